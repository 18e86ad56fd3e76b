using ProjectionSim.Numerics;

namespace ProjectionSim.Tests.Numerics;

public sealed class PortableMathTests
{
    [Fact]
    public void Exp_is_within_one_unit_in_the_last_place()
    {
        Assert.InRange(WorstError(PortableMath.Exp, Math.Exp, Spread(-700, 700).Concat(Spread(-1, 1)).Concat(Spread(-1e-9, 1e-9))), 0, 1);
    }

    [Fact]
    public void Log_is_within_one_unit_in_the_last_place()
    {
        IEnumerable<double> points = Spread(0, 1).Concat(Spread(.7, 1.5)).Concat(Spread(0, 1e300)).Concat(Spread(1 - 1e-9, 1 + 1e-9))
            .Concat(Spread(-700, 700).Select(Math.Exp));
        Assert.InRange(WorstError(PortableMath.Log, Math.Log, points), 0, 1);
    }

    [Fact]
    public void Cosine_and_sine_of_turns_are_within_4e_16()
    {
        double worst = 0;
        foreach (double u in Spread(0, 1))
        {
            LaneMath.CosSinTurns(new Lanes1(u), out Lanes1 cosine, out Lanes1 sine);
            worst = Math.Max(worst, Math.Abs(cosine.Value - Math.Cos(2 * Math.PI * u)));
            worst = Math.Max(worst, Math.Abs(sine.Value - Math.Sin(2 * Math.PI * u)));
        }

        // The reference rounds 2πu itself, which is worth up to 4.4e-16 by u = 1.
        Assert.InRange(worst, 0, 8e-16);
    }

    [Fact]
    public void Ends_of_the_range_are_as_usual()
    {
        Assert.Equal(1, PortableMath.Exp(0));
        Assert.Equal(double.PositiveInfinity, PortableMath.Exp(710));
        Assert.Equal(0, PortableMath.Exp(-800));
        Assert.Equal(1, PortableMath.Exp(705) / Math.Exp(705), 15);
        Assert.True(double.IsNaN(PortableMath.Exp(double.NaN)));
        Assert.Equal(0, PortableMath.Log(1));
        Assert.Equal(double.NegativeInfinity, PortableMath.Log(0));
        Assert.True(double.IsNaN(PortableMath.Log(-1)));
        Assert.True(double.IsNaN(PortableMath.Log(double.NaN)));
        Assert.Equal(double.PositiveInfinity, PortableMath.Log(double.PositiveInfinity));
        Assert.Equal(Math.Log(1e-310), PortableMath.Log(1e-310), 12);
        Assert.Equal(.25, PortableMath.Sigmoid(PortableMath.Logit(.25)), 15);
    }

    private static IEnumerable<double> Spread(double low, double high) =>
        Enumerable.Range(1, 100_000).Select(i => low + ((high - low) * ((i * 0.6180339887498949) % 1)));

    /// <summary>Largest error in units in the last place of the reference, which is itself off by at most half of one.</summary>
    private static double WorstError(Func<double, double> ours, Func<double, double> reference, IEnumerable<double> points)
    {
        double worst = 0;
        foreach (double x in points)
        {
            double expected = reference(x);
            double unit = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
            worst = Math.Max(worst, Math.Abs(ours(x) - expected) / unit);
        }

        return worst;
    }
}
