using ProjectionSim.Benchmarks.Peers;
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
        new("fold", EngineWorkloads.Fold(), BaselineWorkloads.KeepAndSort()),
        new("whole-season", EngineWorkloads.WholeSeasons(SimdForms.Best), EngineWorkloads.Seasons(SimdForms.Best)),
        new("run", EngineWorkloads.Run(SimdForms.Best, 1), BaselineWorkloads.PlainSeasons()),
    ];

    /// <summary>The check against a running numpy script.</summary>
    public static GateCheck Numpy(string name, NumpyPeer peer) =>
        new(name, EngineWorkloads.Seasons(SimdForms.Best), new Workload($"numpy {peer.Version}", "season", 1, _ => { }))
        {
            BaselineSpeed = peer.Speed,
        };
}
