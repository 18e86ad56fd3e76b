using System.Globalization;
using ProjectionSim.Benchmarks.Workloads;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Benchmarks.Profile;

/// <summary>What a run costs besides its draws: the steps around the first and the last season of one player, timed one by one.</summary>
internal sealed class RunProfile
{
    private const int WarmUp = 200;
    private const int Runs = 2000;
    private const int Draws = 1000;

    private readonly SimulationPlan plan = SyntheticPlan.Create(1, Draws);
    private readonly LocalRunner runner = new();
    private readonly StageClock clock = new();

    /// <summary>Prints the table.</summary>
    public void Print(TextWriter output)
    {
        GroupWorker? former = null;
        for (var i = 0; i < WarmUp + Runs; i++)
        {
            if (i == WarmUp)
                clock.Clear();
            former = Run(former);
        }

        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"a run of one player, {Draws} draws",-44}{"µs",12}"));
        foreach (var (name, time) in clock.Medians())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{time / 1000,12:0.0}"));
        Memory(output);
    }

    /// <summary>What a run leaves to be collected, and how often that happens.</summary>
    private void Memory(TextWriter output)
    {
        var collections = GC.CollectionCount(0);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
            runner.Run(plan, 1, null, CancellationToken.None);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory a run of a warm runner makes, kB",-44}{(GC.GetAllocatedBytesForCurrentThread() - bytes) / 1e3 / Runs,12:0.0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"runs for each collection of garbage",-44}{(double)Runs / Math.Max(GC.CollectionCount(0) - collections, 1),12:0.0}"));
    }

    private GroupWorker Run(GroupWorker? former)
    {
        clock.Start();
        PlanCheck.Check(plan);
        clock.Mark("plan checked");
        var group = PlayerGroup.Split(plan)[0];
        clock.Mark("players grouped");
        var worker = new GroupWorker(plan, group, SimdForms.Best, former);
        clock.Mark("tables, in the buffers of the run before");
        worker.Run(0, Draws, CancellationToken.None);
        clock.Mark("seasons drawn and folded");
        worker.Take();
        clock.Mark("histograms taken");
        runner.Run(plan, 1, null, CancellationToken.None);
        clock.Mark("the run as a whole, of a warm runner");
        new LocalRunner().Run(plan, 1, null, CancellationToken.None);
        clock.Mark("the same of a new runner");
        return worker;
    }
}
