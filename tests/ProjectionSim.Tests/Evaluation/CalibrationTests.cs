using MathNet.Numerics.Distributions;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Tests.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void Randomised_pit_of_a_draw_lies_within_the_outcomes_own_mass()
    {
        // Draws 1, 2, 2, 3 and the outcome 2 as a fifth: below 1/5, at most 4/5.
        double[] draws = [1, 2, 2, 3];
        Assert.Equal(.2, ProbabilityIntegral.OfSorted(draws, 2, 0), 12);
        Assert.Equal(.8, ProbabilityIntegral.OfSorted(draws, 2, 1), 12);
        Assert.Equal(.5, ProbabilityIntegral.OfSorted(draws, 2, .5), 12);
        Assert.Equal(.9, ProbabilityIntegral.OfSorted(draws, 9, .5), 12);
    }

    [Fact]
    public void Crps_of_draws_is_the_integral_of_the_squared_step_difference()
    {
        // F steps to 1/2 at 0 and to 1 at 2; outcome 1: ∫₀¹ (1/2)² + ∫₁² (1/2)² = 1/2.
        Assert.Equal(.5, Crps.OfSorted([0, 2], 1), 12);

        // One draw is a point forecast: the absolute error.
        Assert.Equal(3, Crps.OfSorted([4], 7), 12);

        // Outcome 3 beyond both draws: ∫₀² (1/2)² + ∫₂³ 1 = 3/2.
        Assert.Equal(1.5, Crps.OfSorted([0, 2], 3), 12);
    }

    [Fact]
    public void Crps_of_a_table_equals_crps_of_the_draws_that_it_tabulates()
    {
        double[] draws = [0, 1, 1, 3];
        double[] cumulative = [.25, .75, .75, 1];
        foreach (var outcome in new[] { 0, 1, 2, 3, 6 }) Assert.Equal(Crps.OfSorted(draws, outcome), Crps.OfCumulative(cumulative, outcome), 12);
    }

    [Fact]
    public void Chi_square_of_two_bins_agrees_with_the_exact_tail()
    {
        // 30 and 10 of 40 against 20 and 20: statistic 10, one degree of freedom: P = erfc(√5) = .001565402.
        var values = Enumerable.Range(0, 40).Select(i => i < 30 ? .25 : .75).ToArray();
        Assert.Equal(.001565402, ProbabilityIntegral.ChiSquarePValue(values, 2), 8);
    }

    [Fact]
    public void A_calibrated_forecaster_of_counts_covers_what_it_says()
    {
        // 4,000 binomial outcomes against their own law. The false-alarm rate of each band is 4.4 standard errors, under 2e-5.
        var score = Judge(spread: 1);
        Assert.InRange(score.Coverage50, .465, .535);
        Assert.InRange(score.Coverage80, .772, .828);
        Assert.InRange(score.Coverage90, .879, .921);
        Assert.InRange(score.PitMean, .48, .52);
        Assert.True(score.PitP > 1e-4, $"p = {score.PitP}");
    }

    [Fact]
    public void An_overconfident_forecaster_is_found_out()
    {
        var score = Judge(spread: .6);
        Assert.True(score.Coverage80 < .70, $"coverage {score.Coverage80}");
        Assert.True(score.PitP < 1e-10, $"p = {score.PitP}");
    }

    [Fact]
    public void An_underconfident_forecaster_is_found_out()
    {
        var score = Judge(spread: 1.6);
        Assert.True(score.Coverage80 > .88, $"coverage {score.Coverage80}");
        Assert.True(score.PitP < 1e-10, $"p = {score.PitP}");
    }

    [Fact]
    public void A_pit_outside_zero_to_one_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => CalibrationScore.Of([new CalibrationPoint(double.NaN, 1)]));
    }

    // Outcomes are rounded normals (mean 100, sd 10); the forecast has `spread` times that sd.
    private static CalibrationScore Judge(double spread)
    {
        var random = new Random(20260101);
        var points = new CalibrationPoint[4000];
        for (var i = 0; i < points.Length; i++)
        {
            var outcome = Math.Round(Normal.InvCDF(100, 10, Math.Clamp(random.NextDouble(), 1e-12, 1 - 1e-12)));
            var pit = ProbabilityIntegral.Of(Normal.CDF(100, 10 * spread, outcome - .5), Normal.CDF(100, 10 * spread, outcome + .5), random.NextDouble());
            points[i] = new CalibrationPoint(pit, 0);
        }

        return CalibrationScore.Of(points)!;
    }
}
