using MathNet.Numerics;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The beta-binomial log density by mean and concentration, with its derivatives. Counts need not be whole (an injury
/// mark or an estimated count of sacrifice flies scales them); the binomial coefficient is continued by gamma functions.
/// </summary>
internal static class BetaBinomialDensity
{
    /// <summary>The density at one observation and its slopes in the mean (0..1) and the concentration (&gt; 0).</summary>
    internal readonly record struct Value(double LogDensity, double ByMean, double ByConcentration);

    /// <summary>Log density of <paramref name="s"/> successes in <paramref name="n"/> trials.</summary>
    public static double LogDensity(double s, double n, double mean, double concentration)
    {
        double a = mean * concentration, b = (1 - mean) * concentration;
        return LogBinomial(s, n)
            + SpecialFunctions.GammaLn(s + a) - SpecialFunctions.GammaLn(a)
            + SpecialFunctions.GammaLn(n - s + b) - SpecialFunctions.GammaLn(b)
            - SpecialFunctions.GammaLn(n + concentration) + SpecialFunctions.GammaLn(concentration);
    }

    /// <summary>Log density and slopes.</summary>
    public static Value Evaluate(double s, double n, double mean, double concentration)
    {
        double a = mean * concentration, b = (1 - mean) * concentration;
        var up = SpecialFunctions.DiGamma(s + a) - SpecialFunctions.DiGamma(a);
        var down = SpecialFunctions.DiGamma(n - s + b) - SpecialFunctions.DiGamma(b);
        var all = SpecialFunctions.DiGamma(n + concentration) - SpecialFunctions.DiGamma(concentration);
        return new Value(
            LogDensity(s, n, mean, concentration),
            concentration * (up - down),
            mean * up + (1 - mean) * down - all);
    }

    private static double LogBinomial(double s, double n) =>
        SpecialFunctions.GammaLn(n + 1) - SpecialFunctions.GammaLn(s + 1) - SpecialFunctions.GammaLn(n - s + 1);
}
