using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Runs.Differences;

/// <summary>A cell that two runs of a study have differently.</summary>
/// <param name="Row">The row's key: its leading cells, by which the tables are matched.</param>
/// <param name="Column">The column.</param>
/// <param name="A">In the first run, as the file has it.</param>
/// <param name="B">In the second.</param>
/// <param name="Effect">B − A in standard deviations: for means and quantiles the row's own where the table has a column sd, else the column's over A's rows; infinite where a text differs or nothing varies.</param>
public sealed record CellDifference(string Row, string Column, string A, string B, double Effect);

/// <summary>How a CSV table of two runs of one study differs, row by row.</summary>
/// <param name="Table">The file's name.</param>
/// <param name="Key">The columns by which rows are matched; empty where no columns name the rows and their order does.</param>
/// <param name="Matched">Rows of both runs.</param>
/// <param name="OnlyA">Rows, or columns, of the first run alone.</param>
/// <param name="OnlyB">Of the second alone.</param>
/// <param name="Cells">Cells that differ, row by row, the row with the largest effect first.</param>
public sealed record TableDifference(string Table, IReadOnlyList<string> Key, int Matched, IReadOnlyList<string> OnlyA, IReadOnlyList<string> OnlyB, IReadOnlyList<CellDifference> Cells)
{
    /// <summary>Numbers a table's rows and names none of them: the same point has another number in a larger grid.</summary>
    private const string RunningNumber = "point";

    /// <summary>Columns in the unit of the row's own column sd; a probability is not.</summary>
    private static readonly string[] OfDistribution = ["mean", "p10", "p50", "p90"];

    /// <summary>Whether two runs are of one study that projects nobody by itself, so that their tables are what can be compared.</summary>
    public static bool Applies(RunManifest a, RunManifest b) => a.Kind == b.Kind && a.Kind != ProjectionFolder.Kind;

    /// <summary>The tables that differ, by name.</summary>
    public static IReadOnlyList<TableDifference> Between(RunSource a, RunSource b)
    {
        if (!Applies(a.Manifest, b.Manifest)) return [];
        var names = a.Tables.Keys.Union(b.Tables.Keys, StringComparer.Ordinal).Where(n => n.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var all = new List<TableDifference>();
        foreach (var name in names)
        {
            a.Tables.TryGetValue(name, out var x);
            b.Tables.TryGetValue(name, out var y);
            if (x == y) continue;
            all.Add(x is null || y is null
                ? new TableDifference(name, [], 0, x is null ? [] : ["the whole table"], y is null ? [] : ["the whole table"], [])
                : Between(name, Read(x), Read(y)));
        }

        return all;
    }

    /// <summary>The names of files whose bytes differ, or that one run lacks.</summary>
    public static IReadOnlyList<string> Files(RunManifest a, RunManifest b)
    {
        var (x, y) = (a.Results?.Files, b.Results?.Files);
        if (x is null || y is null) return [];
        return [.. x.Keys.Union(y.Keys, StringComparer.Ordinal).Where(n => x.GetValueOrDefault(n) != y.GetValueOrDefault(n)).Order(StringComparer.Ordinal)];
    }

    private static TableDifference Between(string name, Rows a, Rows b)
    {
        string[] shared = [.. a.Columns.Where(c => b.Columns.Contains(c, StringComparer.Ordinal))];
        var key = KeyOf(a, b, [.. shared.Where(c => c != RunningNumber)]) ?? KeyOf(a, b, shared) ?? [];
        var right = b.ByKey(key);
        var onlyA = a.Columns.Except(shared, StringComparer.Ordinal).Select(c => $"column {c}").ToList();
        var deviations = shared.ToDictionary(c => c, a.Deviation, StringComparer.Ordinal);
        var rows = new List<(double Effect, CellDifference[] Cells)>();
        var matched = 0;
        foreach (var (row, left) in a.ByKey(key))
        {
            if (!right.Remove(row, out var other))
            {
                onlyA.Add(row);
                continue;
            }

            matched++;
            var own = a.Number(left, "sd");
            CellDifference[] cells = [.. shared.Where(c => c != RunningNumber && a.Cell(left, c) != b.Cell(other, c))
                .Select(c => new CellDifference(row, c, a.Cell(left, c), b.Cell(other, c), Effect(a.Number(left, c), b.Number(other, c), own > 0 && OfDistribution.Contains(c, StringComparer.Ordinal) ? own : deviations[c])))
                .OrderByDescending(Rank)];
            if (cells.Length > 0) rows.Add((Rank(cells[0]), cells));
        }

        string[] onlyB = [.. b.Columns.Except(shared, StringComparer.Ordinal).Select(c => $"column {c}"), .. right.Keys];
        return new TableDifference(name, key, matched, onlyA, onlyB, [.. rows.OrderByDescending(r => r.Effect).SelectMany(r => r.Cells)]);
    }

    /// <summary>How large a change is; the Monte Carlo error's own is noise and comes last.</summary>
    private static double Rank(CellDifference cell) => cell.Column == "error" ? -1 : Math.Abs(cell.Effect);

    private static double Effect(double a, double b, double deviation) =>
        double.IsFinite(a) && double.IsFinite(b) && deviation > 0 ? (b - a) / deviation : b < a ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>The fewest leading columns that tell all rows of both tables apart: tidy tables begin with what a row is of.</summary>
    private static string[]? KeyOf(Rows a, Rows b, string[] columns)
    {
        for (var n = 1; n <= columns.Length; n++)
        {
            if (a.AreApart(columns[..n]) && b.AreApart(columns[..n])) return columns[..n];
        }

        return null;
    }

    private static Rows Read(string text)
    {
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, DetectDelimiter = false });
        string[] columns = csv.Read() ? csv.Record! : [];
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add(csv.Record!);
        return new Rows(columns, rows);
    }

    private sealed record Rows(string[] Columns, IReadOnlyList<string[]> All)
    {
        public string Cell(string[] row, string column) => row.ElementAtOrDefault(Array.IndexOf(Columns, column)) ?? "";

        public double Number(string[] row, string column) =>
            double.TryParse(Cell(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

        public bool AreApart(string[] columns) => All.Select(row => Name(row, columns)).Distinct(StringComparer.Ordinal).Count() == All.Count;

        public Dictionary<string, string[]> ByKey(string[] columns) => columns is []
            ? All.Select((row, i) => (Row: row, Name: string.Create(CultureInfo.InvariantCulture, $"row {i + 1}"))).ToDictionary(r => r.Name, r => r.Row, StringComparer.Ordinal)
            : All.ToDictionary(row => Name(row, columns), StringComparer.Ordinal);

        /// <summary>The standard deviation of a column's numbers; 0 where it has none.</summary>
        public double Deviation(string column)
        {
            double[] numbers = [.. All.Select(row => Number(row, column)).Where(double.IsFinite)];
            if (numbers.Length < 2) return 0;
            var mean = numbers.Average();
            return Math.Sqrt(numbers.Sum(x => (x - mean) * (x - mean)) / numbers.Length);
        }

        // Cells that are empty name nothing, but must not let two rows fall together: "a||b" and "a|b|" stay apart.
        private string Name(string[] row, string[] columns) => string.Join(" | ", columns.Select(c => Cell(row, c)));
    }
}
