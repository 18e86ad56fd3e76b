using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Fitting;

namespace ProjectionSim.Tests.Evaluation;

public sealed class FittingBlockTests
{
    private const int Seasons = 2500;

    [Fact]
    public void A_recalibration_of_perfect_forecasts_is_the_identity()
    {
        var random = new Random(4);
        var rows = Enumerable.Range(0, Seasons).Select(_ =>
        {
            double a = .3 * Normal(random), b = .3 * Normal(random);
            return new RecalibrationRow([1, a, b], Binomial(random, 400, Sigmoid(-1.2 + a + .1 * Normal(random))), 400, -1.2, .01);
        }).ToArray();
        var fit = RecalibrationFitter.Fit(rows, ["intercept", "own", "other"], [0, 1, 0], [.1, .1, .1], CancellationToken.None);

        double[] truth = [0, 1, 0];
        for (var k = 0; k < truth.Length; k++)
            Assert.InRange(fit.Estimate[k], truth[k] - 5 * fit.StandardError[k], truth[k] + 5 * fit.StandardError[k]);
        Assert.Empty(fit.NotIdentified);
    }

    [Fact]
    public void A_spread_that_falls_with_the_level_is_recovered()
    {
        var random = new Random(11);
        var rows = Enumerable.Range(0, Seasons).Select(_ =>
        {
            var level = .6 * Normal(random);
            return new RecalibrationRow([1, level], Binomial(random, 400, Sigmoid(-3 + level + .25 * Math.Exp(-.3 * level) * Normal(random))), 400, -3, .25 * .25, level);
        }).ToArray();
        var fit = RecalibrationFitter.Fit(rows, ["intercept", "own", "spreadSlope"], [0, 1, 0], [.1, .1, .5], CancellationToken.None);

        Assert.InRange(fit.Estimate[2], -.3 - 4 * fit.StandardError[2], -.3 + 4 * fit.StandardError[2]);
        Assert.True(fit.StandardError[2] < .08);
        CheckGradient((point, gradient) => RecalibrationFitter.LogLikelihood(rows[..80], point, gradient), [.1, .9, -.2]);
    }

    [Fact]
    public void What_plate_appearances_tell_of_a_component_is_recovered_and_so_is_its_spread()
    {
        var random = new Random(12);
        const double variance = .04, others = .0003, slope = .004, woba = .0006;
        const double gain = ((1 * others) + (variance * slope)) / woba;
        var rows = Enumerable.Range(0, Seasons).Select(_ =>
        {
            double shift = .1 * Normal(random), shrink = .3 * random.NextDouble();

            // Multiple .4 and a spread of e^.15: mean and variance of the law along the component's own axis.
            double told = .4 * gain, own = Math.Exp(.3) * variance, moved = (Math.Exp(.15) * others) + (own * slope);
            var spread = Math.Sqrt(own - (2 * shrink * moved * told) + (shrink * shrink * woba * told * told));
            return new DirectionBlock.DirectionRow
            {
                Successes = Binomial(random, 500, Sigmoid(-1 + told * shift + spread * Normal(random))),
                Trials = 500,
                Center = -1,
                Variance = variance,
                Others = others,
                Gradient = slope,
                Woba = woba,
                Gain = gain,
                Shift = shift,
                Shrink = shrink,
            };
        }).ToArray();
        var mode = MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = ["direction", "spread"],
                LogLikelihood = (point, gradient) => DirectionBlock.LogLikelihood(rows, point, gradient),
                PriorMean = [1, 0],
                PriorStandardDeviation = [2, 1],
            },
            CancellationToken.None);

        double[] truth = [.4, .15];
        Assert.All([0, 1], k => Assert.InRange(mode.Estimate[k], truth[k] - 4 * mode.StandardError[k], truth[k] + 4 * mode.StandardError[k]));
        Assert.True(mode.Estimate[0] + 4 * mode.StandardError[0] < 1);
        CheckGradient((point, gradient) => DirectionBlock.LogLikelihood(rows[..80], point, gradient), [.7, -.1]);
    }

    [Fact]
    public void Late_changes_of_the_league_weigh_more_and_without_a_half_life_all_alike()
    {
        var leagues = new LeagueLogits(ConfigFile.LoadEmbedded([]).Environments);
        int[] seasons = [.. leagues.Seasons.Where(s => s is > 1994 and <= 2019)];
        double Change(int season) => leagues.Mlb(season)[3] - leagues.Mlb(season - 1)[3];
        var plain = Math.Sqrt(seasons.Average(s => Change(s) * Change(s)));

        Assert.Equal(plain, LeagueShockFitter.Fit(leagues, 2019, double.PositiveInfinity).StandardDeviation[3], 10);
        Assert.Equal(Math.Abs(Change(2019)), LeagueShockFitter.Fit(leagues, 2019, .05).StandardDeviation[3], 3);
        var (half, weights) = LeagueShockFitter.Fit(leagues, 2019, 7);
        Assert.Equal(.5, weights[^8], 10);
        Assert.True(half[3] > plain);
    }

    [Fact]
    public void A_prior_without_data_against_it_is_kept_and_named()
    {
        RecalibrationRow[] rows = [new([1, 0], 25, 100, -1.1, .01), new([1, 0], 20, 100, -1.1, .01)];
        var fit = RecalibrationFitter.Fit(rows, ["intercept", "silent"], [0, .3], [1, .05], CancellationToken.None);

        Assert.Equal(.3, fit.Estimate[1], 9);
        Assert.Equal(["silent"], fit.NotIdentified);
        Assert.Equal(["silent: not identified by the data, the prior stands (estimate 0.00 of its spread from its centre)"], fit.Notes);
    }

    [Fact]
    public void A_term_of_a_regression_that_no_row_speaks_of_is_named()
    {
        double[][] design = [.. Enumerable.Range(0, 40).Select(i => new double[] { 1, i == 0 ? 1e-3 : 0 })];
        double[] ones = [.. Enumerable.Repeat(1.0, 40)];

        Assert.Equal([1], RidgeRegression.Fit(design, ones, ones, [1, .02]).NotIdentified);
    }

    [Fact]
    public void A_gradient_that_is_not_the_likelihoods_is_refused()
    {
        static double Bell(ReadOnlySpan<double> at, Span<double> gradient, double claimed)
        {
            gradient[0] = -at[0];
            gradient[1] = -claimed * (at[1] - 2);
            return (-(at[0] * at[0]) - ((at[1] - 2) * (at[1] - 2))) / 2;
        }

        PosteriorMode Find(double claimed) => MaximumPosterior.Find(
            new PosteriorProblem { Names = ["right", "wrong"], LogLikelihood = (at, gradient) => Bell(at, gradient, claimed), PriorMean = [.5, .5], PriorStandardDeviation = [10, 10] },
            CancellationToken.None);

        Assert.Equal(2, Find(1).Estimate[1], .05);
        Assert.Contains("in wrong is", Assert.Throws<InvalidOperationException>(() => Find(1.1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_of_the_playing_time_likelihoods_agree_with_finite_differences()
    {
        var random = new Random(8);
        var rows = Enumerable.Range(0, 60).Select(i =>
        {
            double[] x = [1, Normal(random), Normal(random)];
            return new PlayingTimeRow(x, x, random.NextDouble(), i % 4 == 0 ? 0 : random.Next(1, 700));
        }).ToArray();
        CheckGradient((point, gradient) => PlayingTimeFitter.HurdleLogLikelihood(rows, point, gradient), [.3, .2, -.4]);
        PlayingTimeRow[] played = [.. rows.Where(r => r.Pa > 0)];
        CheckGradient((point, gradient) => PlayingTimeFitter.AmountLogLikelihood(played, 760, point, gradient), [-.3, .2, -.4, 1.4, .6, -.8, .2]);
    }

    [Fact]
    public void A_regressed_rates_strength_and_overdispersion_are_recovered()
    {
        var random = new Random(15);
        var rows = new RateRow[Seasons];
        for (var i = 0; i < Seasons; i++)
        {
            // Talent beta(.1, .9) × 100: the best predictor weighs three equally good seasons with strength 100.
            var talent = MathNet.Numerics.Distributions.Beta.Sample(random, 10, 90);
            double[] past = [Binomial(random, 80, talent), Binomial(random, 80, talent), Binomial(random, 80, talent)];
            rows[i] = new RateRow(Binomial(random, 200, talent), 200, .1, past, [80, 80, 80]);
        }

        var fit = RateFitter.Fit(rows, 60, drawn: false, CancellationToken.None);

        Assert.InRange(fit.Estimate[0], Math.Log(100) - 5 * fit.StandardError[0], Math.Log(100) + 5 * fit.StandardError[0]);
        Assert.InRange(fit.Estimate[1], -5 * fit.StandardError[1], 5 * fit.StandardError[1]);

        // Given the past, talent is beta with concentration 100 + 240.
        Assert.InRange(fit.Estimate[3], Math.Log(340) - 5 * fit.StandardError[3], Math.Log(340) + 5 * fit.StandardError[3]);
        Assert.Equal([0, 0, 0], RateFitter.Values(fit.Estimate)[4..7]);
        RateRow[] catchers = [.. rows[..50].Select((row, i) => row with { Catching = i % 3 / 2.0, Years = i % 7 - 3, League = .08 + .001 * i })];
        CheckGradient((point, gradient) => RateFitter.LogLikelihood(catchers, point, gradient), [4.4, -.3, -.5, 5, -.04, -4, .3, -.8]);

        // A pinch runner: more attempts than times on first, so that his rate stands at its bound.
        RateRow runner = new(18, 18, .07, [5.4, 3.6, 11.5], [1, 1, 0]);
        CheckGradient((point, gradient) => RateFitter.LogLikelihood([runner, rows[0]], point, gradient), [2.4, -.3, -.7, 5, .01, -4, .3, -.8]);
    }

    [Fact]
    public void What_is_not_known_of_a_newcomer_spreads_his_rate_and_the_fit_finds_how_much()
    {
        // Talent is beta around the prior of his age and position; a newcomer has shown nothing, a veteran 300 trials.
        const double strength = 60, own = .004, league = .1, slope = -.05, factor = .4;
        var random = new Random(16);
        var rows = new RateRow[2 * Seasons];
        for (var i = 0; i < rows.Length; i++)
        {
            double catching = i % 4 == 0 ? 1 : 0, years = i % 9 - 4, shown = i % 2 == 0 ? 0 : 300;
            var prior = league * (1 + catching * (factor - 1)) * Math.Exp(slope * years);
            var talent = MathNet.Numerics.Distributions.Beta.Sample(random, prior * strength, (1 - prior) * strength);
            var season = MathNet.Numerics.Distributions.Beta.Sample(random, talent * (1 / own - 1), (1 - talent) * (1 / own - 1));

            // What he showed was a year younger.
            double[] past = [Binomial(random, (int)shown, Math.Min(talent * Math.Exp(-slope), 1)), 0, 0];
            rows[i] = new RateRow(Binomial(random, 200, season), 200, league, past, [shown, 0, 0], catching, years);
        }

        var fit = RateFitter.Fit(rows, 30, drawn: true, CancellationToken.None);
        var value = RateFitter.Values(fit.Estimate);

        // An intraclass correlation of 1 / (60 + 1) where nothing is known; the season's own beside it.
        Assert.InRange(value[0], 40, 90);
        Assert.InRange(value[5], .011, .022);
        Assert.InRange(value[3], .002, .007);
        Assert.InRange(value[4], slope - .01, slope + .01);
        Assert.InRange(value[7], factor - .06, factor + .06);
        Assert.InRange(fit.Estimate[6], -5 * fit.StandardError[6], 5 * fit.StandardError[6]);
    }

    [Fact]
    public void Park_scale_is_the_spread_between_sites_and_not_the_noise_within()
    {
        var random = new Random(23);
        var observations = new List<ParkObservation>();
        for (var site = 0; site < 200; site++)
        {
            var effect = .12 * Normal(random);
            for (var season = 0; season < 4; season++)
                observations.Add(new ParkObservation($"S{site}", Component.HomeRun, effect + .15 * Normal(random), .15 * .15));
        }

        var fit = ParkScaleFitter.Fit(observations, CancellationToken.None);

        Assert.InRange(Math.Exp(fit.Estimate[0]), .1, .14);
        Assert.InRange(fit.StandardError[0], .03, .1);
    }

    [Fact]
    public void Ridge_regression_recovers_coefficients_and_shrinks_by_its_prior()
    {
        var random = new Random(42);
        double[][] design = [.. Enumerable.Range(0, 500).Select(_ => new[] { 1, Normal(random) })];
        double[] response = [.. design.Select(x => .5 - 2 * x[1] + Normal(random))];
        double[] weight = [.. design.Select(_ => 1.0)];

        var free = RidgeRegression.Fit(design, response, weight, [double.PositiveInfinity, double.PositiveInfinity]);
        var tight = RidgeRegression.Fit(design, response, weight, [double.PositiveInfinity, .01]);

        Assert.InRange(free.Coefficients[1], -2 - 5 * free.StandardErrors[1], -2 + 5 * free.StandardErrors[1]);
        Assert.InRange(free.Dispersion, .75, 1.3);
        Assert.InRange(tight.Coefficients[1], -.2, 0);
    }

    [Fact]
    public void Terms_that_repeat_each_other_are_refused()
    {
        double[][] design = [.. Enumerable.Range(0, 10).Select(i => new double[] { i, 2 * i })];
        var flat = Enumerable.Repeat(double.PositiveInfinity, 2).ToArray();
        var ones = Enumerable.Repeat(1.0, 10).ToArray();

        var error = Assert.Throws<InvalidInputException>(() => RidgeRegression.Fit(design, ones, ones, flat));
        Assert.Contains("not determined", error.Message, StringComparison.Ordinal);
    }

    private static void CheckGradient(LogLikelihood likelihood, double[] at)
    {
        var gradient = new double[at.Length];
        likelihood(at, gradient);
        for (var k = 0; k < at.Length; k++)
        {
            var up = (double[])at.Clone();
            var down = (double[])at.Clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            var numeric = (likelihood(up, new double[at.Length]) - likelihood(down, new double[at.Length])) / 2e-5;
            Assert.True(Math.Abs(numeric - gradient[k]) <= 1e-4 * (1 + Math.Abs(numeric)), $"parameter {k}: analytic {gradient[k]}, numeric {numeric}");
        }
    }

    private static int Binomial(Random random, int n, double p) => MathNet.Numerics.Distributions.Binomial.Sample(random, p, n);

    private static double Normal(Random random) => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
