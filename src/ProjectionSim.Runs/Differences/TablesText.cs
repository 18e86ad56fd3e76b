using System.Globalization;

namespace ProjectionSim.Runs.Differences;

/// <summary>The differing tables of two runs of one study as text of at most 80 columns.</summary>
internal static class TablesText
{
    private const int MostRows = 8;

    /// <summary>Every table that differs, its rows with the largest effect first; files without a table by name.</summary>
    public static void Write(RunSource a, RunSource b, TextWriter writer)
    {
        writer.WriteLine();
        if (a.Manifest.Results is { } results && results.Hash == b.Manifest.Results?.Hash)
        {
            writer.WriteLine("The results are the same, byte for byte.");
            return;
        }

        if (a.Manifest.Kind != b.Manifest.Kind)
        {
            writer.WriteLine("Runs of two kinds have no table in common; compare two of one kind.");
            return;
        }

        var tables = TableDifference.Between(a, b);
        foreach (var table in tables) Write(table, writer);
        if (tables.Count == 0) writer.WriteLine($"Every table is the same. Files that differ: {Names(TableDifference.Files(a.Manifest, b.Manifest))}");
    }

    private static void Write(TableDifference table, TextWriter writer)
    {
        var rows = table.Cells.DistinctBy(c => c.Row).ToArray();
        writer.WriteLine(RunsText.Cut($"{table.Table}: {Count(rows.Length)} of {Count(table.Matched)} rows in both runs differ", 80));
        if (table.Matched > 0) writer.WriteLine(RunsText.Cut($"  rows by {(table.Key.Count == 0 ? "their order" : string.Join(" | ", table.Key))}", 80));
        foreach (var (run, only) in (ReadOnlySpan<(string, IReadOnlyList<string>)>)[("A", table.OnlyA), ("B", table.OnlyB)])
        {
            if (only.Count > 0) writer.WriteLine(RunsText.Cut($"  in {run} only, {Count(only.Count)}: {string.Join("; ", only.Take(3))}{(only.Count > 3 ? " ..." : "")}", 80));
        }

        if (rows.Length > 0) writer.WriteLine("  the largest change of each row, in standard deviations of A:");
        foreach (var cell in rows.Take(MostRows))
        {
            writer.WriteLine($"  {RunsText.Cut(string.Join(' ', cell.Row.Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), 76)}");
            writer.WriteLine($"    {RunsText.Cut(cell.Column, 22)}: {Value(cell.A)} -> {Value(cell.B)}{(double.IsFinite(cell.Effect) ? cell.Effect.ToString("  +0.000;  -0.000", CultureInfo.InvariantCulture) : "")}");
        }

        if (rows.Length > MostRows) writer.WriteLine($"  and {Count(rows.Length - MostRows)} more rows; --format csv has every cell");
    }

    private static string Names(IReadOnlyList<string> names) => RunsText.Cut($"{string.Join(", ", names.Take(3))}{(names.Count > 3 ? " ..." : "")}", 30);

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Value(string cell) => cell.Length == 0 ? "nothing"
        : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("G5", CultureInfo.InvariantCulture)
        : RunsText.Cut(cell, 18);
}
