using System.Globalization;
using CsvHelper;
using ProjectionSim.Baseball;

namespace ProjectionSim.Reports;

/// <summary>
/// Means of the season, one row a player and scenario, under the column names of FanGraphs' exports (K% is a fraction, .281, as
/// there), so that the table drops into what reads those. Statistics that the run did not draw are empty.
/// </summary>
public sealed class WideCsv : IDisposable
{
    private static readonly (string Column, string Stat)[] Columns =
    [
        ("G", "G"), ("PA", "PA"), ("AB", "AB"), ("H", "H"), ("1B", "1B"), ("2B", "2B"), ("3B", "3B"), ("HR", "HR"), ("R", "R"), ("RBI", "RBI"),
        ("BB", "BB"), ("IBB", "IBB"), ("SO", "SO"), ("HBP", "HBP"), ("SF", "SF"), ("SH", "SH"), ("GDP", "GIDP"), ("SB", "SB"), ("CS", "CS"),
        ("AVG", "AVG"), ("OBP", "OBP"), ("SLG", "SLG"), ("OPS", "OPS"), ("ISO", "ISO"), ("BABIP", "BABIP"), ("BB%", "BB%"), ("K%", "K%"),
        ("wOBA", "wOBA"), ("wRC+", "wRC+"), ("WAR", "WAR"),
    ];

    private readonly CsvWriter csv;

    /// <summary>Writes the header.</summary>
    /// <param name="writer">Where to; left open.</param>
    public WideCsv(TextWriter writer)
    {
        csv = CsvText.Open(writer);
        csv.WriteField("Name");
        csv.WriteField("Team");
        foreach (var (column, _) in Columns) csv.WriteField(column);
        foreach (var column in (ReadOnlySpan<string>)["playerid", "MLBAMID", "Season", "Scenario"]) csv.WriteField(column);
        csv.NextRecord();
    }

    /// <summary>Writes a row.</summary>
    /// <param name="player">The projection.</param>
    /// <param name="team">The club of the scenario.</param>
    /// <param name="mlbam">The MLB Advanced Media identifier, null when unknown.</param>
    public void Write(PlayerProjection player, string team, int? mlbam)
    {
        csv.WriteField(CsvText.Guard(player.Name));
        csv.WriteField(CsvText.Guard(team));
        foreach (var (_, stat) in Columns) WriteMean(csv, player, stat);
        csv.WriteField(CsvText.Guard(player.Id));
        csv.WriteField(mlbam?.ToString(CultureInfo.InvariantCulture) ?? "");
        csv.WriteField(player.Season);
        csv.WriteField(CsvText.Guard(player.Scenario));
        csv.NextRecord();
    }

    /// <summary>Flushes; the text writer stays open.</summary>
    public void Dispose() => csv.Dispose();

    private static void WriteMean(CsvWriter csv, PlayerProjection player, string name)
    {
        if (StatInfo.Find(name) is { } info && player.Observed.TryGetValue(info.Stat, out var distribution))
            CsvText.WriteNumber(csv, distribution.Mean);
        else
            csv.WriteField("");
    }
}
