using ProjectionSim.Benchmarks.Workloads;

namespace ProjectionSim.Benchmarks.Gate;

/// <summary>The checks that the gate knows.</summary>
internal static class GateChecks
{
    /// <summary>All checks, in the order of the table.</summary>
    public static IReadOnlyList<GateCheck> All() =>
    [
        new("yardsticks", BaselineWorkloads.EightLaneXoshiro(), BaselineWorkloads.ScalarLoop()),
    ];
}
