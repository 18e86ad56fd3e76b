using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Reading;

namespace ProjectionSim.Data.Players;

/// <summary>
/// The canonical table of players and their batting lines: one row a player, season, level and stint, who he is repeated on each
/// of his rows. Importers write it, a batch reads it. An empty field is unknown, never 0; what a table cannot say (tracking,
/// batted balls) is not in it.
/// </summary>
public static class PlayersCsv
{
    /// <summary>The columns, in the order that they are written; read in any order. Those from HBP on, and most of who he is, may be missing.</summary>
    public static IReadOnlyList<string> Header { get; } =
    [
        "id", "name", "mlbam", "birth_date", "bats", "throws", "height_in", "weight_lb", "positions", "entry_positions",
        "season", "level", "league", "team", "G", "PA", "AB", "H", "2B", "3B", "HR", "BB", "IBB", "SO", "HBP", "SF", "SH", "GIDP", "SB", "CS",
        "R", "RBI", "CI", "weight",
    ];

    /// <summary>Reads a table; every rule that a row breaks is an error, the first ten of them told.</summary>
    /// <exception cref="DataFolderException">No such file, no player in it, or rows that cannot be true.</exception>
    public static IReadOnlyList<PlayerHistory> Read(string file, CancellationToken cancellation = default)
    {
        if (Directory.Exists(file))
            throw new DataFolderException($"'{file}' is a folder. Expected a CSV of players; in an imported folder it is {Path.Combine(file, "players.csv")}.");
        var audit = new DataAudit(cancellation);
        using var table = CsvTable.Open("", file, audit)
            ?? throw new DataFolderException($"'{file}' does not exist. Expected a CSV with the columns {string.Join(",", Header.Take(4))} … ; 'projsim import' writes one.");
        var rows = new PlayerRows(table);
        while (table.Read())
            rows.Add();
        if (audit.Offenders > 0)
            throw new DataFolderException($"{string.Join(" ", audit.First.Select(finding => finding.Replace(" The row is left out.", "", StringComparison.Ordinal)))} {Count(audit.Offenders, "row is", "rows are")} wrong; correct {file}.");
        var players = rows.Players();
        return players.Count > 0 ? players : throw new DataFolderException($"{file}: a header and no row. Expected at least one line of a player.");
    }

    /// <summary>Writes the table, players in the order given; reads back as it was.</summary>
    public static void Write(IEnumerable<PlayerHistory> players, TextWriter writer)
    {
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (string column in Header) csv.WriteField(column);
        csv.NextRecord();
        foreach (var player in players)
        {
            foreach (var line in player.Lines) Write(csv, player, line);
        }
    }

    private static void Write(CsvWriter csv, PlayerHistory player, StatLine line)
    {
        csv.WriteField(player.Id);
        csv.WriteField(Guard(player.Name));
        csv.WriteField(player.Mlbam);
        csv.WriteField(player.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        csv.WriteField(Letter(player.Bats));
        csv.WriteField(Letter(player.Throws));
        csv.WriteField(player.HeightInches);
        csv.WriteField(player.WeightPounds);
        csv.WriteField(PositionText.Write(player.CareerPositions));
        csv.WriteField(PositionText.Write(player.EntryPositions));
        csv.WriteField(line.Season);
        csv.WriteField(line.Level);
        csv.WriteField(Guard(line.League ?? ""));
        csv.WriteField(Guard(line.Team ?? ""));
        int?[] counts =
        [
            line.G, line.PA, line.AB, line.H, line.Doubles, line.Triples, line.HR, line.BB, line.IBB, line.SO, line.HBP, line.SF, line.SH,
            line.GIDP, line.SB, line.CS, line.R, line.RBI, line.CI,
        ];
        foreach (int? count in counts) csv.WriteField(count);
        csv.WriteField(line.Weight == 1 ? "" : line.Weight.ToString("R", CultureInfo.InvariantCulture));
        csv.NextRecord();
    }

    /// <summary>A spreadsheet would run a text that begins like a formula; an apostrophe keeps it text, and reading takes it off.</summary>
    internal static string Guard(string text) => text is ['=' or '+' or '-' or '@' or '\'', ..] ? "'" + text : text;

    /// <summary>The text that <see cref="Guard"/> kept.</summary>
    internal static string Unguard(string text) => text is ['\'', '=' or '+' or '-' or '@' or '\'', ..] ? text[1..] : text;

    private static string Letter(BattingHand? hand) => hand switch
    {
        BattingHand.Left => "L",
        BattingHand.Right => "R",
        BattingHand.Switch => "S",
        _ => "",
    };

    private static string Count(long count, string one, string more) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : more)}");
}
