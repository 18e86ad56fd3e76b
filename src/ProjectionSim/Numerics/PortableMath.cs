namespace ProjectionSim.Numerics;

/// <summary>
/// Elementary functions that give the same bits on every machine: only + − × ÷ √ and bit operations. The kernel's vector
/// forms evaluate the same expressions. Square roots are the hardware's, correctly rounded by IEEE 754. The bounds are held against
/// arithmetic of 320 binary digits (PortableMathTests).
/// </summary>
public static class PortableMath
{
    /// <summary>
    /// e to the power x: within 1 unit in the last place for |x| ≤ 700, within 3 beyond; 0 below −708, infinity above 709.782, NaN of NaN.
    /// </summary>
    public static double Exp(double x)
    {
        if (x is >= -700 and <= 700)
            return LaneMath.Exp(new Lanes1(x)).Value;
        if (double.IsNaN(x))
            return x;

        // Halving keeps the reduced exponent in range; squaring doubles the relative error of these far ends.
        if (x > 709.782712893384)
            return double.PositiveInfinity;
        if (x < -708)
            return 0;
        double half = LaneMath.Exp(new Lanes1(x * 0.5)).Value;
        return half * half;
    }

    /// <summary>The natural logarithm, within 1 unit in the last place; −infinity of 0, NaN of a negative number or NaN.</summary>
    public static double Log(double x)
    {
        if (!(x > 0))
            return x == 0 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x))
            return x;
        const double leastNormal = 2.2250738585072014e-308;
        if (x < leastNormal)
            return LaneMath.Log(new Lanes1(x * 18014398509481984.0)).Value - (54 * 0.6931471805599453);
        return LaneMath.Log(new Lanes1(x)).Value;
    }

    /// <summary>1 / (1 + e^−x), within 3 units in the last place.</summary>
    public static double Sigmoid(double x) => 1 / (1 + Exp(-x));

    /// <summary>
    /// ln(p / (1 − p)): absolute error below 1.2·10⁻¹⁶ + 2.3·10⁻¹⁶ times the result, besides what rounding 1 − p is worth.
    /// </summary>
    public static double Logit(double p) => Log(p / (1 - p));
}
