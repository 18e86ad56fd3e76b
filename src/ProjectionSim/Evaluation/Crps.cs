namespace ProjectionSim.Evaluation;

/// <summary>
/// Continuous ranked probability score: ∫ (F(x) − 1[x ≥ outcome])² dx, in the unit of the outcome, smaller is better; for a
/// point forecast it is the absolute error (Gneiting, Raftery 2007).
/// </summary>
public static class Crps
{
    /// <summary>The score of the empirical distribution of draws in ascending order.</summary>
    public static double OfSorted(ReadOnlySpan<double> sortedDraws, double outcome)
    {
        // E|X − y| − E|X − X'|/2 with the spread by order statistics: Σ (2i − n + 1) x_i / n².
        double n = sortedDraws.Length;
        double distance = 0, spread = 0;
        for (var i = 0; i < sortedDraws.Length; i++)
        {
            distance += Math.Abs(sortedDraws[i] - outcome);
            spread += (2.0 * i - n + 1) * sortedDraws[i];
        }

        return distance / n - spread / (n * n);
    }

    /// <summary>The score of a count's cumulative probabilities P(X ≤ k), k = 0, 1 …</summary>
    public static double OfCumulative(ReadOnlySpan<double> cumulative, int outcome)
    {
        double score = 0;
        for (var k = 0; k < cumulative.Length; k++)
        {
            var miss = cumulative[k] - (k >= outcome ? 1 : 0);
            score += miss * miss;
        }

        // Beyond the table F is 1; an outcome there costs one unit for every step.
        return score + Math.Max(0, outcome - cumulative.Length);
    }
}
