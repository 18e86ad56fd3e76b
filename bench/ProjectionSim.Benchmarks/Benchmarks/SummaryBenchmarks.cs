using BenchmarkDotNet.Attributes;
using ProjectionSim.Benchmarks.Workloads;

namespace ProjectionSim.Benchmarks.Benchmarks;

/// <summary>What becomes of a drawn value; an operation is one value of one statistic.</summary>
[Units("values")]
public class SummaryBenchmarks
{
    private readonly Workload sort = BaselineWorkloads.KeepAndSort();
    private readonly Workload fold = EngineWorkloads.Fold();

    /// <summary>Keep all values and sort them for ten quantiles.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = EngineWorkloads.FoldedValues, Description = "keep and sort")]
    public void KeepAndSort() => sort.Repeat(1);

    /// <summary>The engine's histogram and exact sums.</summary>
    [Benchmark(OperationsPerInvoke = EngineWorkloads.FoldedValues, Description = "fold into a histogram")]
    public void Fold() => fold.Repeat(1);
}
