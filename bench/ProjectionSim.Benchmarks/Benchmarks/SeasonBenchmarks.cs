using BenchmarkDotNet.Attributes;
using ProjectionSim.Benchmarks.Workloads;
using ProjectionSim.Numerics;

namespace ProjectionSim.Benchmarks.Benchmarks;

/// <summary>
/// Whole seasons of 400 plate appearances on average; an operation is one season. The engine's rows draw league, talent, playing
/// time, outcomes and steals and fold every statistic, every true-talent rate and one head-to-head.
/// </summary>
[Units("seasons")]
public class SeasonBenchmarks
{
    private const int Repeats = 4;
    private const int PlainSeasons = 1000;
    private const int EngineSeasons = Repeats * 3 * Simulation.SeasonBlock.Size;

    private readonly Workload plain = BaselineWorkloads.PlainSeasons();
    private readonly Workload best = EngineWorkloads.Seasons(SimdForms.Best);
    private readonly Workload narrow = EngineWorkloads.Seasons(SimdForm.Vector128);
    private readonly Workload scalar = EngineWorkloads.Seasons(SimdForm.Scalar);

    /// <summary>Box–Muller, Math.Exp, the scalar loop, lists sorted for quantiles; no steals, no parks, no head-to-head.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = PlainSeasons, Description = "plain season")]
    public void PlainSeason() => plain.Repeat(1);

    /// <summary>The engine in this machine's best form.</summary>
    [Benchmark(OperationsPerInvoke = EngineSeasons, Description = "engine, best form")]
    public void Engine() => best.Repeat(Repeats);

    /// <summary>The engine in 128-bit vectors.</summary>
    [Benchmark(OperationsPerInvoke = EngineSeasons, Description = "engine, 128-bit vectors")]
    public void EngineVector128() => narrow.Repeat(Repeats);

    /// <summary>The engine's scalar definition.</summary>
    [Benchmark(OperationsPerInvoke = EngineSeasons, Description = "engine, scalar")]
    public void EngineScalar() => scalar.Repeat(Repeats);
}
