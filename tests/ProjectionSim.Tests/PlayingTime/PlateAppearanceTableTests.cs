using MathNet.Numerics;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;

namespace ProjectionSim.Tests.PlayingTime;

public sealed class PlateAppearanceTableTests
{
    private static readonly AbsenceModel NoAbsence = new() { Source = "", Probability = 0, MeanShareMissed = 0.5, Concentration = 2 };

    [Theory]
    [InlineData(760, 9.5, 12.25)]
    [InlineData(760, 0.2, 0.1)]
    [InlineData(760, 380, 23)]
    [InlineData(1, 2, 3)]
    [InlineData(0, 2, 3)]
    public void Beta_binomial_by_recurrence_equals_the_gamma_form(int n, double alpha, double beta)
    {
        double[] probability = BetaBinomial.Probabilities(n, alpha, beta);

        Assert.Equal(1, probability.Sum(), 12);
        for (int k = 0; k <= n; k += Math.Max(1, n / 40))
        {
            double logarithm = SpecialFunctions.GammaLn(n + 1) - SpecialFunctions.GammaLn(k + 1) - SpecialFunctions.GammaLn(n - k + 1)
                + SpecialFunctions.BetaLn(k + alpha, n - k + beta) - SpecialFunctions.BetaLn(alpha, beta);
            Assert.Equal(Math.Exp(logarithm), probability[k], 1e-10 + 1e-8 * probability[k]);
        }

        Assert.Equal(probability[0], BetaBinomial.ProbabilityOfZero(n, alpha, beta), 12);
    }

    [Fact]
    public void Role_given_health_has_its_mean_and_standard_deviation()
    {
        double[] probability = PlateAppearanceTable.Of("primary", new RoleModel { Mean = 440, StandardDeviation = 90, Source = "" }, NoAbsence, 760);

        double mean = probability.Select((p, pa) => p * pa).Sum();
        double variance = probability.Select((p, pa) => p * (pa - mean) * (pa - mean)).Sum();
        Assert.Equal(440, mean, 1e-6);
        Assert.Equal(90, Math.Sqrt(variance), 1e-6);
    }

    [Fact]
    public void Long_absence_takes_its_share_of_the_mean()
    {
        var role = new RoleModel { Mean = 440, StandardDeviation = 90, Source = "" };
        var absence = NoAbsence with { Probability = 0.09, MeanShareMissed = 0.721, Concentration = 1.6 };

        double[] probability = PlateAppearanceTable.Of("primary", role, absence, 760);

        Assert.Equal(1, probability.Sum(), 12);
        Assert.Equal(440 * (1 - 0.09 * 0.721), probability.Select((p, pa) => p * pa).Sum(), 1e-6);
    }

    [Fact]
    public void Role_that_no_beta_binomial_has_is_refused()
    {
        var role = new RoleModel { Mean = 440, StandardDeviation = 5, Source = "" };

        var error = Assert.Throws<InvalidInputException>(() => PlateAppearanceTable.Of("primary", role, NoAbsence, 760));

        Assert.Contains("primary", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistical_law_has_its_hurdle_and_its_truncated_mean()
    {
        var forecast = new PlayingTimeForecast { IsDebut = false, NoPaProbability = 0.2, ExpectedPa = 0, MeanShare = 0.1, Concentration = 1.5 };

        double[] probability = PlateAppearanceTable.Of(forecast, 760);

        double nothing = BetaBinomial.ProbabilityOfZero(760, 0.15, 1.35);
        Assert.Equal(0.2, probability[0], 15);
        Assert.Equal(1, probability.Sum(), 12);
        Assert.Equal(76 / (1 - nothing), PlateAppearanceTable.ExpectedGivenPlay(probability), 1e-6);
        double[] cumulative = PlateAppearanceTable.Cumulative(probability);
        Assert.Equal(1, cumulative[^1]);
        Assert.True(cumulative.Zip(cumulative.Skip(1)).All(pair => pair.First <= pair.Second));
    }
}
