using ProjectionSim.Baseball;
using ProjectionSim.Data.Environments;

namespace ProjectionSim.Data.Reading;

/// <summary>Reads <c>milb/level_averages.csv</c>: league totals by season and level, several leagues of a level summed.</summary>
internal static class LevelTotalsReader
{
    public const string File = "milb/level_averages.csv";

    /// <summary>Totals by season and level; empty when the file is missing.</summary>
    public static Dictionary<(int Season, Level Level), ComponentTotals> Read(string folder, DataAudit audit)
    {
        var totals = new Dictionary<(int, Level), ComponentTotals>();
        using var table = CsvTable.Open(folder, File, audit);
        if (table is null)
            return totals;
        var columns = new BattingColumns(table);
        var (season, level, league) = (table.Column("season"), table.Column("level"), table.ColumnOrNone("league"));
        var seen = new HashSet<(int, string, string)>();
        while (table.Read())
        {
            var name = table.Text(level);
            var year = table.Season(season);
            var line = columns.Line(table, year, name, null, null);
            if (!Levels.IsKnown(name))
                table.Refuse($"level '{name}'; expected AAA, AA, A+, A or R");
            LineAudit.Check(table, line, "league", hasPa: false, LineAudit.LargestTotal);
            if (table.RowIsSound && !seen.Add((year, name, table.Text(league))))
                table.Refuse($"two rows of {year} at {name}, the same league; expected one");
            if (!table.RowIsSound || Levels.Parse(name, null) is not { } at)
                continue;
            if (!totals.TryGetValue((year, at), out var total))
                totals[(year, at)] = total = new ComponentTotals();
            total.Add(line);
        }

        return totals;
    }
}
