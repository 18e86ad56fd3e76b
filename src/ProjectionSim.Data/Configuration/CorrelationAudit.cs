using System.Globalization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks that a matrix is a correlation: 7×7, ones on the diagonal, symmetric, positive definite.</summary>
internal static class CorrelationAudit
{
    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">It is not a correlation matrix; the message says which entries.</exception>
    public static void Run(AuditedValue at, IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        at.Count(matrix.Count, Components.Count, "Rows are HBP, BB, K, HR, H, XB, T.");
        for (int i = 0; i < matrix.Count; i++)
            at.At(i).Count(matrix[i].Count, Components.Count, "Columns are HBP, BB, K, HR, H, XB, T.");
        for (int i = 0; i < matrix.Count; i++)
        {
            if (!(matrix[i][i] == 1))
                throw at.At(i).At(i).Error(Number(matrix[i][i]), "1", $"The correlation of {Name(i)} with itself is 1.");
            for (int j = 0; j < i; j++)
            {
                at.At(i).At(j).InRange(matrix[i][j], -1, 1, $"It is the correlation of {Name(i)} and {Name(j)}.");
                if (!(matrix[i][j] == matrix[j][i]))
                    throw at.At(i).At(j).Error(Number(matrix[i][j]), $"{Number(matrix[j][i])} as at [{j}][{i}]", $"The correlation of {Name(i)} and {Name(j)} is one number; change both entries.");
            }
        }

        if (CorrelationRepair.IsPositiveDefinite(matrix)) return;
        throw at.Error("correlations that contradict each other", "a positive definite matrix", CorrelationRepair.Advice(matrix));
    }

    private static string Name(int component) => ((Component)component).ShortName();

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
