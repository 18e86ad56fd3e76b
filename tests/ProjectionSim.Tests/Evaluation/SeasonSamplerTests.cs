using ProjectionSim.Baseball;
using ProjectionSim.Evaluation;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Tests.Evaluation;

public sealed class SeasonSamplerTests
{
    private static readonly double[] Center = [-4.5, -2.4, -1.2, -3.0, -.85, -1.3, -2.6];

    [Fact]
    public void Counts_of_a_season_have_the_binomial_mean_and_variance_of_the_rates()
    {
        var sampler = Sampler(Plan(spread: 0));
        const int Draws = 20_000, Pax = 403;
        var rates = new double[8];
        var counts = new int[7];
        var sum = new double[7];
        var square = new double[7];
        for (var d = 0; d < Draws; d++)
        {
            sampler.DrawRates((uint)d, Pax, new double[7], rates);
            sampler.Play((uint)d, Pax, rates, counts);
            for (var j = 0; j < 7; j++)
            {
                sum[j] += counts[j];
                square[j] += (double)counts[j] * counts[j];
            }
        }

        Assert.Equal(1, rates.Sum(), 12);
        for (var j = 0; j < 7; j++)
        {
            // 4.4 standard errors: a false alarm in 1e-5 per comparison; the variance of a variance as for a normal count, doubled.
            var mean = Pax * rates[j];
            var variance = mean * (1 - rates[j]);
            Assert.InRange(sum[j] / Draws, mean - 4.4 * Math.Sqrt(variance / Draws), mean + 4.4 * Math.Sqrt(variance / Draws));
            var observed = square[j] / Draws - sum[j] / Draws * (sum[j] / Draws);
            Assert.InRange(observed / variance, .9, 1.1);
        }
    }

    [Fact]
    public void Half_the_plate_appearances_are_played_at_home()
    {
        var home = new double[] { 0, 0, 0, .4, .2, 0, 0 };
        var rates = new double[8];
        Sampler(Plan(spread: 0) with { HomeEffect = home }).DrawRates(0, 300, new double[7], rates);
        double Contact(int sign)
        {
            var p = Center.Select((c, i) => PortableMath.Sigmoid(c + sign * home[i])).ToArray();
            return (1 - p[0]) * (1 - p[1]) * (1 - p[2]) * p[3];
        }

        Assert.Equal((Contact(1) + Contact(-1)) / 2, rates[3], 12);
    }

    [Fact]
    public void Plate_appearances_shift_and_narrow_the_draws_along_the_gain()
    {
        var shift = Enumerable.Range(0, 701).Select(k => (k - 400) * 1e-4).ToArray();
        var plan = Plan(spread: .2);
        plan = plan with { PlateAppearances = plan.PlateAppearances with { Shift = shift } };
        Assert.True(MeanHomeRuns(plan, 600) > MeanHomeRuns(plan, 400) && MeanHomeRuns(plan, 400) > MeanHomeRuns(plan, 100));
        var all = plan with { PlateAppearances = plan.PlateAppearances with { Shrink = [.. shift.Select(_ => 1.0)] } };
        Assert.True(Spread(all) < .75 * Spread(plan), $"{Spread(all)} against {Spread(plan)}");
    }

    [Fact]
    public void Draws_are_addressed_and_keep_their_numbers()
    {
        var plan = Plan(spread: .2);
        int[] Draw(uint which, ulong seed)
        {
            var sampler = new SeasonSampler(plan, seed, EvaluationPurpose.ConditionalSeason, 5);
            var rates = new double[8];
            var counts = new int[7];
            sampler.DrawRates(which, 500, new double[7], rates);
            sampler.Play(which, 500, rates, counts);
            return counts;
        }

        Assert.Equal(Draw(7, 1), Draw(7, 1));
        Assert.NotEqual(Draw(7, 1), Draw(8, 1));
        Assert.NotEqual(Draw(7, 1), Draw(7, 2));
    }

    [Fact]
    public void Plate_appearances_follow_their_law()
    {
        var cumulative = new double[] { .2, .2, .7, 1 };
        var plan = Plan(spread: 0);
        var sampler = Sampler(plan with { PlateAppearances = plan.PlateAppearances with { Cumulative = cumulative } });
        var counts = new int[4];
        for (uint d = 0; d < 20_000; d++) counts[sampler.PlateAppearances(d)]++;
        Assert.Equal(0, counts[1]);
        Assert.InRange(counts[0], 3_750, 4_250);
        Assert.InRange(counts[2], 9_700, 10_300);
    }

    [Fact]
    public void Seasons_drawn_from_a_law_are_calibrated_and_a_too_narrow_law_is_found_out()
    {
        var truth = Plan(spread: .25);
        Assert.InRange(Coverage(truth, truth), .73, .87);
        Assert.True(Coverage(truth, Plan(spread: .02)) < .68);
    }

    [Fact]
    public void The_log_score_of_a_sure_law_is_the_log_likelihood_of_its_rates()
    {
        var actual = new SeasonBatting
        {
            PlayerId = "x",
            Season = 2020,
            AB = 80,
            H = 24,
            Doubles = 6,
            Triples = 1,
            HR = 3,
            BB = 15,
            IBB = 2,
            SO = 20,
            HBP = 4,
            SH = 1,
            SF = 3,
            GIDP = 2,
            SB = 5,
            CS = 1,
            R = 12,
            RBI = 11,
        };
        var rates = new double[8];
        Sampler(Plan(spread: 0)).DrawRates(0, 100, new double[7], rates);
        int[] counts = [4, 13, 20, 3, 14, 6, 1, 39];
        var expected = counts.Select((n, j) => n * Math.Log(rates[j])).Sum();
        Assert.Equal(expected, new SeasonJudge(1, new LeagueShocks(10)).Judge(Plan(spread: 0), actual, Weights).LogScore, 8);
    }

    private static readonly RunValues Weights = new()
    {
        LeagueWoba = .32,
        WobaScale = 1.2,
        Walk = .7,
        HitByPitch = .72,
        Single = .9,
        Double = 1.25,
        Triple = 1.6,
        HomeRun = 2,
        StolenBase = .2,
        CaughtStealing = -.4,
        RunsPerPlateAppearance = .12,
        RunsPerWin = 10,
    };

    private static double Coverage(PlayerPlan truth, PlayerPlan forecast)
    {
        var judge = new SeasonJudge(2, new LeagueShocks(400));
        var points = new List<CalibrationPoint>();
        var rates = new double[8];
        var counts = new int[7];
        for (uint i = 0; i < 300; i++)
        {
            // Another purpose than the judge's own draws, so that the outcome is not one of them.
            var world = new SeasonSampler(truth, 9, EvaluationPurpose.JointSeason, 77);
            world.DrawRates(i, 500, new double[7], rates);
            world.Play(i, 500, rates, counts);
            var season = EmptySeason.Played($"p{i}", 2020, 500, counts);
            points.Add(judge.Judge(forecast, season, Weights).Points[ScoredStat.WOBA]);
        }

        return CalibrationScore.Of(points)!.Coverage80;
    }

    private static double MeanHomeRuns(PlayerPlan plan, int pa)
    {
        var rates = new double[8];
        double sum = 0;
        for (uint d = 0; d < 500; d++)
        {
            Sampler(plan).DrawRates(d, pa, new double[7], rates);
            sum += rates[3];
        }

        return sum;
    }

    private static double Spread(PlayerPlan plan)
    {
        var rates = new double[8];
        double sum = 0, square = 0;
        for (uint d = 0; d < 500; d++)
        {
            Sampler(plan).DrawRates(d, 400, new double[7], rates);
            sum += rates[3];
            square += rates[3] * rates[3];
        }

        return Math.Sqrt(square / 500 - sum / 500 * (sum / 500));
    }

    private static SeasonSampler Sampler(PlayerPlan plan) => new(plan, 1, EvaluationPurpose.ConditionalSeason, 5);

    // Independent log-odds with one standard deviation; the gain is that of a component that is all of wOBA (home runs).
    private static PlayerPlan Plan(double spread)
    {
        var cholesky = new double[49];
        for (var c = 0; c < 7; c++) cholesky[8 * c] = spread;
        return new PlayerPlan
        {
            Id = "x",
            Center = Center,
            HomeEffect = new double[7],
            Cholesky = cholesky,
            Gain = [0, 0, 0, 10, 0, 0, 0],
            GainLoading = [0, 0, 0, spread / 10, 0, 0, 0],
            PlateAppearances = new PlateAppearanceLaw { Cumulative = [1], Shift = new double[701], Shrink = new double[701] },
            SmallRates = new SmallRates { IntentionalWalk = 0, SacrificeHit = 0, SacrificeFly = 0, DoublePlay = 0, StealAttempt = 0, StealSuccess = 0 },
            ParkWoba = 0,
        };
    }
}
