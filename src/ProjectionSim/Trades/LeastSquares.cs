using ProjectionSim.Numerics;

namespace ProjectionSim.Trades;

/// <summary>
/// A regression of many draws on a few terms, by normal equations summed in the order of the draws: the conditional expectation of a
/// value given what was seen.
/// </summary>
internal sealed class LeastSquares
{
    private const double Ridge = 1e-9;
    private readonly int terms;
    private readonly double[] factor;

    /// <summary>Takes the rows of terms (the first a constant 1).</summary>
    /// <param name="rows">Draw after draw, so many terms each.</param>
    /// <param name="terms">Terms a draw.</param>
    public LeastSquares(double[] rows, int terms)
    {
        this.terms = terms;
        Rows = rows;
        factor = new double[terms * terms];
        for (int at = 0; at < rows.Length; at += terms)
        {
            for (int i = 0; i < terms; i++)
            {
                for (int j = 0; j <= i; j++) factor[(i * terms) + j] += rows[at + i] * rows[at + j];
            }
        }

        // Terms that say the same twice would leave the equations open: a trace of ridge shares their weight.
        for (int i = 1; i < terms; i++) factor[(i * terms) + i] += Ridge * (factor[(i * terms) + i] + rows.Length);
        if (!Cholesky.Factor(factor, terms)) throw new InvalidOperationException("The terms of a regression are not finite.");
    }

    /// <summary>The rows.</summary>
    public double[] Rows { get; }

    /// <summary>Coefficients of a value by the terms.</summary>
    public double[] Fit(ReadOnlySpan<double> values)
    {
        double[] right = new double[terms];
        for (int draw = 0; draw < values.Length; draw++)
        {
            for (int i = 0; i < terms; i++) right[i] += Rows[(draw * terms) + i] * values[draw];
        }

        Cholesky.SolveLower(factor, right, terms);
        Cholesky.SolveUpper(factor, right, terms);
        return right;
    }

    /// <summary>The fitted value of a draw.</summary>
    public double At(double[] coefficients, int draw) => Of(coefficients, Rows.AsSpan(draw * terms, terms));

    /// <summary>x' (X'X)⁻¹ x: the variance of a fitted value over the residual variance.</summary>
    public double Leverage(ReadOnlySpan<double> x)
    {
        double[] half = x.ToArray();
        Cholesky.SolveLower(factor, half, terms);
        double sum = 0;
        foreach (double one in half) sum += one * one;
        return sum;
    }

    /// <summary>Σ coefficient · term.</summary>
    public static double Of(double[] coefficients, ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i < coefficients.Length; i++) sum += coefficients[i] * x[i];
        return sum;
    }
}
