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

    /// <summary>The same with runs, games and value: glove, bases, positions, wins, all drawn, folded and compared.</summary>
    public static Workload WholeSeasons(SimdForm form) => Seasons(form, SyntheticPlan.WithValue(SyntheticPlan.Ring(3, 1)), "whole season");

    private static Workload Seasons(SimdForm form, SimulationPlan plan, string name)
    {
        var worker = new GroupWorker(plan, PlayerGroup.Split(plan)[0], form);
        var first = 0L;
        var seasons = plan.Players.Count * Block * SyntheticPlan.MeanPa(plan.Players[0]) / BaselineWorkloads.SeasonPa;
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
