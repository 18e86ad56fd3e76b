using System.Numerics;
using ProjectionSim.Numerics;

namespace ProjectionSim.Tests.Numerics;

public sealed class NormalLawTests
{
    private static readonly BigInteger Half = BigInteger.One << (PreciseMath.Digits - 1);

    [Fact]
    public void The_cumulative_probability_is_within_seven_and_a_half_of_a_hundred_million()
    {
        double worst = 0;
        for (double x = -8; x <= 8; x += 1 / 128.0)
            worst = Math.Max(worst, Math.Abs(PreciseMath.ToDouble(PreciseMath.Of(NormalLaw.Cumulative(x)) - Half - PreciseMath.NormalFromZero(x))));
        Assert.InRange(worst, 1e-8, 7.5e-8);
    }

    [Fact]
    public void A_quantiles_relative_error_is_below_a_few_units_in_its_last_place()
    {
        double worst = 0;
        foreach (double p in (double[])[.. Enumerable.Range(1, 999).Select(k => k / 1000.0), .. Enumerable.Range(4, 30).Select(k => Math.Pow(2, -k)), 1e-10, .075, .075 - 1e-16, .925, .4999999])
        {
            if (p == .5)
                continue;
            double x = NormalQuantile.Of(p);

            // Newton's step to the exact quantile: what the probability is off by over the density.
            double off = PreciseMath.ToDouble(Half + PreciseMath.NormalFromZero(x) - PreciseMath.Of(p));
            double density = Math.Exp(-.5 * x * x) / Math.Sqrt(2 * Math.PI);
            worst = Math.Max(worst, Math.Abs(off / density / x));
        }

        Assert.InRange(worst, 1e-17, 1e-15);
    }
}
