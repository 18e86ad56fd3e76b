using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Benchmarks.Workloads;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Benchmarks.Profile;

/// <summary>Where a season's time goes: the kernel's stages, called one by one on a block and timed.</summary>
internal sealed class SeasonProfile
{
    private const int Size = SeasonBlock.Size;
    private const int WarmUp = 300;
    private const int Blocks = 3000;

    private const string Extra = "besides, where asked for: R, RBI, G";

    private readonly RunsAndGames runsAndGames = SyntheticPlan.RunsAndGames();
    private readonly SimulationPlan plan = SyntheticPlan.Create(2, 1, pairs: 1);
    private readonly PlayerTables[] tables;
    private readonly SeasonBlock[] blocks = [new(), new()];
    private readonly PlayerTally tally;
    private readonly PairTally pair = new(Baseball.StatGroups.Batting);
    private readonly PlayingTimeStage playingTime = new();
    private readonly SimdForm form;
    private readonly SeasonKernel kernel;
    private readonly StageClock clock = new();

    /// <summary>A profile of one vector form.</summary>
    public SeasonProfile(SimdForm form)
    {
        this.form = form;
        tables = [.. plan.Players.Select(player => new PlayerTables(player))];
        tally = new PlayerTally(plan.Players[0]);
        kernel = new SeasonKernel(plan, form);
    }

    /// <summary>Prints the table.</summary>
    public void Print(TextWriter output)
    {
        for (var i = 0; i < WarmUp + Blocks; i++)
        {
            if (i == WarmUp)
                clock.Clear();
            switch (form)
            {
                case SimdForm.Vector512:
                    Run<Lanes8>((long)i * Size, PlateAppearanceLanes.Sample<Words16>, PlateAppearanceLanes.SampleSteals<Words16>);
                    break;
                case SimdForm.Vector256:
                    Run<Lanes4>((long)i * Size, PlateAppearanceLanes.Sample<Words8>, PlateAppearanceLanes.SampleSteals<Words8>);
                    break;
                case SimdForm.Vector128:
                    Run<Lanes2>((long)i * Size, PlateAppearanceLanes.Sample<Words4>, PlateAppearanceLanes.SampleSteals<Words4>);
                    break;
                default:
                    Run<Lanes1>((long)i * Size, PlateAppearanceSampler.Sample, PlateAppearanceSampler.SampleSteals);
                    break;
            }
        }

        var stages = clock.Medians().ToList();
        var total = stages.Where(stage => stage.Name != Extra).Sum(stage => stage.Nanoseconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"stage",-44}{"ns a season",12}{"share",8}   ({form})"));
        foreach (var (name, time) in stages.Where(stage => stage.Name != Extra))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{time / Size,12:0.0}{time / total,8:0%}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-44}{total / Size,12:0.0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Extra,-44}{stages.Single(stage => stage.Name == Extra).Nanoseconds / Size,12:0.0}"));
    }

    private void Run<T>(long first, Action<PlateAppearanceBlock, int> sample, Action<PlateAppearanceBlock, int> steals)
        where T : struct, ILanes<T>
    {
        var (block, player, seed) = (blocks[0], tables[0], plan.Seed);
        kernel.DrawLeagues(first, Size);
        kernel.DrawSeasons(tables[1], blocks[1], first, Size);
        (block.Count, block.Padded) = (Size, Size);
        clock.Start();
        kernel.DrawLeagues(first, Size);
        clock.Mark("league shock (shared by all players)");
        NormalStage.Bits<T>(seed, player.Subject, StreamPurpose.PlayingTime, first, kernel.League.Draw, block.Uniform, Size);
        playingTime.Arrange(block, player);
        clock.Mark("playing time, seasons sorted by it");
        NormalStage.Normals<T>(seed, player.Subject, StreamPurpose.Talent, first, block.Draw, block.Normals, Size);
        clock.Mark("eight normals");
        TalentStage.Odds<T>(block, kernel.League, player.Plan);
        clock.Mark("seven correlated odds");
        TalentStage.Probabilities<T>(block, player);
        clock.Mark("outcome probabilities, home and road");
        RateStage.Rates<T>(block, kernel.League, plan, player.Plan.ParkWoba, block.Talent, 0);
        clock.Mark("true-talent rates");
        Array.Copy(block.Line, block.Plate.Probabilities, block.Line.Length);
        OutcomeThresholds.Fill<T>(block.Plate, Size);
        clock.Mark("thresholds");
        StealStage.Thresholds<T>(player, block, kernel.League, seed, first);
        NormalStage.States<T>(seed, player.Subject, StreamPurpose.PlateAppearances, first, block.Draw, block.Plate.State, Size);
        clock.Mark("keying the seasons' generators");
        sample(block.Plate, Size);
        clock.Mark("plate appearances (400)");
        CountStage.Opportunities<T>(block.Plate, Size);
        steals(block.Plate, Size);
        clock.Mark("steals");
        CountStage.Counts<T>(block);
        clock.Mark("counts");
        RateStage.Rates<T>(block, kernel.League, plan, player.Plan.ParkWoba, block.Observed, (int)Stat.AVG);
        RateStage.OpsPlus<T>(block, kernel.League);
        clock.Mark("observed rates");
        tally.Fold(block);
        clock.Mark("fold: observed, talent, events");
        pair.Fold(block, blocks[1]);
        clock.Mark("fold: one head-to-head");
        RunsStage.Fill<T>(block, seed, player.Subject, runsAndGames, first);
        clock.Mark(Extra);
    }
}
