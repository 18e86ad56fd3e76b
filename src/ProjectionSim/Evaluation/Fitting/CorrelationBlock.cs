using MathNet.Numerics.LinearAlgebra;
using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The correlation of talent between components: the average of the innovations' cross-correlation (sampling noise cancels,
/// for the nodes are conditionally independent) and the correlation of filtered talent of established hitters.
/// </summary>
internal static class CorrelationBlock
{
    /// <summary>Career PAx from which a hitter's filtered talent counts.</summary>
    private const double EstablishedPa = 800;

    private const int N = Components.Count;

    /// <summary>The correlation from forecasts of a model without any, and the record of the fit.</summary>
    /// <param name="scored">Forecasts that are scored.</param>
    /// <param name="filtered">Each player's last forecast, whatever came after.</param>
    public static (CorrelationModel Model, FitBlockRecord Record) Fit(IReadOnlyList<FitCase> scored, IReadOnlyList<TalentForecast> filtered)
    {
        var innovations = Innovations(scored);
        TalentForecast[] established = [.. filtered.Where(f => f.Terms.CareerPa >= EstablishedPa)];
        var talent = Talent(established);
        var matrix = PositiveDefinite(Matrix<double>.Build.Dense(N, N, (i, j) => i == j ? 1 : (innovations[i, j] + talent[i, j]) / 2));
        var record = new FitBlockRecord
        {
            Block = FitBlock.Correlation.Name(),
            Method = $"Average of the innovations' cross-correlation ({scored.Count} scored seasons) and the correlation of filtered talent of hitters with {EstablishedPa} career PAx ({established.Length}).",
            Sample = scored.Count,
            LogLikelihood = LogLikelihood(scored, matrix),
            BaseLogLikelihood = LogLikelihood(scored, Matrix<double>.Build.DenseIdentity(N)),
            Parameters = Pairs().ToDictionary(
                p => $"{((Component)p.I).ShortName()}-{((Component)p.J).ShortName()}",
                p => new FittedParameter(matrix[p.I, p.J], (1 - matrix[p.I, p.J] * matrix[p.I, p.J]) / Math.Sqrt(Math.Max(1, established.Length)))),
            Notes = [.. Pairs().Select(p => FormattableString.Invariant(
                $"{((Component)p.I).ShortName()}-{((Component)p.J).ShortName()}: innovations {innovations[p.I, p.J]:f3}, filtered talent {talent[p.I, p.J]:f3}"))],
        };
        return (new CorrelationModel
        {
            Source = record.Method,
            Matrix = [.. Enumerable.Range(0, N).Select(i => (IReadOnlyList<double>)[.. Enumerable.Range(0, N).Select(j => matrix[i, j])])],
        }, record);
    }

    /// <summary>
    /// With innovations z of variance D = P + v + 1/w and E z_i z_j = R_ij √(P_i P_j), the least-squares R weighted by 1/(D_i D_j).
    /// </summary>
    private static Matrix<double> Innovations(IReadOnlyList<FitCase> scored)
    {
        var above = Matrix<double>.Build.Dense(N, N);
        var below = Matrix<double>.Build.Dense(N, N);
        Span<double> z = stackalloc double[N], scale = stackalloc double[N], total = stackalloc double[N];
        foreach (var hitter in scored)
        {
            Innovation(hitter, z, scale, total);
            for (var i = 0; i < N; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var expected = scale[i] * scale[j];
                    var weight = 1 / (total[i] * total[j]);
                    above[i, j] += weight * z[i] * z[j] * expected;
                    below[i, j] += weight * expected * expected;
                }
            }
        }

        return Matrix<double>.Build.Dense(N, N, (i, j) => i == j ? 1 : above[Math.Max(i, j), Math.Min(i, j)] / below[Math.Max(i, j), Math.Min(i, j)]);
    }

    /// <summary>The normal log-likelihood of the innovations with a correlation; a component without trials says nothing.</summary>
    private static double LogLikelihood(IReadOnlyList<FitCase> scored, Matrix<double> correlation)
    {
        double[] z = new double[N], scale = new double[N], total = new double[N];
        var covariance = Matrix<double>.Build.Dense(N, N);
        double sum = 0;
        foreach (var hitter in scored)
        {
            Innovation(hitter, z, scale, total);
            for (var i = 0; i < N; i++)
            {
                for (var j = 0; j < N; j++)
                    covariance[i, j] = i == j ? total[i] : correlation[i, j] * scale[i] * scale[j];
            }

            var factor = covariance.Cholesky();
            var innovations = Vector<double>.Build.Dense(z);
            sum -= ((scale.Count(s => s > 0) * Math.Log(2 * Math.PI)) + factor.DeterminantLn + (innovations * factor.Solve(innovations))) / 2;
        }

        return sum;
    }

    private static void Innovation(FitCase hitter, Span<double> z, Span<double> scale, Span<double> total)
    {
        var evidence = FitCase.Evidence(hitter.Target.Actual!);
        for (var c = 0; c < N; c++)
        {
            var rate = 1 / (1 + Math.Exp(-(hitter.Forecast.LeagueLogits[c] + hitter.Forecast.Raw[c])));
            var weight = evidence.Trials[c] * rate * (1 - rate);
            scale[c] = weight > 0 ? Math.Sqrt(hitter.Forecast.Covariance[c * N + c]) : 0;
            z[c] = weight > 0 ? (evidence.Successes[c] - evidence.Trials[c] * rate) / weight : 0;
            total[c] = weight > 0 ? hitter.Forecast.Covariance[c * N + c] + 1 / weight : 1;
        }
    }

    private static Matrix<double> Talent(TalentForecast[] established)
    {
        var means = new double[N];
        foreach (var f in established)
        {
            for (var c = 0; c < N; c++)
                means[c] += f.FilterMean[c] / established.Length;
        }

        var cross = Matrix<double>.Build.Dense(N, N);
        foreach (var f in established)
        {
            for (var i = 0; i < N; i++)
            {
                for (var j = 0; j < N; j++)
                    cross[i, j] += (f.FilterMean[i] - means[i]) * (f.FilterMean[j] - means[j]);
            }
        }

        return Matrix<double>.Build.Dense(N, N, (i, j) => cross[i, j] / Math.Sqrt(cross[i, i] * cross[j, j]));
    }

    /// <summary>Rounded to hundredths; shrunk toward independence until positive definite, should it not be.</summary>
    private static Matrix<double> PositiveDefinite(Matrix<double> correlation)
    {
        for (var keep = 1.0; ; keep -= .05)
        {
            var shrunk = Matrix<double>.Build.Dense(N, N, (i, j) => i == j ? 1 : Math.Round(keep * correlation[i, j], 2));
            if (shrunk.Evd(Symmetricity.Symmetric).EigenValues.All(v => v.Real > .02))
                return shrunk;
        }
    }

    private static IEnumerable<(int I, int J)> Pairs() =>
        from i in Enumerable.Range(0, N)
        from j in Enumerable.Range(i + 1, N - i - 1)
        select (i, j);
}
