using MathNet.Numerics;

namespace ProjectionSim.StatisticalTests;

/// <summary>
/// Tests with exact tails. Seeds are fixed, so a test gives the same verdict every time; for a sampler that is right the chance
/// of a seed at which it fails is <see cref="FalseAlarm"/> a verdict.
/// </summary>
internal static class ExactTests
{
    /// <summary>The p-value below which a sampler is rejected.</summary>
    public const double FalseAlarm = 1e-6;

    /// <summary>Pearson's chi-square p-value of counts against expectations (each at least 5 by the caller's choice of bins).</summary>
    public static double ChiSquare(IReadOnlyList<long> observed, IReadOnlyList<double> expected, int constraints = 1)
    {
        double statistic = 0;
        for (int i = 0; i < observed.Count; i++)
            statistic += (observed[i] - expected[i]) * (observed[i] - expected[i]) / expected[i];
        return SpecialFunctions.GammaUpperRegularized((observed.Count - constraints) / 2.0, statistic / 2);
    }

    /// <summary>Two-sided exact binomial p-value: twice the smaller tail, at most 1.</summary>
    public static double Binomial(long successes, long trials, double p)
    {
        double atLeast = successes == 0 ? 1 : SpecialFunctions.BetaRegularized(successes, trials - successes + 1, p);
        double atMost = successes == trials ? 1 : SpecialFunctions.BetaRegularized(trials - successes, successes + 1, 1 - p);
        return Math.Min(1, 2 * Math.Min(atLeast, atMost));
    }

    /// <summary>Two-sided p-value of a statistic that is standard normal (many thousands of terms behind it).</summary>
    public static double Normal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>P-value of a sample correlation of n independent pairs being 0 (Fisher's z).</summary>
    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.Length; i++)
        {
            meanX += x[i] / x.Length;
            meanY += y[i] / x.Length;
        }

        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }

        double r = Math.Clamp(xy / Math.Sqrt(xx * yy), -1 + 1e-15, 1 - 1e-15);
        return Normal(Math.Atanh(r) * Math.Sqrt(x.Length - 3));
    }

    /// <summary>P(X = k) of a binomial, k = 0..n, with the ends merged until each cell expects at least 20 of the draws.</summary>
    public static (int First, double[] Expected) BinomialCells(int trials, double p, long draws)
    {
        double[] mass = [.. Enumerable.Range(0, trials + 1).Select(k => draws * MathNet.Numerics.Distributions.Binomial.PMF(p, trials, k))];
        int first = 0;
        double below = mass[0];
        while (below < 20)
            below += mass[++first];
        int last = trials;
        double above = mass[trials];
        while (above < 20)
            above += mass[--last];
        double[] cells = mass[first..(last + 1)];
        cells[0] = below;
        cells[^1] = above;
        return (first, cells);
    }

    /// <summary>Counts of values in such cells.</summary>
    public static long[] InCells(IEnumerable<int> values, int first, int cells)
    {
        var counts = new long[cells];
        foreach (int value in values)
            counts[Math.Clamp(value - first, 0, cells - 1)]++;
        return counts;
    }

    /// <summary>Cells of the standard normal with equal probability.</summary>
    public static long[] InNormalCells(ReadOnlySpan<double> values, int cells)
    {
        double[] edges = [.. Enumerable.Range(1, cells - 1).Select(i => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (double)i / cells))];
        var counts = new long[cells];
        foreach (double value in values)
        {
            int found = Array.BinarySearch(edges, value);
            counts[found < 0 ? ~found : found + 1]++;
        }

        return counts;
    }
}
