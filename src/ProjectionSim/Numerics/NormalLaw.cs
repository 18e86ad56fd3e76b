namespace ProjectionSim.Numerics;

/// <summary>The standard normal distribution function with the same bits on every machine.</summary>
public static class NormalLaw
{
    /// <summary>P(Z ≤ x), absolute error below 7.5·10⁻⁸ (Abramowitz and Stegun 1964, 26.2.17); symmetric to rounding.</summary>
    public static double Cumulative(double x)
    {
        double a = Math.Abs(x);
        double t = 1 / (1 + 0.2316419 * a);
        double series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = 0.3989422804014327 * PortableMath.Exp(-0.5 * a * a) * series;
        return x > 0 ? 1 - tail : tail;
    }
}
