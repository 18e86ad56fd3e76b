using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Data.Configuration;

/// <summary>Which entries of a matrix must change before it can be a correlation, and to what.</summary>
internal static class CorrelationRepair
{
    private const double LeastRest = 1e-9;

    /// <summary>Named values stay this far inside the bound, so that the advice, typed in, works.</summary>
    private const double Inside = 0.001;

    /// <summary>Whether every variance that is left after the components before it is above 0.</summary>
    public static bool IsPositiveDefinite(IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        int n = matrix.Count;
        double[] copy = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++) copy[(i * n) + j] = matrix[i][j];
            copy[(i * n) + i] -= LeastRest;
        }

        return Cholesky.Factor(copy, n);
    }

    /// <summary>The pairs that, changed alone, restore it, smallest change first; else how far all must shrink.</summary>
    public static string Advice(IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        var repairs = new List<(int I, int J, double From, double To)>();
        for (int i = 0; i < matrix.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Interval(matrix, i, j) is not { } bounds) continue;
                double to = Math.Clamp(matrix[i][j], bounds.Low + Inside, bounds.High - Inside);
                if (bounds.High - bounds.Low > 2 * Inside) repairs.Add((i, j, matrix[i][j], to));
            }
        }

        if (repairs.Count == 0) return TwoPairs(matrix) ?? Shrink(matrix);
        var best = repairs.OrderBy(r => Math.Abs(r.To - r.From)).Take(3).Select((r, rank) =>
            $"{(rank == 0 ? "" : "or ")}{Name(r.I)} with {Name(r.J)} from {Number(r.From)} to {Number(r.To)} ([{r.I}][{r.J}] and [{r.J}][{r.I}])");
        return $"One pair is enough: {string.Join(", ", best)}.";
    }

    /// <summary>
    /// The open interval in which one correlation leaves the matrix positive definite, all others as they are: with S the other
    /// components, r_iS S⁻¹ r_Sj ± √((1 − r_iS S⁻¹ r_Si)(1 − r_jS S⁻¹ r_Sj)). Null where no value does.
    /// </summary>
    private static (double Low, double High)? Interval(IReadOnlyList<IReadOnlyList<double>> matrix, int i, int j)
    {
        int[] rest = [.. Enumerable.Range(0, matrix.Count).Where(k => k != i && k != j)];
        double[] factor = new double[rest.Length * rest.Length];
        double[] a = new double[rest.Length], b = new double[rest.Length];
        for (int k = 0; k < rest.Length; k++)
        {
            a[k] = matrix[i][rest[k]];
            b[k] = matrix[j][rest[k]];
            for (int l = 0; l < rest.Length; l++) factor[(k * rest.Length) + l] = matrix[rest[k]][rest[l]];
        }

        if (!Cholesky.Factor(factor, rest.Length)) return null;
        Cholesky.SolveLower(factor, a, rest.Length);
        Cholesky.SolveLower(factor, b, rest.Length);
        double restI = 1 - a.Sum(x => x * x), restJ = 1 - b.Sum(x => x * x), centre = a.Zip(b, (x, y) => x * y).Sum();
        if (!(restI > LeastRest && restJ > LeastRest)) return null;
        double half = Math.Sqrt(restI * restJ);
        return (Math.Max(-1, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>The two pairs that, brought nearer to 0 by one factor, restore it with the least change; null where no two do.</summary>
    private static string? TwoPairs(IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        (int I, int J)[] pairs = [.. Enumerable.Range(0, matrix.Count).SelectMany(i => Enumerable.Range(0, i).Select(j => (i, j)))];
        double least = double.PositiveInfinity;
        string? best = null;
        for (int x = 0; x < pairs.Length; x++)
        {
            for (int y = x + 1; y < pairs.Length; y++)
            {
                var (a, b) = (pairs[x], pairs[y]);
                double factor = LargestFactor(matrix, (r, c) => Is(a, r, c) || Is(b, r, c));
                double change = (1 - factor) * (Math.Abs(matrix[a.I][a.J]) + Math.Abs(matrix[b.I][b.J]));
                if (!(factor > 0) || change >= least) continue;
                least = change;
                best = $"No one pair is enough; two are: {To(a, factor)} and {To(b, factor)}.";
            }
        }

        return best;

        string To((int I, int J) pair, double factor) =>
            $"{Name(pair.I)} with {Name(pair.J)} from {Number(matrix[pair.I][pair.J])} to {Number(matrix[pair.I][pair.J] * factor)} ([{pair.I}][{pair.J}] and [{pair.J}][{pair.I}])";
    }

    private static bool Is((int I, int J) pair, int row, int column) => (row == pair.I && column == pair.J) || (row == pair.J && column == pair.I);

    private static string Shrink(IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        var largest = Enumerable.Range(0, matrix.Count).SelectMany(i => Enumerable.Range(0, i).Select(j => (I: i, J: j)))
            .OrderByDescending(pair => Math.Abs(matrix[pair.I][pair.J])).Take(3)
            .Select(pair => $"{Name(pair.I)} with {Name(pair.J)} {Number(matrix[pair.I][pair.J])} ([{pair.I}][{pair.J}])");
        return $"No two pairs are enough; the largest are {string.Join(", ", largest)}. All entries off the diagonal times {Number(LargestFactor(matrix, (r, c) => r != c))} would do.";
    }

    /// <summary>The largest factor, in steps of .01, that brings some entries near enough to 0; 0 where none does.</summary>
    private static double LargestFactor(IReadOnlyList<IReadOnlyList<double>> matrix, Func<int, int, bool> changes)
    {
        int works = 0, fails = 100;
        if (!Works(0)) return 0;
        while (fails - works > 1)
        {
            int middle = (works + fails) / 2;
            if (Works(middle)) works = middle;
            else fails = middle;
        }

        return works / 100.0;

        bool Works(int hundredths) => IsPositiveDefinite(
            [.. matrix.Select((row, r) => (IReadOnlyList<double>)[.. row.Select((x, c) => changes(r, c) ? x * hundredths / 100 : x)])]);
    }

    private static string Name(int component) => ((Component)component).ShortName();

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
