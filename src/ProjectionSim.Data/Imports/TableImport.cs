using ProjectionSim.Baseball;
using ProjectionSim.Data.Reading;

namespace ProjectionSim.Data.Imports;

/// <summary>What a download leaves out and its user adds: of whom, which season, which level.</summary>
public sealed record ImportDefaults
{
    /// <summary>The season of a table without one.</summary>
    public int? Season { get; init; }

    /// <summary>The level of a table without one.</summary>
    public string? Level { get; init; }

    /// <summary>Who the table of one player is of.</summary>
    public ImportedPerson? Person { get; init; }
}

/// <summary>Reading a downloaded table: what importers of tables share.</summary>
internal abstract class TableImport(ImportDefaults defaults, ImportFindings findings)
{
    protected ImportDefaults Defaults { get; } = defaults;

    protected ImportFindings Findings { get; } = findings;

    /// <summary>The lines of a file.</summary>
    /// <exception cref="DataFolderException">No such file, or none of this source.</exception>
    public IReadOnlyList<ImportedLine> Read(string file, CancellationToken cancellation)
    {
        var audit = new DataAudit(cancellation);
        if (File.Exists(file)) RefuseWhatIsNoTable(file);
        using var table = CsvTable.Open("", file, audit, headerHas: "PA") ?? throw new DataFolderException($"'{file}' does not exist. Expected a downloaded CSV.");
        var lines = new List<ImportedLine>();
        Begin(table);
        while (table.Read())
        {
            if (IsRepeatedHeader(table)) continue;
            if (Line(table) is { } line && table.RowIsSound) lines.Add(line);
        }

        foreach (string refused in audit.First) Findings.Add(file, "row", refused.Replace(". The row is left out.", "", StringComparison.Ordinal), "left out");
        if (audit.Offenders > audit.First.Count)
            Findings.Add(file, "rows", $"{audit.Offenders - audit.First.Count} more rows that break a rule", "left out");
        return lines;
    }

    /// <summary>What people save by mistake: nothing, the web page around a table, another separator.</summary>
    private static void RefuseWhatIsNoTable(string file)
    {
        using var reader = new StreamReader(file);
        string? first = reader.ReadLine();
        while (first is not null && string.IsNullOrWhiteSpace(first)) first = reader.ReadLine();
        if (first is null) throw new DataFolderException($"{file}: the file is empty. Expected a downloaded CSV; fetch it again.");
        if (first.TrimStart().StartsWith('<')) throw new DataFolderException($"{file}: a web page (HTML), not a table. Use the site's export to CSV; you may have to sign in.");
        if (first.Contains(',', StringComparison.Ordinal)) return;
        if (first.AsSpan().IndexOfAny(';', '\t') is var at && at >= 0)
            throw new DataFolderException($"{file}: its columns are separated by {(first[at] == ';' ? "semicolons" : "tabs")}, expected commas. Save it as CSV with commas.");
    }

    /// <summary>Finds the columns.</summary>
    protected abstract void Begin(CsvTable table);

    /// <summary>The current row's line; null where it is none (a total over seasons, a footer).</summary>
    protected abstract ImportedLine? Line(CsvTable table);

    /// <summary>The level of a row: its own, else the user's; refused where neither is known.</summary>
    protected string Level(CsvTable table, string text)
    {
        string? level = text.Length > 0 ? LevelNames.Level(text) : Defaults.Level;
        if (level is not null) return level;
        if (text.Length > 0) Findings.Add(table.Place, "level", text, "its lines are left out");
        table.Refuse(text.Length > 0 ? $"level '{text}'; expected MLB, AAA, AA, A+, A, A-, Rk or a name for one of them" : "no level; give --level");
        return "";
    }

    /// <summary>The league of a row; a Triple-A league that is not known is listed.</summary>
    protected string? League(CsvTable table, string text, string level)
    {
        string? league = LevelNames.League(text, level);
        if (league is null && level == "AAA" && text.Length > 0) Findings.Add(table.Place, "league", text, "taken as unknown");
        return league;
    }

    /// <summary>The season of a row: its own, else the user's.</summary>
    protected int Season(CsvTable table, int column)
    {
        int? season = table.Whole(column) ?? Defaults.Season;
        if (season is null or < 1871 or > 2100)
            table.Refuse(season is null ? "no season; give --season" : $"season {season}; expected 1871 to 2100");
        return season ?? 0;
    }

    /// <summary>An age on July 1 leaves a year of birthdays open; its middle is January 1 of season − age.</summary>
    protected static DateOnly? BornBy(int? age, int season) => age is >= 14 and <= 60 && season > 60 ? new DateOnly(season - age.Value, 1, 1) : null;

    /// <summary>The line with a level, league and club in the words of stat lines.</summary>
    protected static StatLine With(StatLine line, string? team) =>
        line with { Team = string.IsNullOrEmpty(team) ? null : line.Level == "MLB" ? Clubs.Canonical(team) : team };

    private static bool IsRepeatedHeader(CsvTable table) =>
        string.Equals(table.Text(table.ColumnOrNone("PA")).Trim(), "PA", StringComparison.OrdinalIgnoreCase);
}
