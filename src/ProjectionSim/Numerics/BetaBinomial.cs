namespace ProjectionSim.Numerics;

/// <summary>The beta-binomial distribution by ratio recurrences: no gamma function, the same bits on every machine.</summary>
public static class BetaBinomial
{
    /// <summary>Probabilities of 0..n, adding to 1 but for rounding.</summary>
    /// <param name="trials">n, at least 0.</param>
    /// <param name="alpha">Shape of successes, above 0.</param>
    /// <param name="beta">Shape of failures, above 0.</param>
    /// <remarks>P(k+1)/P(k) = (n − k)/(k + 1) · (k + α)/(n − k − 1 + β), outwards from near the mean so that only tails underflow.</remarks>
    public static double[] Probabilities(int trials, double alpha, double beta)
    {
        if (trials < 0) throw new ArgumentOutOfRangeException(nameof(trials), trials, "Expected at least 0 trials.");
        if (!(alpha > 0) || !double.IsFinite(alpha)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Expected a shape above 0.");
        if (!(beta > 0) || !double.IsFinite(beta)) throw new ArgumentOutOfRangeException(nameof(beta), beta, "Expected a shape above 0.");
        double[] probability = new double[trials + 1];
        int start = Math.Clamp((int)(trials * (alpha / (alpha + beta))), 0, trials);
        probability[start] = 1;
        double total = 1;
        for (int k = start; k < trials; k++)
        {
            probability[k + 1] = probability[k] * (trials - k) / (k + 1) * (k + alpha) / (trials - k - 1 + beta);
            total += probability[k + 1];
        }

        for (int k = start; k > 0; k--)
        {
            probability[k - 1] = probability[k] * k / (trials - k + 1) * (trials - k + beta) / (k - 1 + alpha);
            total += probability[k - 1];
        }

        for (int k = 0; k <= trials; k++) probability[k] /= total;
        return probability;
    }

    /// <summary>P(0) = Π (β + i)/(α + β + i), i = 0..n−1.</summary>
    public static double ProbabilityOfZero(int trials, double alpha, double beta)
    {
        double probability = 1;
        for (int i = 0; i < trials; i++) probability *= (beta + i) / (alpha + beta + i);
        return probability;
    }
}
