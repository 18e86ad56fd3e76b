using System.Globalization;
using ProjectionSim.Data.Reading;

namespace ProjectionSim.Data.Imports;

/// <summary>
/// Leaderboard and minor-league exports of FanGraphs. A rate column stands in for a count that is missing (BB% as 8.7% or 0.087,
/// times PA); where both are there they must agree. A club "2 Tms" or "- - -" is the sum of several.
/// </summary>
internal sealed class FanGraphsImport(ImportDefaults defaults, ImportFindings findings) : TableImport(defaults, findings)
{
    /// <summary>How far a rate written with one decimal of a percentage may be from its count's.</summary>
    private const double RateTolerance = 0.0016;

    private BattingColumns? _counts;
    private int _name, _id, _mlbam, _season, _level, _league, _team, _age, _pa, _walkRate, _strikeoutRate, _bats;

    protected override void Begin(CsvTable table)
    {
        string[] missing = [.. new[] { "PA", "AB", "H", "2B", "3B", "HR" }.Where(column => table.ColumnOrNone(column) < 0)];
        if (missing.Length > 0)
            throw new DataFolderException($"{table.File}(1): no column {string.Join(", ", missing)}. Counts are needed; export the table 'Standard' (or a custom report with G, AB, PA, H, 2B, 3B, HR, BB, SO …).");
        (_walkRate, _strikeoutRate) = (table.ColumnOrNone("BB%"), table.ColumnOrNone("K%"));
        if ((table.ColumnOrNone("BB") < 0 && _walkRate < 0) || (table.ColumnOrNone("SO") < 0 && _strikeoutRate < 0))
            throw new DataFolderException($"{table.File}(1): neither counts nor rates of walks and strikeouts. Expected BB and SO, or BB% and K%.");
        _counts = new BattingColumns(table, ratesStandIn: true);
        (_name, _id, _mlbam) = (table.Column("NameASCII", "Name", "PlayerName"), table.ColumnOrNone("PlayerId", "playerid"), table.ColumnOrNone("MLBAMID", "xMLBAMID"));
        (_season, _level, _league, _team) = (table.ColumnOrNone("Season"), table.ColumnOrNone("Level", "aLevel"), table.ColumnOrNone("League", "Lg"), table.ColumnOrNone("Team", "Tm"));
        (_age, _pa, _bats) = (table.ColumnOrNone("Age"), table.Column("PA"), table.ColumnOrNone("Bats", "B"));
        if (table.ColumnOrNone("Name") is >= 0 and var accented) _name = accented;
    }

    protected override ImportedLine? Line(CsvTable table)
    {
        int season = Season(table, _season);
        (string team, string inBrackets) = Split(table.Text(_team).Trim());
        string level = Level(table, _level >= 0 ? table.Text(_level).Trim() : inBrackets);
        string? league = League(table, table.Text(_league), level);
        bool total = team.Contains("Tms", StringComparison.OrdinalIgnoreCase) || team.Trim('-', ' ').Length == 0;
        var line = With(_counts!.Line(table, season, level, league, null, Stand(table, _walkRate), Stand(table, _strikeoutRate)), total ? null : team);
        Agrees(table, line.BB, line.PA, _walkRate, "BB");
        Agrees(table, line.SO, line.PA, _strikeoutRate, "SO");
        LineAudit.Check(table, line, table.Text(_name), hasPa: true);
        var person = new ImportedPerson
        {
            Name = table.Text(_name).Trim(),
            FanGraphs = _id >= 0 && table.Text(_id).Length > 0 ? IdentifierReader.FanGraphs(table.Text(_id).Trim()) : null,
            Mlbam = table.Count(_mlbam),
            BirthDateByAge = BornBy(Age(table), season),
            Bats = PlayerIndex.Hand(table.Text(_bats).Trim()),
        };
        return new ImportedLine(person, line, total && team.Length > 0, table.Place);
    }

    /// <summary>"BOS (AAA)" is a club and a level.</summary>
    private static (string Team, string Level) Split(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')') ? (text[..open].Trim(), text[(open + 1)..^1].Trim()) : (text, "");
    }

    private int? Age(CsvTable table) =>
        int.TryParse(table.Text(_age), NumberStyles.None, CultureInfo.InvariantCulture, out int age) ? age : null;

    /// <summary>The count that a rate makes of the row's plate appearances.</summary>
    private int? Stand(CsvTable table, int rate) =>
        rate >= 0 && Share(table, rate) is { } share && table.Count(_pa) is { } pa ? (int)Math.Round(share * pa) : null;

    private static void Agrees(CsvTable table, int count, int pa, int rate, string name)
    {
        if (rate >= 0 && pa > 0 && Share(table, rate) is { } share && Math.Abs(share - (double)count / pa) > RateTolerance)
            table.Refuse(string.Create(CultureInfo.InvariantCulture, $"{name} {count} in {pa} PA but a rate of {share:P1}; expected the same"));
    }

    /// <summary>A share written as 8.7%, 8.7 % or 0.087.</summary>
    private static double? Share(CsvTable table, int column)
    {
        string text = table.Text(column).Trim();
        if (text.Length == 0) return null;
        bool percent = text.EndsWith('%');
        if (!double.TryParse(text.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !((percent ? value / 100 : value) is >= 0 and <= 1))
        {
            table.Refuse($"a rate '{text}'; expected 8.7% or 0.087");
            return null;
        }

        return percent ? value / 100 : value;
    }
}
