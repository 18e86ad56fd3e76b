using ProjectionSim.Baseball;
using ProjectionSim.Evaluation.Fitting;
using ProjectionSim.Talent;
using ProjectionSim.Tests.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Tests.Evaluation;

/// <summary>Seasons drawn from known shares of the slot and of the own residual: the fit must find them.</summary>
public sealed class LineupBlockTests
{
    private const int Players = 250, First = 2010, Last = 2017, Starts = 150;
    private const double ClubPa = 38, LeftEarly = .5, Slot = .45, Own = .8;

    private static readonly CountingModel Counting = Law(ShippedFiles.Model.Counting);
    private static readonly OutcomeRates League = OutcomeRates.FromLogOdds([.. new TalentModel(ShippedFiles.Model, ShippedFiles.Environments).LeagueLogits(2017)]);

    [Fact]
    public void The_fit_finds_what_a_slot_and_a_past_residual_leave_of_runs_and_runs_batted_in()
    {
        var (table, seasons) = Simulate();
        var (lineup, records) = LineupBlock.Fit(table, seasons, Counting, First, _ => League)!.Value;

        Assert.Equal(["lineup.runs", "lineup.runsBattedIn"], records.Select(record => record.Block));
        Assert.All(records, record => Assert.Equal(Players * (Last - First - 2), record.Sample));
        foreach (var (record, slot, own) in new[] { (records[0], lineup.RunsKept, lineup.OwnRunsKept), (records[1], lineup.RunsBattedInKept, lineup.OwnRunsBattedInKept) })
        {
            double slotError = record.Parameters["kept"].StandardError!.Value, ownError = record.Parameters["ownKept"].StandardError!.Value;
            Assert.InRange(slotError, .001, .06);
            Assert.InRange(ownError, .001, .12);
            Assert.InRange(slot, Slot - (4 * slotError), Slot + (4 * slotError));
            Assert.InRange(own, Own - (4 * ownError), Own + (4 * ownError));
        }

        Assert.Equal(Counting.Lineup!.SlotQuality, lineup.SlotQuality);
        Assert.EndsWith("Shares kept: the records lineup.runs and lineup.runsBattedIn of the fit.", lineup.Source);
    }

    [Fact]
    public void Without_starts_there_is_nothing_to_fit_from()
    {
        var (table, _) = Simulate();

        Assert.Null(LineupBlock.Fit(table, [], Counting, First, _ => League));
        Assert.Null(LineupBlock.Fit(table, Simulate().Seasons, Counting with { Lineup = null }, First, _ => League));
        Assert.Contains("GS", LineupBlock.Lacking(Counting), StringComparison.Ordinal);
        Assert.Contains("--base", LineupBlock.Lacking(Counting with { Lineup = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_fit_takes_the_lineup_in() => Assert.Contains(FitBlock.Lineup, new FitOptions().Blocks);

    private static (SeasonTable Table, List<LineupSeason> Seasons) Simulate()
    {
        var random = new Random(9);
        var chain = new LineupRuns(Counting.Lineup!, League);
        var table = new SeasonTable();
        var seasons = new List<LineupSeason>();
        var past = new List<RunsResidual>[Players, 2];
        for (int season = First; season <= Last; season++)
        {
            var targets = new List<FitTarget>();
            for (int player = 0; player < Players; player++)
            {
                int slot = random.Next(LineupRuns.Slots), pa = (int)Math.Round(Starts * (ClubPa + 4 - slot - LeftEarly) / 9);
                string id = $"p{player}";
                int runs = Count(past, player, 0, season, pa, "runs", Counting.Runs, chain.Runs[slot], random);
                int batted = Count(past, player, 1, season, pa, "runsBattedIn", Counting.RunsBattedIn, chain.RunsBattedIn[slot], random);
                targets.Add(new FitTarget(new PlayerHistory { Id = id, Name = id, BirthDate = new DateOnly(1985, 7, 1), Lines = [] }, null, Batting(id, season, pa, runs, batted)));
                seasons.Add(new LineupSeason(id, season, Starts, Starts, ClubPa));
            }

            table.Add(season, targets, scored: true);
        }

        return (table, seasons);
    }

    private static int Count(
        List<RunsResidual>[,] past, int player, int of, int season, int pa, string name, RunsModel model, double factor, Random random)
    {
        var own = past[player, of] ??= [];
        var law = new RunsLaw(model);
        double luck = .01 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double residual = (Slot * law.LeagueRate(name, season) * (factor - 1)) + (Own * law.Own(season, own)) + luck;
        own.Add(new RunsResidual(season, pa, residual));
        return (int)Math.Round(pa * (.15 + residual));
    }

    private static CountingModel Law(CountingModel shipped) => shipped with
    {
        Runs = shipped.Runs with { Coefficients = new Dictionary<string, double>(), ResidualSlope = .8, ResidualStrength = 700 },
        RunsBattedIn = shipped.RunsBattedIn with { Coefficients = new Dictionary<string, double>(), ResidualSlope = .8, ResidualStrength = 700 },
    };

    private static SeasonBatting Batting(string id, int season, int pa, int runs, int batted) => EmptySeason.Of(id, season) with { AB = pa, R = runs, RBI = batted };
}
