using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Tests.Talent;

public sealed class LineupRunsTests
{
    private static readonly LineupModel Shipped = ShippedFiles.Model.Counting.Lineup!;
    private static readonly LineupModel Equal = Shipped with { SlotQuality = [1, 1, 1, 1, 1, 1, 1, 1, 1] };
    private static readonly OutcomeRates League = OutcomeRates.FromLogOdds([.. new TalentModel(ShippedFiles.Model, ShippedFiles.Environments).LeagueLogits(2023)]);

    /// <summary>The majors' PA, R and RBI of 2023 by slot, first to ninth.</summary>
    private static readonly double[][] Season2023 =
    [
        [22540, 22032, 21511, 20999, 20488, 19989, 19417, 18859, 18269],
        [3147, 2981, 2712, 2615, 2415, 2234, 2097, 2120, 2111],
        [2337, 2598, 2818, 2966, 2511, 2345, 2125, 1951, 1861],
    ];

    [Fact]
    public void Where_only_home_runs_score_a_slot_changes_nothing()
    {
        var lineup = new LineupRuns(Equal, new OutcomeRates(0, 0, .95, .05, 0, 0, 0, 0));

        Assert.All(lineup.Runs, run => Assert.Equal(1, run, 9));
        Assert.All(lineup.RunsBattedIn, run => Assert.Equal(1, run, 9));
        Assert.All(lineup.OwnRuns, run => Assert.Equal(.05, run, 9));
        Assert.Equal(27 / .95, lineup.PlateAppearances.Sum(), 6);
    }

    [Fact]
    public void Where_hitters_only_walk_or_strike_out_a_runner_scores_as_often_as_enough_walks_come_in_time()
    {
        const double walk = .4;
        var lineup = new LineupRuns(Equal, new OutcomeRates(0, walk, 1 - walk, 0, 0, 0, 0, 0));

        // From first he needs three walks before the third out, from a loaded third one.
        double three = Enumerable.Range(0, 3).Sum(outs => Choose(outs + 2, outs) * Math.Pow(walk, 3) * Math.Pow(1 - walk, outs));
        Assert.Equal(three, lineup.Scores(1, 0, 4, 1), 9);
        Assert.Equal(walk, lineup.Scores(7, 2, 0, 3), 9);
        Assert.Equal(0, lineup.Scores(1, 0, 4, 2));
        double Total(double[] rates) => rates.Zip(lineup.PlateAppearances, (rate, pa) => rate * pa).Sum();
        Assert.Equal(Total(lineup.OwnRuns), Total(lineup.OwnRunsBattedIn), 9);
    }

    [Fact]
    public void The_first_slot_bats_with_fewest_on_base_and_every_slot_less_often_than_the_one_before()
    {
        var lineup = new LineupRuns(Shipped, League);

        Assert.Equal(lineup.PlateAppearances.OrderDescending(), lineup.PlateAppearances);
        Assert.Equal(1, lineup.PlateAppearances[0] - lineup.PlateAppearances[8], .15);
        Assert.Equal(lineup.RunsBattedIn.Min(), lineup.RunsBattedIn[0]);
        Assert.Equal(lineup.Runs.Max(), lineup.Runs[0]);
        Assert.Equal(1, lineup.Runs.Zip(lineup.PlateAppearances, (rate, pa) => rate * pa).Sum() / lineup.PlateAppearances.Sum(), 9);
    }

    [Fact]
    public void The_chain_meets_the_majors_of_2023_slot_by_slot_and_no_other_quality_meets_them_better()
    {
        double found = Error(Shipped);
        Assert.InRange(found, .003, .0038);
        for (int slot = 0; slot < LineupRuns.Slots; slot++)
        {
            foreach (double step in (double[])[-.03, .03])
                Assert.True(Error(Shipped with { SlotQuality = [.. Shipped.SlotQuality.Select((one, i) => i == slot ? one + step : one)] }) > found);
        }

        // Without differences of quality a third of the error more and without a lineup at all twice.
        Assert.True(Error(Equal) > 2.5 * found);

        // Its level lacks what it leaves out: steals, errors, wild pitches.
        var lineup = new LineupRuns(Shipped, League);
        double level = lineup.OwnRuns.Zip(lineup.PlateAppearances, (rate, pa) => rate * pa).Sum() / lineup.PlateAppearances.Sum();
        Assert.InRange(level / (Season2023[1].Sum() / Season2023[0].Sum()), .87, .95);
    }

    [Fact]
    public void A_slot_moves_runs_per_plate_appearance_and_no_slot_moves_nothing()
    {
        var input = ConfigFile.LoadEmbedded([]);
        var builder = new RunsAndGamesBuilder(input.Model, new TalentModel(input.Model, input.Environments));
        var history = new PlayerHistory { Id = "one", Name = "One", BirthDate = new DateOnly(1995, 7, 1), Lines = [] };
        RunsAndGames free = builder.Of(history, 2024), again = builder.Of(history, 2024);
        RunsAndGames[] slots = [.. Enumerable.Range(1, 9).Select(slot => builder.Of(history, 2024, slot))];
        var lineup = new LineupRuns(Shipped, League);
        double league = input.Model.Counting.RunsBattedIn.League[2023];

        Assert.Equal(free.Runs.PerPlateAppearance, again.Runs.PerPlateAppearance);
        Assert.All(Enumerable.Range(0, 9), slot => Assert.Equal(
            free.RunsBattedIn.PerPlateAppearance + (Shipped.RunsBattedInKept * league * (lineup.RunsBattedIn[slot] - 1)), slots[slot].RunsBattedIn.PerPlateAppearance, 12));
        Assert.Equal(0, slots.Zip(lineup.PlateAppearances, (slot, pa) => (slot.Runs.PerPlateAppearance - free.Runs.PerPlateAppearance) * pa).Sum(), 12);
    }

    private static double Error(LineupModel model)
    {
        var lineup = new LineupRuns(model, League);
        double sum = 0;
        foreach ((double[] rates, int of) in ((double[], int)[])[(lineup.OwnRuns, 1), (lineup.OwnRunsBattedIn, 2)])
        {
            double mean = Season2023[of].Sum() / Season2023[0].Sum();
            double level = mean / (rates.Zip(lineup.PlateAppearances, (rate, pa) => rate * pa).Sum() / lineup.PlateAppearances.Sum());
            for (int slot = 0; slot < LineupRuns.Slots; slot++)
                sum += Math.Pow((rates[slot] * level) - (Season2023[of][slot] / Season2023[0][slot]), 2);
        }

        return Math.Sqrt(sum / 18);
    }

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
