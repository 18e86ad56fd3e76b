using System.Text.RegularExpressions;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Players;
using ProjectionSim.Data.Reading;

namespace ProjectionSim.Data.Imports;

/// <summary>
/// Tables of Baseball-Reference as its "Get table as CSV" gives them: a season's standard batting, or one player's batting or
/// register. Header rows come again and again, names carry marks (* bats left, # both, + Hall of Fame), and a line TOT, 2TM or
/// "2 Teams" is the sum of several clubs'.
/// </summary>
internal sealed partial class BaseballReferenceImport(ImportDefaults defaults, ImportFindings findings) : TableImport(defaults, findings)
{
    private BattingColumns? _counts;
    private int _name, _id, _season, _level, _league, _team, _organisation, _age, _positions;

    protected override void Begin(CsvTable table)
    {
        _counts = new BattingColumns(table);
        _name = table.ColumnOrNone("Player", "Name");
        _id = table.ColumnOrNone("Player-additional", "Name-additional", "-9999");
        (_season, _level, _league) = (table.ColumnOrNone("Season", "Year"), table.ColumnOrNone("Lev", "Level"), table.ColumnOrNone("Lg", "League"));
        (_team, _organisation, _age) = (table.ColumnOrNone("Team", "Tm"), table.ColumnOrNone("Aff", "Affiliation"), table.ColumnOrNone("Age"));
        _positions = table.ColumnOrNone("Pos", "Pos Summary");
        if (_name < 0 && Defaults.Person is null)
            throw new DataFolderException($"{table.File}: a table of one player. Give his --name and --birth-date (the table does not say them).");
    }

    protected override ImportedLine? Line(CsvTable table)
    {
        string name = table.Text(_name).Trim();
        if (IsFooter(table, name)) return null;
        int season = Season(table, _season);
        string level = Level(table, _level >= 0 ? table.Text(_level).Trim() : Defaults.Level ?? "MLB");
        string club = table.Text(_team).Trim();
        bool total = TotalClub().IsMatch(club) || table.Text(_level).Contains('-', StringComparison.Ordinal) && table.Text(_level).Trim().Length > 2;
        string? team = level is "MLB" or "" || _organisation < 0 ? club : table.Text(_organisation).Trim();
        var line = With(_counts!.Line(table, season, level, League(table, table.Text(_league), level), null), total ? null : team);
        LineAudit.Check(table, line, name, hasPa: true);
        return new ImportedLine(Person(table, name, season), line, total, table.Place);
    }

    /// <summary>Career sums, league averages and empty rows.</summary>
    private bool IsFooter(CsvTable table, string name)
    {
        string season = table.Text(_season).Trim();
        if (_name >= 0 && (name.Length == 0 || name.StartsWith("League Average", StringComparison.OrdinalIgnoreCase))) return true;
        if (_season >= 0 && !FourDigits().IsMatch(season)) return true;
        return table.Text(table.ColumnOrNone("AB")).Length == 0; // a season missed: "Did not play"
    }

    private ImportedPerson Person(CsvTable table, string name, int season)
    {
        int? age = int.TryParse(table.Text(_age), out int years) ? years : null;
        if (_name < 0) return Defaults.Person!;
        return new ImportedPerson
        {
            Name = name.TrimEnd('*', '#', '+', '?', ' '),
            BaseballReference = table.Text(_id).Trim() is { Length: > 0 } id ? id : null,
            BirthDateByAge = BornBy(age, season),
            Bats = name.Contains('*', StringComparison.Ordinal) ? BattingHand.Left : name.Contains('#', StringComparison.Ordinal) ? BattingHand.Switch : name.Contains('?', StringComparison.Ordinal) ? null : BattingHand.Right,
            CareerPositions = Positions(table),
        };
    }

    /// <summary>The first fielding position of "*2/D3" has, as far as the table tells, all his games.</summary>
    private PositionShares? Positions(CsvTable table)
    {
        foreach (char letter in table.Text(_positions))
        {
            string? position = letter switch { '2' => "C", '3' => "1B", '4' => "2B", '5' => "3B", '6' => "SS", '7' => "LF", '8' => "CF", '9' => "RF", 'D' => "DH", _ => null };
            if (position is null) continue;
            Findings.Add(table.Place, "positions", "Pos names positions without games", "the first one is taken for all of the season's games");
            return PositionText.Read(position);
        }

        return null;
    }

    [GeneratedRegex(@"^(TOT|\d+ ?(TM|Tm|Teams|tms))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TotalClub();

    [GeneratedRegex(@"^\d{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FourDigits();
}
