namespace ProjectionSim.Evaluation.Fitting;

/// <summary>One hitter before one season: what is known of his playing time, and what it became.</summary>
/// <param name="Hurdle">Regressors of the logit of P(PA &gt; 0).</param>
/// <param name="Mean">Regressors of the logit of the mean share of the largest PA.</param>
/// <param name="Spread">What the concentration's second coefficient multiplies: last season's PA / 600 (0 for debutants).</param>
/// <param name="Pa">The season's plate appearances.</param>
internal readonly record struct PlayingTimeRow(double[] Hurdle, double[] Mean, double Spread, int Pa);

/// <summary>
/// The hurdle (logistic regression of any PA) and the zero-truncated beta-binomial of how many, mean and concentration
/// together, with normal priors.
/// </summary>
internal static class PlayingTimeFitter
{
    private const double LowestLogConcentration = -2, HighestLogConcentration = 6;

    /// <summary>Coefficients of the logit of P(PA &gt; 0).</summary>
    public static PosteriorMode FitHurdle(IReadOnlyList<PlayingTimeRow> rows, IReadOnlyList<string> names, double priorSpread, CancellationToken cancellation) =>
        MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = names,
                LogLikelihood = (point, gradient) => HurdleLogLikelihood(rows, point, gradient),
                PriorMean = new double[names.Count],
                PriorStandardDeviation = Spreads(names, priorSpread),
            },
            cancellation);

    /// <summary>
    /// Coefficients of the mean's logit, then of the logarithm of the concentration: constant, last PA, mean, mean squared.
    /// </summary>
    public static PosteriorMode FitAmount(
        IReadOnlyList<PlayingTimeRow> rows, IReadOnlyList<string> names, int maximum, double priorSpread, double[] concentrationSpread, CancellationToken cancellation)
    {
        PlayingTimeRow[] played = [.. rows.Where(r => r.Pa > 0)];
        string[] all = [.. names, "concentration.0", "concentration.1", "concentration.2", "concentration.3"];
        return MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = all,
                LogLikelihood = (point, gradient) => AmountLogLikelihood(played, maximum, point, gradient),
                PriorMean = new double[all.Length],
                PriorStandardDeviation = [.. Spreads(names, priorSpread), .. concentrationSpread],
            },
            cancellation);
    }

    /// <summary>Bernoulli log-likelihood of having played; <paramref name="gradient"/> is overwritten.</summary>
    public static double HurdleLogLikelihood(IReadOnlyList<PlayingTimeRow> rows, ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0;
        foreach (var row in rows)
        {
            var logit = Dot(point, row.Hurdle);
            var signed = row.Pa > 0 ? logit : -logit;
            sum -= signed > 0 ? Math.Log(1 + Math.Exp(-signed)) : Math.Log(1 + Math.Exp(signed)) - signed;
            var residual = (row.Pa > 0 ? 1 : 0) - 1 / (1 + Math.Exp(-logit));
            for (var k = 0; k < gradient.Length; k++)
                gradient[k] += residual * row.Hurdle[k];
        }

        return sum;
    }

    /// <summary>Log-likelihood of the plate appearances of those who played; <paramref name="gradient"/> is overwritten.</summary>
    public static double AmountLogLikelihood(IReadOnlyList<PlayingTimeRow> played, int maximum, ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0;
        var width = point.Length - 4;
        foreach (var row in played)
        {
            var mean = 1 / (1 + Math.Exp(-Dot(point[..width], row.Mean)));
            Span<double> shape = [1, row.Spread, mean, mean * mean];
            var log = Dot(point[width..], shape);
            var concentration = Math.Exp(Math.Clamp(log, LowestLogConcentration, HighestLogConcentration));
            var free = log is > LowestLogConcentration and < HighestLogConcentration;
            var (value, byMean, byConcentration) = Truncated(row.Pa, maximum, mean, concentration);
            sum += value;
            if (gradient.IsEmpty)
                continue;
            var byLog = free ? byConcentration * concentration : 0;
            var byLogit = (byMean + byLog * (point[width + 2] + 2 * mean * point[width + 3])) * mean * (1 - mean);
            for (var k = 0; k < width; k++)
                gradient[k] += byLogit * row.Mean[k];
            for (var k = 0; k < 4; k++)
                gradient[width + k] += byLog * shape[k];
        }

        return sum;
    }

    private static (double Value, double ByMean, double ByConcentration) Truncated(int pa, int maximum, double mean, double concentration)
    {
        var count = BetaBinomialDensity.Evaluate(Math.Min(pa, maximum), maximum, mean, concentration);
        var none = BetaBinomialDensity.Evaluate(0, maximum, mean, concentration);
        var zero = Math.Exp(none.LogDensity);
        var odds = zero / (1 - zero);
        return (
            count.LogDensity - Math.Log(1 - zero),
            count.ByMean + odds * none.ByMean,
            count.ByConcentration + odds * none.ByConcentration);
    }

    /// <summary>The intercept, which is the first coefficient, is left free.</summary>
    private static double[] Spreads(IReadOnlyList<string> names, double spread)
    {
        var all = new double[names.Count];
        Array.Fill(all, spread);
        all[0] = double.PositiveInfinity;
        return all;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (var k = 0; k < a.Length; k++)
            sum += a[k] * b[k];
        return sum;
    }
}
