using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Simulation;

/// <summary>The league's season of steals: one move of attempts and successes a draw, the same for all runners.</summary>
public sealed class StealLeagueTests
{
    private const int Draws = 20_000, Rows = SeasonBlock.Size;

    private static readonly StealLeague League = new() { Attempt = .08, Success = .75, AttemptShock = .3, SuccessShock = .2 };

    [Fact]
    public void The_league_moves_steals_and_no_other_count()
    {
        PlayerPlan player = SamplePlans.Player("runner");
        SimulationSummary still = Run(SamplePlans.Plan(3_000, player)), moved = Run(SamplePlans.Plan(3_000, player) with { StealLeague = League });
        foreach (Stat stat in (Stat[])[Stat.PA, Stat.H, Stat.BB, Stat.SO, Stat.HBP, Stat.HR])
        {
            Assert.Equal(still.Observed(0, stat).Mean, moved.Observed(0, stat).Mean);
            Assert.Equal(still.Observed(0, stat).StandardDeviation, moved.Observed(0, stat).StandardDeviation);
        }

        Assert.True(moved.Observed(0, Stat.SB).StandardDeviation > still.Observed(0, Stat.SB).StandardDeviation);
    }

    [Fact]
    public void Log_odds_of_attempts_move_by_a_normal_of_the_leagues_spread()
    {
        // Every chance is a success, so SB is binomial at sigmoid(logit p + σ z): its mean and variance are integrals over z.
        const double p = .1;
        PlayerPlan runner = SamplePlans.Fixed("runner", 600);
        runner = runner with { SmallRates = runner.SmallRates with { StealAttempt = p, StealSuccess = 1 } };
        SimulationPlan plan = SamplePlans.Plan(Draws, runner) with { LeagueShock = new double[7], StealLeague = League with { Success = 1, SuccessShock = 0 } };
        StatDistribution known = Run(plan with { StealLeague = null }).Observed(0, Stat.SB), drawn = Run(plan).Observed(0, Stat.SB);

        double chances = known.Mean / p, first = Moment(q => q), second = Moment(q => q * q);
        double expected = (known.StandardDeviation * known.StandardDeviation) + (chances * ((first * (1 - first)) - (p * (1 - p)))) + (((chances * chances) - chances) * (second - (first * first)));
        Assert.Equal(chances * first, drawn.Mean, 5 * drawn.StandardDeviation / Math.Sqrt(Draws));
        Assert.InRange(drawn.StandardDeviation * drawn.StandardDeviation / expected, .95, 1.05);

        double Moment(Func<double, double> of)
        {
            double sum = 0, mass = 0;
            for (double z = -6; z <= 6; z += .01)
            {
                double weight = Math.Exp(-z * z / 2);
                sum += weight * of(1 / (1 + Math.Exp(-(Math.Log(p / (1 - p)) + (League.AttemptShock * z)))));
                mass += weight;
            }

            return sum / mass;
        }
    }

    [Fact]
    public void Two_runners_of_a_draw_share_the_leagues_year()
    {
        PlayerPlan one = SamplePlans.Fixed("one", 600), other = SamplePlans.Fixed("other", 600);
        Assert.InRange(Correlation(SamplePlans.Plan(1, one, other) with { StealLeague = League with { AttemptShock = .5 } }, one, other), .3, 1);
        Assert.InRange(Correlation(SamplePlans.Plan(1, one, other), one, other), -.06, .06);
    }

    [Fact]
    public void A_runner_of_the_leagues_own_rates_gains_no_runs_however_much_the_league_runs()
    {
        // The baseline moves with the draw: without that, seasons of many steals would all be above average.
        PlayerPlan average = SamplePlans.Fixed("average", 600);
        average = average with
        {
            SmallRates = average.SmallRates with { StealAttempt = League.Attempt, StealSuccess = League.Success, DoublePlay = 0 },
            Value = new ValuePlan { StartsPerPlateAppearance = .25, PositionShare = 0, PositionalPerStart = 0, PositionalPerOtherStart = 0 },
        };
        SimulationPlan plan = SamplePlans.Plan(1, average) with
        {
            StealLeague = League with { AttemptShock = .8 },
            Value = new ValueSettings
            {
                RunsPerWinBase = 3,
                StealRunsPerOpportunity = 0,
                DoublePlaysPerOut = 0,
                DoublePlayRuns = 0,
                LeagueRunsPerPlateAppearance = 0,
                ReplacementWinsPerPlateAppearance = 0,
                ChallengeMean = 1,
                ChallengeStandardDeviation = 0,
            },
        };
        var many = new List<double>();
        var all = new List<double>();
        for (int block = 0; block < Draws / Rows; block++)
        {
            SeasonBlock drawn = EveryForm.Draw(plan, average, block * Rows);
            for (int row = 0; row < Rows; row++)
            {
                double z = Normal(plan, (block * Rows) + drawn.Draw[row]);
                all.Add(drawn.Observed[((int)Stat.BaseRunning * Rows) + row]);
                if (z > 1) many.Add(all[^1]);
            }
        }

        Assert.InRange(all.Average() / Error(all), -5, 5);
        Assert.InRange(many.Average() / Error(many), -5, 5);
        Assert.True(many.Count > 2_000);

        static double Error(List<double> values) => Math.Sqrt(values.Average(x => Math.Pow(x - values.Average(), 2)) / values.Count);
    }

    [Fact]
    public void A_later_year_goes_on_from_the_league_of_the_year_before()
    {
        SimulationPlan plan = SamplePlans.Plan(1, SamplePlans.Player("one")) with { StealLeague = League };
        var kernel = new SeasonKernel(plan, SimdForms.Best);
        kernel.DrawLeagues(0, Rows);
        double[] first = [.. kernel.League.StealShock];
        kernel.DrawLeagues(StreamAddress.InYear(0, 1), Rows, walk: true);
        double[] second = [.. kernel.League.StealShock], news = [.. second.Zip(first, (b, a) => b - a)];

        Assert.All((double[][])[first, news], shock => Assert.InRange(Math.Sqrt(shock[..Rows].Average(x => x * x)) / League.AttemptShock, .8, 1.2));
        Assert.All(second.Zip(kernel.League.StealFactor), pair => Assert.Equal(Math.Exp(pair.First), pair.Second, 1e-12));
    }

    [Fact]
    public void A_run_without_a_moving_league_is_not_moved_by_the_buffers_of_one_before()
    {
        SimulationPlan still = SamplePlans.Plan(500, SamplePlans.Player("one"));
        var runner = new LocalRunner();
        string alone = new LocalRunner().Run(still, 1, null, TestContext.Current.CancellationToken).Hash();
        runner.Run(still with { StealLeague = League }, 1, null, TestContext.Current.CancellationToken);
        Assert.Equal(alone, runner.Run(still, 1, null, TestContext.Current.CancellationToken).Hash());
    }

    [Fact]
    public void A_league_of_steals_that_is_none_is_refused_by_name() =>
        Assert.Contains("league's steals", Assert.Throws<ArgumentException>(() => Run(SamplePlans.Plan(10, SamplePlans.Player("one")) with { StealLeague = League with { AttemptShock = double.NaN } })).Message, StringComparison.Ordinal);

    private static double Correlation(SimulationPlan plan, PlayerPlan one, PlayerPlan other)
    {
        var pairs = new List<(double A, double B)>();
        for (int block = 0; block < 16; block++)
        {
            SeasonBlock a = EveryForm.Draw(plan, one, block * Rows), b = EveryForm.Draw(plan, other, block * Rows);
            for (int draw = 0; draw < Rows; draw++)
                pairs.Add((a.Observed[((int)Stat.SB * Rows) + a.Row[draw]], b.Observed[((int)Stat.SB * Rows) + b.Row[draw]]));
        }

        double meanA = pairs.Average(p => p.A), meanB = pairs.Average(p => p.B);
        return pairs.Average(p => (p.A - meanA) * (p.B - meanB)) / Math.Sqrt(pairs.Average(p => Math.Pow(p.A - meanA, 2)) * pairs.Average(p => Math.Pow(p.B - meanB, 2)));
    }

    /// <summary>The normal that moves the league's attempts in a draw.</summary>
    private static double Normal(SimulationPlan plan, long draw)
    {
        (uint w0, uint w1, uint w2, uint w3) = StreamAddress.Block(plan.Seed, StreamPurpose.LeagueSubject, draw, StreamPurpose.League + 3);
        return Math.Sqrt(-2 * Math.Log(Unit(w0, w1))) * Math.Sin(2 * Math.PI * Unit(w2, w3));
    }

    private static double Unit(uint low, uint high) => ((((ulong)high << 32 | low) >> 12) + .5) / 4503599627370496.0;

    private static SimulationSummary Run(SimulationPlan plan) => new LocalRunner().Run(plan, 1, null, TestContext.Current.CancellationToken);
}
