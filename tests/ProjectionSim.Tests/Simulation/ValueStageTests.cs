using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Simulation;

public sealed class ValueStageTests
{
    private const int Rows = SeasonBlock.Size;

    private static readonly Stat[] Parts =
    [
        Stat.BattingRuns, Stat.BaseRunning, Stat.Framing, Stat.Blocking, Stat.Throwing, Stat.Fielding, Stat.Positional, Stat.LeagueRuns, Stat.Replacement,
    ];

    private static readonly ValueSettings Settings = new()
    {
        RunsPerWinBase = 3,
        StealRunsPerOpportunity = .005,
        DoublePlaysPerOut = .05,
        DoublePlayRuns = -.32,
        LeagueRunsPerPlateAppearance = .0028,
        ReplacementWinsPerPlateAppearance = .0031,
        ChallengeMean = .8,
        ChallengeStandardDeviation = .1,
    };

    private static readonly SkillPlan Framing = new()
    {
        TrialsPerStart = 77,
        Mean = .0004,
        StandardDeviation = .0006,
        VariancePerTrial = .002,
        SeasonVariance = 1e-7,
        RunsPerUnit = 1,
    };

    private static readonly ValuePlan Catcher = new()
    {
        StartsPerPlateAppearance = .25,
        PositionShare = .8,
        PositionalPerStart = .0757,
        PositionalPerOtherStart = -.1,
        Catching = new CatchingPlan
        {
            Framing = Framing,
            Blocking = Framing with { TrialsPerStart = 40, Mean = -.001, StandardDeviation = .0016, RunsPerUnit = .25 },
            Throwing = Framing with { TrialsPerStart = .6, Mean = .02, StandardDeviation = .06, VariancePerTrial = .17, RunsPerUnit = .65 },
            KeepRates = true,
        },
        Fielding = Framing with { TrialsPerStart = 6, Mean = -.002, StandardDeviation = .003 },
    };

    private static readonly PlayerPlan Regular = SamplePlans.Player("realmuto", -.1), Idle = SamplePlans.Player("idle", 0, 3, 4);

    [Fact]
    public void Value_leaves_every_other_draw_as_it_was()
    {
        foreach (PlayerPlan player in (PlayerPlan[])[Regular with { RunsAndGames = SamplePlans.RunsAndGames }, Idle])
        {
            SeasonBlock with = Draw(player with { Value = Catcher }), without = Draw(player);
            foreach (Stat stat in SummarisedStats.Observed(player.Groups))
                Assert.True(Column(with, stat).SequenceEqual(Column(without, stat)), stat.ToString());
            Assert.Equal(without.Talent, with.Talent);
        }
    }

    [Fact]
    public void Parts_add_up_to_runs_above_replacement_in_every_draw_of_every_form()
    {
        foreach (ValuePlan value in (ValuePlan[])[Catcher, Catcher with { Catching = null }, Catcher with { Fielding = null }])
        {
            PlayerPlan player = Regular with { Value = value };
            Stat[] parts = [.. Parts.Where(part => player.Groups.HasFlag(StatInfo.Of(part).Group))];
            foreach (long first in (long[])[0, 1_000_000])
            {
                SeasonBlock block = Draw(player, first);
                for (int row = 0; row < Rows; row++)
                    Assert.Equal(parts.Sum(part => At(block, part, row)), At(block, Stat.RAR, row));
            }
        }
    }

    [Fact]
    public void Every_vector_form_gives_the_same_value()
    {
        PlayerPlan[] players = [Regular with { Value = Catcher }, Idle with { Value = Catcher with { PositionShare = .3 } }];
        string[] hashes = [.. EveryForm.All.Select(form =>
            new LocalRunner(form, 700).Run(Plan(1_500, players), 2, null, TestContext.Current.CancellationToken).Hash())];

        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void Wins_are_runs_above_replacement_over_the_runs_per_win_of_the_draws_league()
    {
        // Without a league shock every draw has the league that the run values are of, but for rounding of the league's rates.
        SeasonBlock block = Draw(Regular with { Value = Catcher }, shock: false);
        double[] perWin = [.. Enumerable.Range(0, Rows).Where(row => Math.Abs(At(block, Stat.WAR, row)) > 1000).Select(row => (double)At(block, Stat.RAR, row) / At(block, Stat.WAR, row))];

        Assert.True(perWin.Length > 50);
        Assert.InRange(perWin.Average(), 9.3, 10.2);
        Assert.All(perWin, one => Assert.Equal(perWin.Average(), one, .02));
    }

    [Fact]
    public void Without_noise_and_challenges_the_glove_is_talent_times_trials()
    {
        ValuePlan certain = Catcher with
        {
            Catching = Catcher.Catching! with { Framing = Certain(Framing), Blocking = Certain(Catcher.Catching.Blocking), Throwing = Certain(Catcher.Catching.Throwing) },
            Fielding = Certain(Catcher.Fielding!),
        };
        SeasonBlock block = Draw(Regular with { Value = certain }, settings: Settings with { ChallengeMean = 1, ChallengeStandardDeviation = 0 });
        for (int row = 0; row < Rows; row++)
        {
            double starts = At(block, Stat.PA, row) * .25;
            Assert.Equal(starts * .8 * 77 * .0004 * 1000, At(block, Stat.Framing, row), .500001);
            Assert.Equal(starts * .8 * 40 * -.001 * .25 * 1000, At(block, Stat.Blocking, row), .500001);
            Assert.Equal(starts * .8 * .6 * .02 * .65 * 1000, At(block, Stat.Throwing, row), .500001);
            Assert.Equal(starts * .2 * 6 * -.002 * 1000, At(block, Stat.Fielding, row), .500001);
            Assert.Equal(starts * (.8 * .0757 + .2 * -.1) * 1000, At(block, Stat.Positional, row), .500001);
            Assert.Equal(At(block, Stat.PA, row) * 2.8, At(block, Stat.LeagueRuns, row), .500001);
            if (At(block, Stat.PA, row) > 0)
                Assert.Equal(400, At(block, Stat.FramingRate, row));
        }
    }

    [Fact]
    public void A_player_who_never_plays_is_worth_nothing()
    {
        SeasonBlock block = Draw(SamplePlans.Fixed("never", 0) with { Value = Catcher });

        foreach (Stat stat in (Stat[])[.. Parts, Stat.RAR, Stat.WAR])
            Assert.True(Column(block, stat).IndexOfAnyExcept(0) < 0, stat.ToString());
        Assert.True(Column(block, Stat.FramingRate).IndexOfAnyExcept(HistogramShape.NoValue) < 0);
    }

    [Fact]
    public void A_better_framer_is_worth_no_less_in_any_draw()
    {
        PlayerPlan better = Regular with { Value = Catcher with { Catching = Catcher.Catching! with { Framing = Framing with { Mean = .0009 } } } };
        SeasonBlock low = Draw(Regular with { Value = Catcher }), high = Draw(better);
        int more = 0;
        for (int row = 0; row < Rows; row++)
        {
            Assert.True(At(high, Stat.WAR, row) >= At(low, Stat.WAR, row));
            more += At(high, Stat.WAR, row) > At(low, Stat.WAR, row) ? 1 : 0;
        }

        Assert.True(more > Rows / 2);
    }

    [Fact]
    public void Challenges_leave_every_catcher_of_a_draw_the_same_share_of_framing()
    {
        ValuePlan certain = Catcher with { Catching = Catcher.Catching! with { Framing = Certain(Framing) with { Mean = .01 } } };
        SeasonBlock one = Draw(SamplePlans.Fixed("one", 600) with { Value = certain }), two = Draw(SamplePlans.Fixed("two", 600) with { Value = certain });
        var shares = new List<double>();
        for (int draw = 0; draw < Rows; draw++)
        {
            int framing = At(one, Stat.Framing, one.Row[draw]);
            Assert.Equal(framing, At(two, Stat.Framing, two.Row[draw]));
            shares.Add(framing / (600 * .25 * .8 * 77 * .01 * 1000));
        }

        // 256 normals: the mean has a standard error of .006, the spread one of .0044.
        Assert.InRange(shares.Average(), .77, .83);
        Assert.InRange(Math.Sqrt(shares.Sum(share => (share - shares.Average()) * (share - shares.Average())) / (Rows - 1)), .08, .12);
    }

    [Fact]
    public void Talent_and_luck_have_the_spread_that_the_plan_says()
    {
        PlayerPlan player = SamplePlans.Fixed("steady", 600) with { Value = Catcher };
        StatDistribution framing = Run(Plan(40_000, player) with { Value = Settings with { ChallengeMean = 1, ChallengeStandardDeviation = 0 } }).Observed(0, Stat.Framing);
        double trials = 600 * .25 * .8 * 77;
        double spread = Math.Sqrt(trials * trials * (.0006 * .0006 + 1e-7) + trials * .002);

        Assert.Equal(trials * .0004, framing.Mean, 5 * spread / Math.Sqrt(40_000));
        Assert.Equal(spread, framing.StandardDeviation, 5 * spread / Math.Sqrt(80_000));
    }

    [Fact]
    public void Wins_are_compared_draw_by_draw_where_both_have_them()
    {
        PlayerPlan regular = Regular with { Value = Catcher };
        SimulationSummary both = Run(Plan(500, regular, SamplePlans.Player("second") with { Value = Catcher }));
        SimulationSummary mixed = Run(Plan(500, regular, SamplePlans.Player("second")));

        Assert.Equal(500, both.HeadToHead(0, Stat.WAR, HeadToHeadKind.Observed).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => mixed.HeadToHead(0, Stat.WAR, HeadToHeadKind.Observed));
        Assert.Equal(both.Players[0].Hash(), mixed.Players[0].Hash());
    }

    [Fact]
    public void A_value_plan_that_cannot_be_drawn_is_refused_by_name()
    {
        PlayerPlan bad = Regular with { Value = Catcher with { Fielding = Framing with { SeasonVariance = double.NaN } } };

        Assert.Contains("'realmuto': fielding: variance of a season", Assert.Throws<ArgumentException>(() => Run(Plan(10, bad))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Run(SamplePlans.Plan(10, Regular with { Value = Catcher })));
    }

    [Fact]
    public void A_block_of_seasons_with_value_allocates_nothing()
    {
        SimulationPlan plan = Plan(1, Regular with { Value = Catcher });
        AllocationCheck.None(plan);
    }

    [Fact]
    public void An_average_hitter_and_runner_has_no_runs_but_those_of_position_league_and_replacement()
    {
        // No spread of talent, no park, the league's own rates; steals and double plays are the league's by these settings.
        PlayerPlan average = SamplePlans.Fixed("average", 600) with { Center = [.. SamplePlans.Plan(1).LeagueLogits], ParkWoba = 0, Value = Catcher };
        SmallRates rates = average.SmallRates;
        SimulationPlan plan = Plan(20_000, average) with
        {
            LeagueShock = new double[7],
            Value = Settings with
            {
                StealRunsPerOpportunity = rates.StealAttempt * (rates.StealSuccess * .2 + (1 - rates.StealSuccess) * -.4095),
                DoublePlaysPerOut = rates.DoublePlay / (1 - rates.SacrificeFly),
            },
        };
        SimulationSummary summary = Run(plan);
        foreach (Stat stat in (Stat[])[Stat.BattingRuns, Stat.BaseRunning])
        {
            StatDistribution runs = summary.Observed(0, stat);
            Assert.InRange(runs.Mean / runs.MonteCarloError, -5, 5);
        }

        double perWin = 600 * Settings.ReplacementWinsPerPlateAppearance;
        Assert.Equal(perWin, summary.Observed(0, Stat.Replacement).Mean / (summary.Observed(0, Stat.RAR).Mean / summary.Observed(0, Stat.WAR).Mean), .01);
    }

    [Fact]
    public void A_glove_walks_from_year_to_year_with_the_correlation_that_its_plan_says()
    {
        // Talent alone is shown: the rate of a season is its mean and spread times one normal, which is that of the year.
        SkillPlan bare = Framing with { Mean = 0, VariancePerTrial = 0, SeasonVariance = 0, StandardDeviation = .001, CarryOver = .8 };
        ValuePlan first = Catcher with { Catching = Catcher.Catching! with { Framing = bare, KeepRates = true }, Fielding = null };
        IReadOnlyList<ValuePlan> years = ValuePlanBuilder.Walk([first, first, first]);
        var normals = new List<double>[] { [], [], [] };
        for (int block = 0; block < 40; block++)
        {
            for (int year = 0; year < 3; year++)
            {
                SeasonBlock drawn = Draw(SamplePlans.Fixed("one", 600) with { Value = years[year] }, first: StreamAddress.InYear(block * Rows, year));
                for (int draw = 0; draw < Rows; draw++)
                    normals[year].Add(At(drawn, Stat.FramingRate, drawn.Row[draw]) / 1000.0);
            }
        }

        // 10,240 draws: a correlation has a standard error of at most .01, a variance one of .014.
        Assert.All(normals, column => Assert.InRange(column.Average(z => z * z), .93, 1.07));
        Assert.InRange(Product(0, 1), .8 - .05, .8 + .05);
        Assert.InRange(Product(1, 2), .8 - .05, .8 + .05);
        Assert.InRange(Product(0, 2), .64 - .05, .64 + .05);

        double Product(int a, int b) => normals[a].Zip(normals[b], (x, y) => x * y).Average();
    }

    [Fact]
    public void A_belief_that_widens_keeps_less_of_the_year_before_and_weights_keep_the_variance()
    {
        ValuePlan Year(double sd) => Catcher with { Catching = Catcher.Catching! with { Framing = Framing with { StandardDeviation = sd, CarryOver = .9 } } };
        IReadOnlyList<ValuePlan> years = ValuePlanBuilder.Walk([Year(.0004), Year(.0005), Year(.00055)]);

        Assert.Null(years[0].Catching!.Framing.YearWeights);
        Assert.Equal(.9 * .4 / .5, years[1].Catching!.Framing.YearWeights![0], 12);
        Assert.All(years.Skip(1), year => Assert.Equal(1, year.Catching!.Framing.YearWeights!.Sum(w => w * w), 12));
        Assert.Equal([1.0, 0, 0], years[2].Catching!.Blocking.YearWeights!);
    }

    private static SkillPlan Certain(SkillPlan skill) => skill with { StandardDeviation = 0, VariancePerTrial = 0, SeasonVariance = 0 };

    private static SimulationPlan Plan(long draws, params PlayerPlan[] players) => SamplePlans.Plan(draws, players) with { Value = Settings };

    private static int At(SeasonBlock block, Stat stat, int row) => block.Observed[((int)stat * Rows) + row];

    private static Span<int> Column(SeasonBlock block, Stat stat) => block.Observed.AsSpan((int)stat * Rows, Rows);

    private static SeasonBlock Draw(PlayerPlan player, long first = 0, ValueSettings? settings = null, bool shock = true)
    {
        SimulationPlan plan = Plan(1, player) with { Value = settings ?? Settings };
        if (!shock)
            plan = plan with { LeagueShock = new double[7] };
        return EveryForm.Draw(plan, player, first);
    }

    private static SimulationSummary Run(SimulationPlan plan) => new LocalRunner().Run(plan, 1, null, TestContext.Current.CancellationToken);
}
