namespace ProjectionSim.Evaluation.Fitting;

/// <summary>How estimates are written: far finer than their standard errors, short enough to read.</summary>
internal static class FitNumbers
{
    /// <summary>To five decimals.</summary>
    public static double Round(double value) => Math.Round(value, 5) + 0.0;

    /// <summary>To seven decimals: variances go down to a thousandth.</summary>
    public static double RoundVariance(double value) => Math.Round(value, 7);
}
