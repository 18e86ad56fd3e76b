using ProjectionSim.Benchmarks.Peers;
using ProjectionSim.Benchmarks.Workloads;
using ProjectionSim.Numerics;

namespace ProjectionSim.Benchmarks.Gate;

/// <summary>The checks that the gate knows.</summary>
internal static class GateChecks
{
    /// <summary>Where one repeat outlasts a slice many times over.</summary>
    private const int FewPairs = 15;

    /// <summary>All checks, in the order of the table.</summary>
    public static IReadOnlyList<GateCheck> All()
    {
        var sweep = new SweepWorkload(SimdForms.Best);
        return
        [
            new("plate-appearances", EngineWorkloads.PlateAppearances(SimdForms.Best), BaselineWorkloads.ScalarLoop()),
            new("random-words", EngineWorkloads.PlateAppearances(SimdForms.Best), BaselineWorkloads.EightLaneXoshiro()),
            new("season", EngineWorkloads.Seasons(SimdForms.Best), BaselineWorkloads.PlainSeasons()),
            new("fold", EngineWorkloads.Fold(), BaselineWorkloads.KeepAndSort()),
            new("whole-season", EngineWorkloads.WholeSeasons(SimdForms.Best), EngineWorkloads.RoomHitting(SimdForms.Best)),
            new("run", EngineWorkloads.Run(SimdForms.Best, 1), BaselineWorkloads.PlainSeasons()),
            new("short-run", EngineWorkloads.Runs(SimdForms.Best, 1_000), EngineWorkloads.Runs(SimdForms.Best, 100_000)),
            new("merge", EngineWorkloads.Merge(SimdForms.Best), EngineWorkloads.MergedRun(SimdForms.Best)) { Pairs = FewPairs },
            new("sweep-point", sweep.Point, sweep.Run) { Pairs = FewPairs },
        ];
    }

    /// <summary>The check against a running numpy script.</summary>
    public static GateCheck Numpy(string name, NumpyPeer peer) =>
        new(name, EngineWorkloads.Seasons(SimdForms.Best), new Workload($"numpy {peer.Version}", "season", 1, _ => { }))
        {
            BaselineSpeed = peer.Speed,
        };
}
