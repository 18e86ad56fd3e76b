using MathNet.Numerics.Distributions;

namespace ProjectionSim.Evaluation;

/// <summary>
/// Randomised probability integral transform (PIT): where in its predictive distribution an outcome fell, a uniform number
/// when the forecast is calibrated. An outcome with probability mass is spread evenly over that mass (Czado, Gneiting, Held 2009).
/// </summary>
public static class ProbabilityIntegral
{
    /// <summary>The PIT of an outcome from P(X &lt; x), P(X ≤ x) and a uniform number of 0..1.</summary>
    public static double Of(double below, double atMost, double uniform) => below + uniform * (atMost - below);

    /// <summary>The PIT from draws in ascending order; outcomes closer than 1e-9 to a draw count as that draw.</summary>
    public static double OfSorted(ReadOnlySpan<double> sortedDraws, double outcome, double uniform)
    {
        var below = LowerBound(sortedDraws, outcome - 1e-9);
        var atMost = LowerBound(sortedDraws, outcome + 1e-9);

        // The outcome is one more exchangeable draw: without the +1 an outcome beyond all draws would be impossible.
        double n = sortedDraws.Length + 1;
        return Of(below / n, (atMost + 1) / n, uniform);
    }

    /// <summary>The p-value of the chi-square test of uniformity in <paramref name="bins"/> equal bins.</summary>
    public static double ChiSquarePValue(IReadOnlyList<double> values, int bins = 10)
    {
        if (values.Count == 0) return double.NaN;
        var counts = new int[bins];
        foreach (var value in values) counts[Math.Clamp((int)(value * bins), 0, bins - 1)]++;
        var expected = values.Count / (double)bins;
        double statistic = 0;
        foreach (var count in counts) statistic += (count - expected) * (count - expected) / expected;
        return 1 - ChiSquared.CDF(bins - 1, statistic);
    }

    private static int LowerBound(ReadOnlySpan<double> sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
