using System.Numerics;
using ProjectionSim.Numerics;

namespace ProjectionSim.Tests.Numerics;

public sealed class PortableMathTests
{
    [Fact]
    public void Exp_is_within_one_unit_in_the_last_place()
    {
        IEnumerable<double> points = [.. Spread(-700, 700, 6000), .. Spread(-1, 1, 6000), .. Spread(-1e-9, 1e-9, 1000), .. BreaksOfExp(), 0, -0.0, 700, -700, double.Epsilon];
        Assert.InRange(points.Max(ErrorOfExp), .4, 1);
    }

    [Fact]
    public void Exp_is_within_three_units_in_the_last_place_at_the_far_ends() =>
        Assert.InRange(((double[])[.. Spread(700, 709.782712893384, 3000), .. Spread(-708, -700, 3000), 709.782712893384, -708]).Max(ErrorOfExp), 1, 3);

    [Fact]
    public void Log_is_within_one_unit_in_the_last_place()
    {
        IEnumerable<double> points =
        [
            .. Spread(0, 1, 4000), .. Spread(.7, 1.5, 4000), .. Spread(0, 1e300, 1000), .. Spread(1 - 1e-9, 1 + 1e-9, 2000),
            .. Spread(-1020, 1020, 4000).Select(power => Math.ScaleB(1.37, (int)power)), Math.BitIncrement(1), Math.BitDecrement(1), Math.Sqrt(.5),
            Math.BitDecrement(Math.Sqrt(.5)), Math.Sqrt(2), Math.BitIncrement(Math.Sqrt(2)), 2.2250738585072014e-308, double.MaxValue, double.Epsilon, 3e-320,
        ];
        Assert.InRange(points.Max(x => Units(PortableMath.Log(x), PreciseMath.Log(x), 0)), .4, 1);
    }

    [Fact]
    public void Cosine_and_sine_of_turns_are_within_3e_16()
    {
        double worst = 0;
        foreach (double u in (double[])[.. Spread(0, 1, 5000), 0, .125, .25, .375, .5, .625, .75, .875, Math.BitDecrement(.125), Math.BitIncrement(.125), Math.BitDecrement(1)])
        {
            LaneMath.CosSinTurns(new Lanes1(u), out Lanes1 cosine, out Lanes1 sine);
            (BigInteger exactCosine, BigInteger exactSine) = PreciseMath.CosSinTurns(u);
            worst = Math.Max(worst, Math.Abs(PreciseMath.ToDouble(PreciseMath.Of(cosine.Value) - exactCosine)));
            worst = Math.Max(worst, Math.Abs(PreciseMath.ToDouble(PreciseMath.Of(sine.Value) - exactSine)));
        }

        Assert.InRange(worst, 5e-17, 3e-16);
    }

    [Fact]
    public void Sigmoid_is_within_three_units_in_the_last_place_and_logit_within_its_arguments_rounding()
    {
        double worst = 0;
        foreach (double x in (double[])[.. Spread(-40, 40, 4000), .. Spread(-1, 1, 2000), .. Spread(-690, -600, 500)])
        {
            (BigInteger e, int k) = PreciseMath.Exp(-x);
            BigInteger one = BigInteger.One << PreciseMath.Digits;
            BigInteger odds = k >= 0 ? e << k : e >> Math.Min(-k, 300);

            // 1 / (1 + e^-x) times 2^(k) where that is tiny, so that its leading digits are there to compare.
            int scale = Math.Max(k, 0);
            worst = Math.Max(worst, Units(PortableMath.Sigmoid(x), (one << (PreciseMath.Digits + scale)) / (one + odds), -scale));
        }

        Assert.InRange(worst, .5, 3);

        foreach (double p in (double[])[.. Spread(0, 1, 4000), .. Spread(.499, .501, 1000), 1e-300, 1e-12, 1 - 1e-12])
        {
            BigInteger exact = PreciseMath.Log(p) - PreciseMath.Log(1 - p);
            if (1 - p != 1 && PreciseMath.Of(1 - p) != (BigInteger.One << PreciseMath.Digits) - PreciseMath.Of(p))
                continue; // 1 − p is rounded: what is held is a logit of another p
            double error = Math.Abs(PreciseMath.ToDouble(PreciseMath.Of(PortableMath.Logit(p)) - exact));
            Assert.InRange(error, 0, 1.2e-16 + (2.3e-16 * Math.Abs(PortableMath.Logit(p))));
        }
    }

    [Fact]
    public void An_exponential_that_lacks_its_last_terms_is_caught()
    {
        // The negative control: a series that ends at r⁸ is off by a few units where r is largest.
        Assert.True(Spread(.3, .3465, 300).Max(x => Units(Enumerable.Range(0, 9).Reverse().Aggregate(0.0, (sum, n) => (sum * x / (n + 1)) + 1), PreciseMath.Exp(x).Value, PreciseMath.Exp(x).Power)) > 100);
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

    private static IEnumerable<double> Spread(double low, double high, int points) =>
        Enumerable.Range(1, points).Select(i => low + ((high - low) * ((i * 0.6180339887498949) % 1)));

    /// <summary>Where the argument's reduction passes from one power of two to the next.</summary>
    private static IEnumerable<double> BreaksOfExp() =>
        Enumerable.Range(-1009, 2019).Select(k => (k + .5) * Math.Log(2)).SelectMany(x => (double[])[Math.BitDecrement(x), x, Math.BitIncrement(x)]).Where(x => Math.Abs(x) <= 700);

    private static double ErrorOfExp(double x)
    {
        (BigInteger value, int power) = PreciseMath.Exp(x);
        return Units(PortableMath.Exp(x), value, power);
    }

    /// <summary>How far a double is from a number times 2^power, in units in the double's last place.</summary>
    private static double Units(double found, BigInteger value, int power)
    {
        // Shifted where both are near 1, exactly.
        double near = Math.ScaleB(found, -power);
        double unit = Math.BitIncrement(Math.Abs(near)) - Math.Abs(near);
        double error = Math.Abs(PreciseMath.ToDouble(PreciseMath.Of(near) - value));
        return error == 0 ? 0 : error / unit;
    }
}
