using ProjectionSim.Benchmarks.Workloads;
using ProjectionSim.Numerics;

namespace ProjectionSim.Benchmarks.Gate;

/// <summary>The checks that the gate knows.</summary>
internal static class GateChecks
{
    /// <summary>All checks, in the order of the table.</summary>
    public static IReadOnlyList<GateCheck> All() =>
    [
        new("plate-appearances", EngineWorkloads.PlateAppearances(SimdForms.Best), BaselineWorkloads.ScalarLoop()),
        new("random-words", EngineWorkloads.PlateAppearances(SimdForms.Best), BaselineWorkloads.EightLaneXoshiro()),
        new("season", EngineWorkloads.Seasons(SimdForms.Best), BaselineWorkloads.PlainSeasons()),
        new("season-words", EngineWorkloads.Seasons(SimdForms.Best), BaselineWorkloads.SeasonsOfWords()),
        new("fold", EngineWorkloads.Fold(), BaselineWorkloads.KeepAndSort()),
        new("run", EngineWorkloads.Run(SimdForms.Best, 1), BaselineWorkloads.PlainSeasons()),
    ];
}
