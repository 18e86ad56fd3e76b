using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Simulation;

public sealed class RunsAndGamesTests
{
    private const int Rows = SeasonBlock.Size;
    private static readonly RunsAndGames Laws = SamplePlans.RunsAndGames;

    // A third of the idle player's seasons have no plate appearance.
    private static readonly PlayerPlan Regular = SamplePlans.Player("realmuto", -.1), Idle = SamplePlans.Player("idle", 0, 3, 4);

    [Fact]
    public void Runs_and_games_leave_every_other_draw_as_it_was()
    {
        foreach (PlayerPlan player in (PlayerPlan[])[Regular, Idle])
        {
            SeasonBlock with = Draw(player with { RunsAndGames = Laws }), without = Draw(player);
            foreach (Stat stat in SummarisedStats.Observed(StatGroups.Batting))
                Assert.True(Column(with, stat).SequenceEqual(Column(without, stat)), stat.ToString());
            Assert.Equal(without.Talent, with.Talent);
        }
    }

    [Fact]
    public void Plans_that_do_and_do_not_ask_for_runs_can_be_drawn_together()
    {
        SimulationSummary mixed = Run(SamplePlans.Plan(700, Regular with { RunsAndGames = Laws }, Idle));

        Assert.Equal(SummarisedStats.Observed(StatGroups.Batting | StatGroups.RunsAndGames).Count, mixed.Players[0].Observed.Count);
        Assert.Equal(Run(SamplePlans.Plan(700, Idle)).Players[0].Hash(), mixed.Players[1].Hash());
        Assert.Equal(700, mixed.Observed(0, Stat.R).N);
        Assert.Throws<ArgumentOutOfRangeException>(() => mixed.Observed(1, Stat.R));
    }

    [Fact]
    public void Plate_appearances_are_at_bats_walks_hit_by_pitch_and_sacrifices()
    {
        SeasonBlock block = Draw(Regular);
        for (int row = 0; row < Rows; row++)
        {
            int sum = At(block, Stat.AB, row) + At(block, Stat.BB, row) + At(block, Stat.HBP, row) + At(block, Stat.SF, row) + At(block, Stat.SH, row);
            Assert.Equal(At(block, Stat.PA, row), sum);
        }
    }

    [Fact]
    public void Runs_and_games_are_what_their_definition_says()
    {
        PlayerPlan player = Regular with { RunsAndGames = Laws };
        SimulationPlan plan = SamplePlans.Plan(1, player);
        SeasonBlock block = Draw(player);
        for (int draw = 0; draw < Rows; draw++)
        {
            int row = block.Row[draw];
            double[] z = Normals(plan.Seed, StreamAddress.Subject(player.Id), draw);
            double pa = At(block, Stat.PA, row), homers = At(block, Stat.HR, row);
            AssertRounded(Math.Max(Expected(block, Laws.Runs, row, z[0]), homers), At(block, Stat.R, row));
            AssertRounded(Math.Max(Expected(block, Laws.RunsBattedIn, row, z[1]), homers), At(block, Stat.RBI, row));
            double games = Laws.Games.Intercept + Laws.Games.Linear * pa / 100 + Laws.Games.Quadratic * pa * pa / 10000 + Laws.Games.StandardDeviation * z[2];
            AssertRounded(Math.Clamp(games, Math.Ceiling(pa / 7), Laws.MostGames), At(block, Stat.G, row));
        }
    }

    [Fact]
    public void Nobody_scores_or_bats_in_fewer_than_his_home_runs_or_plays_without_games()
    {
        foreach (PlayerPlan player in (PlayerPlan[])[Regular, Idle, SamplePlans.Fixed("iron", 750), SamplePlans.Fixed("never", 0)])
        {
            SeasonBlock block = Draw(player with { RunsAndGames = Laws });
            for (int row = 0; row < Rows; row++)
            {
                int pa = At(block, Stat.PA, row), games = At(block, Stat.G, row);
                Assert.True(At(block, Stat.R, row) >= At(block, Stat.HR, row));
                Assert.True(At(block, Stat.RBI, row) >= At(block, Stat.HR, row));
                Assert.InRange(games, (pa + 6) / 7, pa == 0 ? 0 : 162);
                Assert.True(pa > 0 || (games == 0 && At(block, Stat.R, row) == 0 && At(block, Stat.RBI, row) == 0));
            }
        }
    }

    [Fact]
    public void A_higher_rate_lowers_no_draw_and_more_plate_appearances_take_more_games()
    {
        RunsAndGames better = Laws with { Runs = Laws.Runs with { PerPlateAppearance = Laws.Runs.PerPlateAppearance + .02 } };
        SeasonBlock low = Draw(Regular with { RunsAndGames = Laws }), high = Draw(Regular with { RunsAndGames = better });

        for (int row = 0; row < Rows; row++)
            Assert.True(At(high, Stat.R, row) >= At(low, Stat.R, row));
        double[] games = [.. ((int[])[1, 50, 150, 300, 450, 600, 700]).Select(pa => Run(SamplePlans.Plan(2000, SamplePlans.Fixed("many", pa) with { RunsAndGames = Laws })).Observed(0, Stat.G).Mean)];
        Assert.Equal(games.Order(), games);
    }

    [Fact]
    public void An_event_of_runs_needs_a_plan_that_draws_them()
    {
        PlayerPlan player = Regular with { Events = [new EventPlan("R >= 60", Stat.R, Comparison.AtLeast, 60)] };

        Assert.Throws<ArgumentException>(() => Run(SamplePlans.Plan(10, player)));
        Assert.InRange(Run(SamplePlans.Plan(2000, player with { RunsAndGames = Laws })).Probabilities(0)[0].Probability, .01, .6);
    }

    [Fact]
    public void A_law_that_is_no_number_is_refused_by_name()
    {
        RunsAndGames bad = Laws with { RunsBattedIn = Laws.RunsBattedIn with { VariancePerPa = double.NaN } };

        var failure = Assert.Throws<ArgumentException>(() => Run(SamplePlans.Plan(10, Regular with { RunsAndGames = bad })));

        Assert.Contains("'realmuto': variance of runs batted in", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_seasons_with_runs_allocates_nothing()
    {
        SimulationPlan plan = SamplePlans.Plan(1, Regular with { RunsAndGames = Laws });
        AllocationCheck.None(plan);
    }

    private static double Expected(SeasonBlock block, RunsPlan law, int row, double z)
    {
        int[] counts =
        [
            At(block, Stat.Singles, row), At(block, Stat.Doubles, row), At(block, Stat.Triples, row), At(block, Stat.HR, row),
            At(block, Stat.BB, row) - At(block, Stat.IBB, row), At(block, Stat.HBP, row), At(block, Stat.SO, row), At(block, Stat.SB, row),
            At(block, Stat.CS, row), At(block, Stat.IBB, row),
        ];
        double pa = At(block, Stat.PA, row);
        double mean = pa * law.PerPlateAppearance + counts.Select((count, k) => count * law.Weights[k]).Sum();
        return mean + z * Math.Sqrt(law.VarianceFloor * pa * pa + law.VariancePerPa * pa);
    }

    /// <summary>Rounded to nearest, either way where the other writing is within an ulp or so of the middle.</summary>
    private static void AssertRounded(double expected, int found) => Assert.InRange(found - expected, -.5000001, .5000001);

    private static double[] Normals(ulong seed, ulong subject, long draw)
    {
        var z = new double[4];
        for (int pair = 0; pair < 2; pair++)
        {
            (uint w0, uint w1, uint w2, uint w3) = StreamAddress.Block(seed, subject, draw, (byte)(StreamPurpose.RunsAndGames + pair));
            double radius = Math.Sqrt(-2 * Math.Log(Unit(w0, w1)));
            z[2 * pair] = radius * Math.Cos(2 * Math.PI * Unit(w2, w3));
            z[(2 * pair) + 1] = radius * Math.Sin(2 * Math.PI * Unit(w2, w3));
        }

        return z;
    }

    private static double Unit(uint low, uint high) => ((((ulong)high << 32 | low) >> 12) + .5) / 4503599627370496.0;

    private static int At(SeasonBlock block, Stat stat, int row) => block.Observed[((int)stat * Rows) + row];

    private static Span<int> Column(SeasonBlock block, Stat stat) => block.Observed.AsSpan((int)stat * Rows, Rows);

    private static SeasonBlock Draw(PlayerPlan player) => EveryForm.Draw(SamplePlans.Plan(1, player), player);

    private static SimulationSummary Run(SimulationPlan plan) => EveryForm.Run(plan);
}
