using MathNet.Numerics.LinearAlgebra;
using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>Weighted least squares with independent normal priors around 0, noise variance 1 / weight.</summary>
internal sealed record RidgeRegression
{
    /// <summary>A term of which less than this share is its own counts as a repetition of the others.</summary>
    private const double SmallestPivot = 1e-10;

    /// <summary>A term whose error is at least this share of its prior's spread is not identified.</summary>
    private const double UnidentifiedShare = .9;

    /// <summary>The coefficients.</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>Standard errors, the weights taken as known precisions scaled by <see cref="Dispersion"/>.</summary>
    public required double[] StandardErrors { get; init; }

    /// <summary>Weighted mean squared residual: 1 where the weights are the precisions they claim to be.</summary>
    public required double Dispersion { get; init; }

    /// <summary>Terms of which the rows tell next to nothing beside their priors, by place.</summary>
    public required IReadOnlyList<int> NotIdentified { get; init; }

    /// <summary>How many rows there were.</summary>
    public required int Rows { get; init; }

    /// <summary>Fits <paramref name="response"/> on <paramref name="design"/>.</summary>
    /// <param name="design">One array of regressors per row.</param>
    /// <param name="response">One value per row.</param>
    /// <param name="weight">One precision per row.</param>
    /// <param name="priorSpread">Prior standard deviations of the coefficients; infinity for none.</param>
    /// <exception cref="InvalidInputException">The regressors do not determine the coefficients.</exception>
    public static RidgeRegression Fit(IReadOnlyList<double[]> design, IReadOnlyList<double> response, IReadOnlyList<double> weight, IReadOnlyList<double> priorSpread)
    {
        var width = priorSpread.Count;
        var cross = Matrix<double>.Build.Dense(width, width);
        var right = Vector<double>.Build.Dense(width);
        for (var r = 0; r < design.Count; r++)
        {
            for (var i = 0; i < width; i++)
            {
                right[i] += weight[r] * design[r][i] * response[r];
                for (var j = 0; j < width; j++)
                    cross[i, j] += weight[r] * design[r][i] * design[r][j];
            }
        }

        for (var i = 0; i < width; i++)
            cross[i, i] += 1 / (priorSpread[i] * priorSpread[i]);
        var factor = Factor(cross, design.Count);
        var coefficients = factor.Solve(right);
        var inverse = factor.Solve(Matrix<double>.Build.DenseIdentity(width));
        var dispersion = Residuals(design, response, weight, coefficients) / Math.Max(1, design.Count - width);
        return new RidgeRegression
        {
            Coefficients = coefficients.ToArray(),
            StandardErrors = [.. Enumerable.Range(0, width).Select(i => Math.Sqrt(inverse[i, i] * dispersion))],
            Dispersion = dispersion,
            NotIdentified = [.. Enumerable.Range(0, width).Where(i => Math.Sqrt(inverse[i, i]) >= UnidentifiedShare * priorSpread[i])],
            Rows = design.Count,
        };
    }

    /// <summary>The fitted value of a row.</summary>
    public double Predict(ReadOnlySpan<double> regressors)
    {
        double sum = 0;
        for (var i = 0; i < regressors.Length; i++)
            sum += Coefficients[i] * regressors[i];
        return sum;
    }

    private static MathNet.Numerics.LinearAlgebra.Factorization.Cholesky<double> Factor(Matrix<double> cross, int rows)
    {
        try
        {
            var factor = cross.Cholesky();
            for (var i = 0; i < cross.RowCount; i++)
            {
                var pivot = factor.Factor[i, i];
                if (!(pivot * pivot > SmallestPivot * cross[i, i]))
                    throw NotDetermined(cross.RowCount, rows);
            }

            return factor;
        }
        catch (ArgumentException)
        {
            throw NotDetermined(cross.RowCount, rows);
        }
    }

    private static InvalidInputException NotDetermined(int terms, int rows) =>
        new($"A regression on {terms} terms over {rows} rows is not determined: some terms are constant or repeat each other. Fit on more seasons.");

    private static double Residuals(IReadOnlyList<double[]> design, IReadOnlyList<double> response, IReadOnlyList<double> weight, Vector<double> coefficients)
    {
        double sum = 0;
        for (var r = 0; r < design.Count; r++)
        {
            var residual = response[r];
            for (var i = 0; i < coefficients.Count; i++)
                residual -= coefficients[i] * design[r][i];
            sum += weight[r] * residual * residual;
        }

        return sum;
    }
}
