using ProjectionSim.Numerics;

namespace ProjectionSim.Tests.Numerics;

public sealed class NormalQuantileTests
{
    [Theory]
    [InlineData(.5, 0)]
    [InlineData(.975, 1.959963984540054)]
    [InlineData(.01, -2.3263478740408408)]
    [InlineData(.75, .6744897501960817)]
    [InlineData(.000001, -4.753424308822899)]
    public void Quantiles_are_those_of_published_tables(double probability, double expected) =>
        Assert.Equal(expected, NormalQuantile.Of(probability), 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalQuantile.Of(probability));
}
