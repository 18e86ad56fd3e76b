namespace ProjectionSim.Numerics;

/// <summary>Cholesky factors of small symmetric matrices, row-major, in one fixed order of operations.</summary>
public static class Cholesky
{
    /// <summary>Replaces the lower triangle of a positive definite matrix by its factor L (A = L L'); the upper is left alone.</summary>
    /// <param name="matrix">n × n, row-major.</param>
    /// <param name="n">The order.</param>
    /// <returns>False when the matrix is not positive definite (or holds a NaN); it is then half done.</returns>
    public static bool Factor(Span<double> matrix, int n)
    {
        for (int j = 0; j < n; j++)
        {
            double diagonal = matrix[j * n + j];
            for (int k = 0; k < j; k++) diagonal -= matrix[j * n + k] * matrix[j * n + k];
            if (!(diagonal > 0)) return false;
            double root = Math.Sqrt(diagonal);
            matrix[j * n + j] = root;
            for (int i = j + 1; i < n; i++)
            {
                double sum = matrix[i * n + j];
                for (int k = 0; k < j; k++) sum -= matrix[i * n + k] * matrix[j * n + k];
                matrix[i * n + j] = sum / root;
            }
        }

        return true;
    }

    /// <summary>Solves L x = b in place, L the lower triangle of <paramref name="factor"/>.</summary>
    public static void SolveLower(ReadOnlySpan<double> factor, Span<double> vector, int n)
    {
        for (int i = 0; i < n; i++)
        {
            double sum = vector[i];
            for (int k = 0; k < i; k++) sum -= factor[i * n + k] * vector[k];
            vector[i] = sum / factor[i * n + i];
        }
    }

    /// <summary>Solves L' x = b in place, L the lower triangle of <paramref name="factor"/>.</summary>
    public static void SolveUpper(ReadOnlySpan<double> factor, Span<double> vector, int n)
    {
        for (int i = n - 1; i >= 0; i--)
        {
            double sum = vector[i];
            for (int k = i + 1; k < n; k++) sum -= factor[k * n + i] * vector[k];
            vector[i] = sum / factor[i * n + i];
        }
    }
}
