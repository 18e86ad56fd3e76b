using BenchmarkDotNet.Attributes;
using ProjectionSim.Benchmarks.Workloads;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Benchmarks.Benchmarks;

/// <summary>
/// One hitter's plate appearances into eight outcome counts, thresholds new every season; an operation is one PA. The engine's
/// rows have addressed randomness inside.
/// </summary>
[Units("PA")]
public class PlateAppearanceBenchmarks
{
    private const int Seasons = SeasonBlock.Size;
    private const int Operations = Seasons * BaselineWorkloads.SeasonPa;

    private readonly Workload scalarLoop = BaselineWorkloads.ScalarLoop();
    private readonly Workload xoshiro = BaselineWorkloads.EightLaneXoshiro();
    private readonly Workload best = EngineWorkloads.PlateAppearances(SimdForms.Best);
    private readonly Workload narrow = EngineWorkloads.PlateAppearances(SimdForm.Vector128);
    private readonly Workload scalar = EngineWorkloads.PlateAppearances(SimdForm.Scalar);

    /// <summary>System.Random.NextDouble and a linear search over cumulative probabilities.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Operations, Description = "scalar loop")]
    public void ScalarLoop() => scalarLoop.Repeat(Seasons);

    /// <summary>The fixed yardstick: one 32-bit word a PA and nothing done with it.</summary>
    [Benchmark(OperationsPerInvoke = Operations, Description = "eight-lane xoshiro128++, words alone")]
    public void EightLaneXoshiro() => xoshiro.Repeat(Seasons);

    /// <summary>The engine in this machine's best form.</summary>
    [Benchmark(OperationsPerInvoke = Operations, Description = "engine, best form")]
    public void Engine() => best.Repeat(1);

    /// <summary>The engine in 128-bit vectors.</summary>
    [Benchmark(OperationsPerInvoke = Operations, Description = "engine, 128-bit vectors")]
    public void EngineVector128() => narrow.Repeat(1);

    /// <summary>The engine's scalar definition.</summary>
    [Benchmark(OperationsPerInvoke = Operations, Description = "engine, scalar")]
    public void EngineScalar() => scalar.Repeat(1);
}
