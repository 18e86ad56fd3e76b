using ProjectionSim.Benchmarks.Workloads;

namespace ProjectionSim.Benchmarks.Gate;

/// <summary>Two workloads whose ratio of speeds is guarded under a name.</summary>
internal sealed record GateCheck(string Name, Workload Subject, Workload Baseline)
{
    /// <summary>How many pairs are measured; null for as many as the gate file says.</summary>
    public int? Pairs { get; init; }

    /// <summary>For a baseline in another process: runs a slice there and gives its speed.</summary>
    public Func<double>? BaselineSpeed { get; init; }

    /// <summary>Measures the pairs.</summary>
    public PairedResult Measure(PairedComparison comparison) => BaselineSpeed is null
        ? comparison.Measure(Subject, Baseline)
        : comparison.Measure(Subject, BaselineSpeed);
}

/// <summary>What a check gave.</summary>
/// <param name="Check">What was measured.</param>
/// <param name="Bound">What was asked of it.</param>
/// <param name="Limit">The smallest ratio that passes here.</param>
/// <param name="Result">The measurement.</param>
/// <param name="Passed">Whether the ratio holds.</param>
internal sealed record GateOutcome(GateCheck Check, GateBound Bound, double Limit, PairedResult Result, bool Passed);
