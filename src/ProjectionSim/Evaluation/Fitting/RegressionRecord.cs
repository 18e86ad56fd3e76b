using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>The record of a ridge regression, its normal log-likelihood beside that of the base model's coefficients.</summary>
internal static class RegressionRecord
{
    /// <summary>The record.</summary>
    public static FitBlockRecord Of(
        string block, string method, IReadOnlyList<string> names, RidgeRegression fit, double[] start,
        IReadOnlyList<double[]> design, IReadOnlyList<double> response, IReadOnlyList<double> weight) => new()
        {
            Block = block,
            Method = method,
            Sample = fit.Rows,
            LogLikelihood = LogLikelihood(fit.Coefficients, design, response, weight),
            BaseLogLikelihood = LogLikelihood(start, design, response, weight),
            Parameters = names.Select((name, k) => (name, k)).ToDictionary(p => p.name, p => new FittedParameter(fit.Coefficients[p.k], fit.StandardErrors[p.k])),
            Notes = [.. fit.NotIdentified.Select(k => $"{names[k]}: not identified by the data, the prior stands"), FormattableString.Invariant($"Weighted mean squared residual {fit.Dispersion:f3} (1 where the weights are true precisions).")],
        };

    private static double LogLikelihood(double[] coefficients, IReadOnlyList<double[]> design, IReadOnlyList<double> response, IReadOnlyList<double> weight)
    {
        double sum = 0;
        for (var r = 0; r < design.Count; r++)
        {
            var residual = response[r];
            for (var k = 0; k < coefficients.Length; k++)
                residual -= coefficients[k] * design[r][k];
            sum += (Math.Log(weight[r] / (2 * Math.PI)) - weight[r] * residual * residual) / 2;
        }

        return sum;
    }
}
