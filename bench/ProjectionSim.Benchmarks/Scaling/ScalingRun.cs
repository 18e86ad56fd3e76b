using System.Diagnostics;
using System.Globalization;
using ProjectionSim.Benchmarks.Workloads;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Benchmarks.Scaling;

/// <summary>
/// How a run grows: with threads (wall and processor time), draws and players (processor time, one thread), in memory, and
/// what merging costs. Threads need a machine that does nothing else; the rest bears company.
/// </summary>
internal sealed class ScalingRun(TextWriter output)
{
    private const int Repetitions = 5;
    private const int Rounds = 15;

    private static readonly LocalRunner Runner = new();

    /// <summary>Prints all tables.</summary>
    public void Print()
    {
        // The empty run comes first: what the process holds then is what memory is counted from.
        Run(SyntheticPlan.Create(1, 1), 1);
        var empty = PeakMegabytes();
        Memory(empty);
        Draws();
        Players();
        Merge();
        Threads();
    }

    private void Threads()
    {
        var plan = SyntheticPlan.Ring(3, 1_000_000);
        var speedUps = new double[Repetitions];
        var efficiencies = new double[Repetitions];
        for (var i = 0; i < Repetitions; i++)
        {
            var one = Measure(plan, 1);
            var two = Measure(plan, 2);
            (speedUps[i], efficiencies[i]) = (one.Wall / two.Wall, one.Processor / two.Processor);
        }

        Line("Two threads against one, 3 players x 1,000,000 draws");
        Line($"  speed by the clock              {Median(speedUps):0.00} x   (of {Environment.ProcessorCount} cores; at least 1.85 on a quiet machine)");
        Line($"  processor time one / two        {Median(efficiencies):0.00}     (1: the second thread costs nothing extra)");
    }

    private void Draws()
    {
        Line("Draws of one player, one thread: LocalRunner.Run of a plan that is built, the runner warm");
        Grow([.. ((long[])[1_000, 10_000, 100_000, 1_000_000]).Select(draws => ($"{draws} draws", SyntheticPlan.Create(1, draws)))]);
    }

    private void Players()
    {
        Line("Players of 10,000 draws, one thread");
        Grow([.. ((int[])[1, 10, 100, 600]).Select(players => ($"{players} players", SyntheticPlan.Create(players, 10_000)))]);
    }

    /// <summary>Times the plans in turn, so that a change of the machine's pace touches all of them, and compares each with the last.</summary>
    private void Grow((string Name, SimulationPlan Plan)[] plans)
    {
        var times = plans.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < plans.Length; i++)
                times[i][round] = PerSeason(plans[i].Plan);
        }

        for (var i = 0; i < plans.Length; i++)
        {
            var ratio = Median([.. times[i].Zip(times[^1], (time, last) => time / last)]);
            Line($"  {plans[i].Name,-20}{Median([.. times[i]]),10:0} ns a season{ratio,10:0.00} of the last");
        }
    }

    private static double PerSeason(SimulationPlan plan)
    {
        var seasons = plan.Draws * plan.Players.Count;
        var repeats = (int)Math.Max(1, 200_000 / seasons);
        var start = Environment.CpuUsage.TotalTime;
        for (var k = 0; k < repeats; k++)
            Run(plan, 1);
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / repeats / seasons * 1e9;
    }

    private void Merge()
    {
        var plan = SyntheticPlan.Ring(3, 100_000);
        var one = Run(plan, 1);
        var other = Run(plan with { Seed = 7 }, 1);
        var run = Measure(plan, 1).Processor;
        const int Merges = 200;
        var times = new double[Merges];
        one.Merge(other);
        var (start, collections) = (Environment.CpuUsage.TotalTime, GC.CollectionCount(0));
        for (var i = 0; i < Merges; i++)
        {
            var began = Stopwatch.GetTimestamp();
            one.Merge(other);
            times[i] = Stopwatch.GetElapsedTime(began).TotalSeconds;
        }

        var mean = (Environment.CpuUsage.TotalTime - start).TotalSeconds / Merges;
        collections = GC.CollectionCount(0) - collections;
        var merge = Median(times);
        Line("Merging two summaries of 3 players x 100,000 draws, once a thread of a run");
        Line($"  {merge * 1e3:0.00} ms, {merge / run:0.00%} of the run of {run * 1e3:0} ms (under 1 %)");
        Line($"  {Merges} in a row, collections of their garbage included: {mean * 1e3:0.00} ms each, {(double)collections / Merges:0.0} collections a merge");
    }

    private void Memory(double empty)
    {
        Line($"Memory, peak of the process; after the empty run {empty:0} MB");
        Run(SyntheticPlan.Create(1, 10_000_000), 2);
        Line($"  1 player x 10,000,000 draws, two threads    + {PeakMegabytes() - empty:0} MB (at most 150)");
        foreach (var draws in (long[])[1_000, 100_000])
        {
            var start = Environment.CpuUsage.TotalTime;
            Run(SyntheticPlan.Create(600, draws), 1);
            var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            Line($"  600 players x {draws,7} draws, one thread      + {PeakMegabytes() - empty:0} MB, {seconds:0.0} s");
        }
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private void Line(string text) => output.WriteLine(text);

    private static (double Wall, double Processor) Measure(SimulationPlan plan, int threads)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var wall = Stopwatch.GetTimestamp();
        Run(plan, threads);
        return (Stopwatch.GetElapsedTime(wall).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }

    private static SimulationSummary Run(SimulationPlan plan, int threads) => Runner.Run(plan, threads, null, CancellationToken.None);

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
