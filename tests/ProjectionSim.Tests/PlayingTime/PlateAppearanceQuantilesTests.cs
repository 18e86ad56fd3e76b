using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace ProjectionSim.Tests.PlayingTime;

public sealed class PlateAppearanceQuantilesTests
{
    private static readonly PlateAppearanceQuantiles Quantiles = new(760);

    [Theory]
    [InlineData(.35, 3.1)]
    [InlineData(.62, 9.7)]
    [InlineData(.11, .8)]
    [InlineData(.71, 37)]
    public void Interpolated_quantiles_have_the_exact_law_s_mean_and_spread(double share, double concentration)
    {
        double[] exact = BetaBinomial.Probabilities(760, share * concentration, (1 - share) * concentration);
        double mass = 1 - exact[0], mean = exact.Select((p, pa) => p * pa).Sum() / mass;
        double sd = Math.Sqrt((exact.Select((p, pa) => p * pa * pa).Sum() / mass) - (mean * mean));
        int[] drawn = [.. Enumerable.Range(0, 4000).Select(i => Quantiles.At(share, concentration, (i + .5) / 4000))];
        double drawnMean = drawn.Average(), drawnSd = Math.Sqrt(drawn.Average(pa => (double)pa * pa) - (drawnMean * drawnMean));
        Assert.InRange(drawnMean, mean - 5, mean + 5);
        Assert.InRange(drawnSd, .96 * sd, 1.04 * sd);
        Assert.True(drawn.Zip(drawn.Skip(1)).All(pair => pair.First <= pair.Second));
        Assert.InRange(drawn[0], 1, 760);
    }

    [Fact]
    public void The_normal_law_is_the_textbook_s()
    {
        for (double x = -8; x <= 8; x += .01)
            Assert.InRange(NormalLaw.Cumulative(x) - Normal.CDF(0, 1, x), -7.5e-8, 7.5e-8);
    }
}
