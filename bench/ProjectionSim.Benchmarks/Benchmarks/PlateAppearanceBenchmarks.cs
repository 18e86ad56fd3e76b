using BenchmarkDotNet.Attributes;
using ProjectionSim.Benchmarks.Workloads;

namespace ProjectionSim.Benchmarks.Benchmarks;

/// <summary>One hitter's plate appearances into eight outcome counts, thresholds new every season; an operation is one PA.</summary>
[Units("PA")]
public class PlateAppearanceBenchmarks
{
    private const int Seasons = 200;
    private const int Operations = Seasons * BaselineWorkloads.SeasonPa;

    private readonly Workload scalarLoop = BaselineWorkloads.ScalarLoop();
    private readonly Workload xoshiro = BaselineWorkloads.EightLaneXoshiro();

    /// <summary>System.Random.NextDouble and a linear search over cumulative probabilities.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Operations, Description = "scalar loop")]
    public void ScalarLoop() => scalarLoop.Repeat(Seasons);

    /// <summary>The fixed yardstick: one 32-bit word a PA and nothing done with it.</summary>
    [Benchmark(OperationsPerInvoke = Operations, Description = "eight-lane xoshiro128++, words alone")]
    public void EightLaneXoshiro() => xoshiro.Repeat(Seasons);
}
