using System.Globalization;

namespace ProjectionSim.Tests.Data;

/// <summary>A plain CSV of numbers with a header, no quotes.</summary>
internal sealed class ReferenceTable
{
    private readonly Dictionary<string, int> _columns;

    public ReferenceTable(string file)
    {
        var lines = File.ReadAllLines(file);
        _columns = lines[0].Split(',').Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        Rows = [.. lines.Skip(1).Select(l => l.Split(','))];
    }

    public IReadOnlyList<string[]> Rows { get; }

    public string Text(string[] row, string column) => row[_columns[column]];

    public double Number(string[] row, string column) => double.Parse(Text(row, column), CultureInfo.InvariantCulture);

    public int Whole(string[] row, string column) => int.Parse(Text(row, column), CultureInfo.InvariantCulture);
}
