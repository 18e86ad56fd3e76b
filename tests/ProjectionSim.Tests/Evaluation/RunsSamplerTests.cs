using ProjectionSim.Evaluation;
using ProjectionSim.Simulation;
using ProjectionSim.Tests.Simulation;

namespace ProjectionSim.Tests.Evaluation;

public sealed class RunsSamplerTests
{
    [Theory]
    [InlineData(20, .1)]
    [InlineData(200, .03)]
    [InlineData(15, .8)]
    public void Inversion_meets_the_binomial_distribution(int trials, double probability)
    {
        for (int i = 1; i < 400; i++)
        {
            double uniform = (i - .5) / 400;
            int drawn = RunsSampler.Binomial(trials, probability, uniform);
            double below = drawn == 0 ? 0 : MathNet.Numerics.Distributions.Binomial.CDF(probability, trials, drawn - 1);
            double upTo = MathNet.Numerics.Distributions.Binomial.CDF(probability, trials, drawn);
            if (probability > .5) (below, upTo) = (below - 1e-9, upTo + 1e-9);
            Assert.True(below <= uniform + 1e-9 && uniform <= upTo + 1e-9, $"{uniform}: {drawn}");
        }
    }

    [Fact]
    public void Runs_around_a_line_have_the_mean_and_spread_of_the_engines_law()
    {
        var plan = SamplePlans.Player("one") with { RunsAndGames = SamplePlans.RunsAndGames };
        plan = plan with { SmallRates = plan.SmallRates with { StealAttempt = 0 } };
        int[] counts = [5, 45, 110, 18, 80, 26, 3];
        RunsPlan law = plan.RunsAndGames!.Runs;
        double[] line = [80, 26, 3, 18, 45, 5, 110, 0, 0, 2];
        double expected = (600 * law.PerPlateAppearance) + law.Weights.Zip(line, (w, c) => w * c).Sum(), variance = 600 * ((600 * law.VarianceFloor) + law.VariancePerPa);
        var sampler = new RunsSampler(plan, 1, 7);
        double[] runs = [.. Enumerable.Range(0, 8_000).Select(draw => sampler.Draw((uint)draw, counts, 600, 2, (0, 0)).R * 600)];

        Assert.Equal(expected, runs.Average(), 5 * Math.Sqrt(variance / 8_000));
        Assert.InRange(runs.Average(r => Math.Pow(r - runs.Average(), 2)) / (variance + (1 / 12.0)), .92, 1.08);
        Assert.Equal(0, sampler.Draw(1, counts, 600, 2, (0, 0)).SB);
    }
}
