using ProjectionSim.Evaluation.Fitting;

namespace ProjectionSim.Tests.Evaluation;

public sealed class LogitNormalDensityTests
{
    [Theory]
    [InlineData(0, 60, -4.6, .3)] // no hit by pitch in a short season
    [InlineData(25, 420, -3.2, .08)] // home runs
    [InlineData(150, 640, -1.2, .03)] // strikeouts of a regular
    [InlineData(150, 150, -1.2, .03)] // far out in the tail
    [InlineData(3, 3, -2.4, .5)]
    [InlineData(31.5, 200.25, -1.4, .05)] // counts that are not whole
    public void The_quadrature_is_the_integral_over_the_log_odds(double s, double n, double mean, double variance)
    {
        const int Steps = 400_000;
        double sd = Math.Sqrt(variance), width = 40 * sd / Steps, sum = 0;
        for (var i = 0; i < Steps; i++)
        {
            var z = -20 + (40 * (i + .5) / Steps);
            var eta = mean + (sd * z);
            sum += Math.Exp((s * eta) - (n * Math.Log(1 + Math.Exp(eta))) - (z * z / 2) - Peak(s, n)) * width / Math.Sqrt(2 * Math.PI * variance);
        }

        var exact = Math.Log(sum) + Peak(s, n) + LogBinomial(s, n);
        Assert.Equal(exact, LogitNormalDensity.Evaluate(s, n, mean, variance).LogDensity, 5);
    }

    [Theory]
    [InlineData(2, 60, -4.6, .3)]
    [InlineData(25, 420, -3.2, .08)]
    [InlineData(210, 640, -1.2, .03)]
    public void Its_slopes_agree_with_finite_differences(double s, double n, double mean, double variance)
    {
        const double Step = 1e-5;
        var value = LogitNormalDensity.Evaluate(s, n, mean, variance);
        double At(double m, double v) => LogitNormalDensity.Evaluate(s, n, m, v).LogDensity;

        Assert.Equal((At(mean + Step, variance) - At(mean - Step, variance)) / (2 * Step), value.ByMean, 3);
        Assert.Equal((At(mean, variance + Step) - At(mean, variance - Step)) / (2 * Step), value.ByVariance, 2);
    }

    [Fact]
    public void The_densities_of_all_counts_add_to_one()
    {
        var sum = Enumerable.Range(0, 81).Sum(s => Math.Exp(LogitNormalDensity.Evaluate(s, 80, -2.2, .2).LogDensity));

        Assert.Equal(1, sum, 5);
    }

    private static double Peak(double s, double n) => s > 0 && s < n ? (s * Math.Log(s / n)) + ((n - s) * Math.Log(1 - (s / n))) : 0;

    private static double LogBinomial(double s, double n) =>
        MathNet.Numerics.SpecialFunctions.GammaLn(n + 1) - MathNet.Numerics.SpecialFunctions.GammaLn(s + 1) - MathNet.Numerics.SpecialFunctions.GammaLn(n - s + 1);
}
