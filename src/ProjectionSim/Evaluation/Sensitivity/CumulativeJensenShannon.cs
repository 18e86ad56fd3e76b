using MathNet.Numerics;

namespace ProjectionSim.Evaluation.Sensitivity;

/// <summary>
/// The cumulative Jensen–Shannon distance of two distributions of one quantity: 0 for the same, at most 1. It compares distribution
/// functions, so it sees shifts and spreads alike and does not depend on units.
/// </summary>
/// <remarks>
/// Nguyen and Vreeken 2015, normalised and made a metric as in Kallioinen, Paananen, Bürkner, Vehtari 2024: with P and Q the
/// distribution functions, D(P, Q) = ∫ P log₂ (2P / (P + Q)) + (∫Q − ∫P) / (2 ln 2), both ways, over ∫P + ∫Q, square root; the
/// larger of the value and that of the mirrored quantity.
/// </remarks>
public static class CumulativeJensenShannon
{
    /// <summary>Standard deviations on either side of the mean that normal distributions are compared over: what four thousand draws span.</summary>
    public const double NormalReach = 3.5;

    private const int NormalPoints = 1400;

    /// <summary>Between two weightings of the same draws.</summary>
    /// <param name="sorted">Draws, ascending.</param>
    /// <param name="first">Weights of one, in the draws' order, adding to 1.</param>
    /// <param name="second">Weights of the other.</param>
    public static double OfWeighted(ReadOnlySpan<double> sorted, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var sums = default(Sums);
        double p = 0, q = 0;
        for (var i = 0; i < sorted.Length - 1; i++)
        {
            p += first[i];
            q += second[i];
            sums.Add(p, q, sorted[i + 1] - sorted[i]);
        }

        return sums.Distance();
    }

    /// <summary>Between two normal distributions, over <see cref="NormalReach"/> of the first.</summary>
    public static double OfNormals(double mean, double deviation, double otherMean, double otherDeviation)
    {
        var sums = default(Sums);
        var width = 2 * NormalReach * deviation / NormalPoints;
        for (var i = 0; i < NormalPoints; i++)
        {
            var x = mean + ((i + .5) * width) - (NormalReach * deviation);
            sums.Add(Cdf((x - mean) / deviation), Cdf((x - otherMean) / otherDeviation), width);
        }

        return sums.Distance();
    }

    private static double Cdf(double z) => .5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2));

    /// <summary>The integrals, of the quantity and of its mirror image.</summary>
    private struct Sums
    {
        private double both, divergence, mirroredBoth, mirroredDivergence;

        public void Add(double p, double q, double width)
        {
            both += width * (p + q);
            divergence += width * (Term(p, q) + Term(q, p));
            mirroredBoth += width * (2 - p - q);
            mirroredDivergence += width * (Term(1 - p, 1 - q) + Term(1 - q, 1 - p));
        }

        // The corrections ± (∫Q − ∫P) / (2 ln 2) of the two directions cancel in their sum.
        public readonly double Distance() => Math.Max(Root(divergence, both), Root(mirroredDivergence, mirroredBoth));

        private static double Root(double divergence, double both) => both > 0 && divergence > 0 ? Math.Sqrt(divergence / both) : 0;

        private static double Term(double p, double q) => p > 0 ? p * Math.Log2(2 * p / (p + q)) : 0;
    }
}
