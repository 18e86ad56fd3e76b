using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Benchmarks.Workloads;

/// <summary>What the engine does, in the pieces that are measured. One thread.</summary>
internal static class EngineWorkloads
{
    /// <summary>Values of one repeat of <see cref="Fold"/>.</summary>
    public const int FoldedValues = 16 * 1024;

    /// <summary>Seasons of one repeat of <see cref="Run"/>, whatever their plate appearances.</summary>
    public const int RunSeasons = RunPlayers * RunDraws;

    private const int Block = SeasonBlock.Size;
    private const int RunPlayers = 3;
    private const int RunDraws = 20_000;
    private const int MergedDraws = 100_000;

    /// <summary>
    /// Plate appearances from addressed randomness: key the seasons' generators by Philox, turn this season's probabilities
    /// into thresholds, play. All of what is new every season is inside.
    /// </summary>
    public static Workload PlateAppearances(SimdForm form)
    {
        var block = new PlateAppearanceBlock();
        var probabilities = CategoryLaws.Create();
        var draws = new uint[Block];
        for (var i = 0; i < Block; i++)
            draws[i] = (uint)i;
        Array.Fill(block.Trials, (uint)BaselineWorkloads.SeasonPa);
        var subject = StreamAddress.Subject("synthetic");
        var first = 0L;
        return new Workload("engine", "PA", (double)Block * BaselineWorkloads.SeasonPa, repeats =>
        {
            for (var i = 0; i < repeats; i++, first += Block)
            {
                probabilities.CopyTo(block.Probabilities, 0);
                Play(form, block, subject, first, draws);
            }
        });
    }

    /// <summary>
    /// Whole seasons of 400 plate appearances on average, drawn and folded into every histogram, with one head-to-head a
    /// season: three players, each compared with the next.
    /// </summary>
    public static Workload Seasons(SimdForm form, int? plateAppearances = null) => Seasons(form, SyntheticPlan.Ring(3, 1, plateAppearances), "hitting alone");

    /// <summary>
    /// The same of a catchers' room of three with runs, games and value: starts and health, glove, bases, positions, wins, all drawn,
    /// folded and compared.
    /// </summary>
    public static Workload WholeSeasons(SimdForm form) => Seasons(form, Room, "whole season", inRoom: true);

    /// <summary>The bats alone of the same three at the same plate appearances.</summary>
    public static Workload RoomHitting(SimdForm form) => Seasons(form, SyntheticRoom.HittingAlone(Room), "hitting alone", inRoom: true);

    private static SimulationPlan Room => SyntheticRoom.With(SyntheticPlan.WithValue(SyntheticPlan.Ring(3, 1)));

    /// <summary>Blocks of a plan's seasons; those of a room count as they come, others by 400 plate appearances.</summary>
    private static Workload Seasons(SimdForm form, SimulationPlan plan, string name, bool inRoom = false)
    {
        var worker = new GroupWorker(plan, PlayerGroup.Split(plan)[0], form);
        var first = 0L;
        var seasons = plan.Players.Count * Block * (inRoom ? 1 : SyntheticPlan.MeanPa(plan.Players[0]) / BaselineWorkloads.SeasonPa);
        return new Workload(name, "season", seasons, repeats =>
        {
            for (var i = 0; i < repeats; i++, first += Block)
            {
                worker.RunBlock(first, Block);
                if (worker.Pending > 1 << 28)
                    worker.Take();
            }
        });
    }

    /// <summary>A whole run: plan checked, tables made, 20,000 draws of three players, merged into a summary.</summary>
    public static Workload Run(SimdForm form, int threads)
    {
        var plan = SyntheticPlan.Ring(RunPlayers, RunDraws);
        var runner = new LocalRunner(form);
        var seasons = RunSeasons * SyntheticPlan.MeanPa(plan.Players[0]) / BaselineWorkloads.SeasonPa;
        return new Workload("engine", "season", seasons, repeats =>
        {
            for (var i = 0; i < repeats; i++)
                runner.Run(plan, threads, null, CancellationToken.None);
        });
    }

    /// <summary>Runs of one player of so many draws, plan to summary, by a runner that is warm: seasons are counted as they come.</summary>
    public static Workload Runs(SimdForm form, long draws)
    {
        var plan = SyntheticPlan.Create(1, draws);
        var runner = new LocalRunner(form);
        return new Workload(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"runs of {draws} draws"), "season", draws, repeats =>
        {
            for (var i = 0; i < repeats; i++)
                runner.Run(plan, 1, null, CancellationToken.None);
        });
    }

    /// <summary>Merging two summaries of three players x 100,000 draws and three head-to-heads.</summary>
    public static Workload Merge(SimdForm form)
    {
        var plan = SyntheticPlan.Ring(RunPlayers, MergedDraws);
        var runner = new LocalRunner(form);
        var one = runner.Run(plan, 1, null, CancellationToken.None);
        var other = runner.Run(plan with { Seed = 7 }, 1, null, CancellationToken.None);
        return new Workload("merge", "run", 1, repeats =>
        {
            for (var i = 0; i < repeats; i++)
                one.Merge(other);
        });
    }

    /// <summary>The run that made one of the summaries that <see cref="Merge"/> merges.</summary>
    public static Workload MergedRun(SimdForm form)
    {
        var plan = SyntheticPlan.Ring(RunPlayers, MergedDraws);
        var runner = new LocalRunner(form);
        return new Workload("the run merged", "run", 1, repeats =>
        {
            for (var i = 0; i < repeats; i++)
                runner.Run(plan, 1, null, CancellationToken.None);
        });
    }

    /// <summary>Values of one statistic folded into its histogram.</summary>
    public static Workload Fold()
    {
        var tally = new Tally(HistogramShape.Of(Baseball.Stat.OPS));
        var values = FoldValues.Create(FoldedValues);
        return new Workload("engine", "value", FoldedValues, repeats =>
        {
            for (var i = 0; i < repeats; i++)
            {
                tally.Fold(values);
                if (i % 1024 == 1023)
                    tally.Take();
            }
        });
    }

    private static void Play(SimdForm form, PlateAppearanceBlock block, ulong subject, long first, uint[] draws)
    {
        const ulong Seed = 20260401;
        switch (form)
        {
            case SimdForm.Vector512:
                NormalStage.States<Lanes8>(Seed, subject, StreamPurpose.PlateAppearances, first, draws, block.State, Block);
                OutcomeThresholds.Fill<Lanes8>(block, Block);
                PlateAppearanceLanes.Sample<Words16>(block, Block);
                break;
            case SimdForm.Vector256:
                NormalStage.States<Lanes4>(Seed, subject, StreamPurpose.PlateAppearances, first, draws, block.State, Block);
                OutcomeThresholds.Fill<Lanes4>(block, Block);
                PlateAppearanceLanes.Sample<Words8>(block, Block);
                break;
            case SimdForm.Vector128:
                NormalStage.States<Lanes2>(Seed, subject, StreamPurpose.PlateAppearances, first, draws, block.State, Block);
                OutcomeThresholds.Fill<Lanes2>(block, Block);
                PlateAppearanceLanes.Sample<Words4>(block, Block);
                break;
            default:
                NormalStage.States<Lanes1>(Seed, subject, StreamPurpose.PlateAppearances, first, draws, block.State, Block);
                OutcomeThresholds.Fill<Lanes1>(block, Block);
                PlateAppearanceSampler.Sample(block, Block);
                break;
        }
    }
}
