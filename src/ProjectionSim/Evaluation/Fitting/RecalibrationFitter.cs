namespace ProjectionSim.Evaluation.Fitting;

/// <summary>One scored season of one component, as a recalibration sees it.</summary>
/// <param name="Design">What the coefficients multiply.</param>
/// <param name="Successes">Successes of the season.</param>
/// <param name="Trials">Trials of the season; rows without any say nothing.</param>
/// <param name="League">The season's own league log-odds.</param>
/// <param name="Variance">Predictive variance of the component (log-odds squared).</param>
/// <param name="Level">The level that the predictive spread may depend on (log-odds).</param>
internal readonly record struct RecalibrationRow(double[] Design, double Successes, double Trials, double League, double Variance, double Level = 0);

/// <summary>
/// A linear predictor of a component's log-odds deviation by the likelihood of binomial counts over normal log-odds, the predictive
/// variance given up to a slope of its spread's logarithm on the level, with normal priors on its coefficients.
/// </summary>
internal static class RecalibrationFitter
{
    /// <summary>The posterior mode of the coefficients; with one more of them than the design has, the last is the slope of the spread.</summary>
    public static PosteriorMode Fit(
        IReadOnlyList<RecalibrationRow> rows, IReadOnlyList<string> names, double[] priorMean, double[] priorSpread, CancellationToken cancellation) =>
        MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = names,
                LogLikelihood = (point, gradient) => LogLikelihood(rows, point, gradient),
                PriorMean = priorMean,
                PriorStandardDeviation = priorSpread,
            },
            cancellation);

    /// <summary>The log-likelihood of the rows; <paramref name="gradient"/> is overwritten.</summary>
    public static double LogLikelihood(IReadOnlyList<RecalibrationRow> rows, ReadOnlySpan<double> coefficients, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0;
        foreach (var row in rows)
        {
            var eta = row.League;
            for (var k = 0; k < row.Design.Length; k++)
                eta += coefficients[k] * row.Design[k];
            if (!(row.Trials > 0))
                continue;
            var hasSlope = coefficients.Length > row.Design.Length;
            var variance = hasSlope ? row.Variance * Math.Exp(2 * coefficients[^1] * row.Level) : row.Variance;
            var value = LogitNormalDensity.Evaluate(row.Successes, row.Trials, eta, variance);
            sum += value.LogDensity;
            if (gradient.IsEmpty)
                continue;
            for (var k = 0; k < row.Design.Length; k++)
                gradient[k] += value.ByMean * row.Design[k];
            if (hasSlope)
                gradient[^1] += value.ByVariance * variance * 2 * row.Level;
        }

        return sum;
    }
}
