using BenchmarkDotNet.Attributes;
using ProjectionSim.Benchmarks.Workloads;
using ProjectionSim.Numerics;

namespace ProjectionSim.Benchmarks.Benchmarks;

/// <summary>From plan to summary: three players of 20,000 draws with three head-to-heads; an operation is one season.</summary>
[Units("seasons")]
public class EndToEndBenchmarks
{
    private const int PlainSeasons = 20_000;

    private readonly Workload plain = BaselineWorkloads.PlainSeasons();
    private readonly Workload one = EngineWorkloads.Run(SimdForms.Best, 1);
    private readonly Workload two = EngineWorkloads.Run(SimdForms.Best, 2);

    /// <summary>The plain season, one thread.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = PlainSeasons, Description = "plain season")]
    public void PlainSeason() => plain.Repeat(PlainSeasons / 1000);

    /// <summary>The engine on one thread.</summary>
    [Benchmark(OperationsPerInvoke = EngineWorkloads.RunSeasons, Description = "engine, one thread")]
    public void OneThread() => one.Repeat(1);

    /// <summary>The engine on two threads.</summary>
    [Benchmark(OperationsPerInvoke = EngineWorkloads.RunSeasons, Description = "engine, two threads")]
    public void TwoThreads() => two.Repeat(1);
}
