namespace ProjectionSim.Evaluation.Fitting;

/// <summary>One scored season of one component, as a recalibration sees it.</summary>
/// <param name="Design">What the coefficients multiply.</param>
/// <param name="Successes">Successes of the season.</param>
/// <param name="Trials">Trials of the season; rows without any say nothing.</param>
/// <param name="League">The season's own league log-odds.</param>
/// <param name="Variance">Predictive variance of the component (log-odds squared).</param>
internal readonly record struct RecalibrationRow(double[] Design, double Successes, double Trials, double League, double Variance);

/// <summary>
/// A linear predictor of a component's log-odds deviation by beta-binomial likelihood, the predictive variance given, with
/// normal priors on its coefficients.
/// </summary>
internal static class RecalibrationFitter
{
    private const double LowestConcentration = 1e-3;

    /// <summary>The posterior mode of the coefficients.</summary>
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
            for (var k = 0; k < coefficients.Length; k++)
                eta += coefficients[k] * row.Design[k];
            var (value, byEta) = Density(row, eta);
            sum += value;
            for (var k = 0; k < gradient.Length; k++)
                gradient[k] += byEta * row.Design[k];
        }

        return sum;
    }

    private static (double LogDensity, double ByEta) Density(in RecalibrationRow row, double eta)
    {
        if (!(row.Trials > 0))
            return (0, 0);
        var mean = 1 / (1 + Math.Exp(-eta));
        var curve = mean * (1 - mean);
        var concentration = Math.Max(LowestConcentration, 1 / (curve * row.Variance) - 1);
        var value = BetaBinomialDensity.Evaluate(row.Successes, row.Trials, mean, concentration);
        var bySpread = concentration > LowestConcentration ? value.ByConcentration * (1 - 2 * mean) / (curve * row.Variance) : 0;
        return (value.LogDensity, value.ByMean * curve - bySpread);
    }
}
