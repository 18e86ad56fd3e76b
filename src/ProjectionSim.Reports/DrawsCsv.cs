using System.Globalization;
using CsvHelper;
using ProjectionSim.Baseball;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Reports;

/// <summary>Writes single draws as CSV, one row a player and draw, every statistic of the season and its true talent.</summary>
public sealed class DrawsCsv : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly IReadOnlyList<StatInfo> _observed;
    private readonly IReadOnlyList<StatInfo> _talent = [.. SummarisedStats.Talent.Select(StatInfo.Of)];

    /// <summary>Writes the header: id, scenario, draw, the statistics, then "talent_" ones.</summary>
    /// <param name="writer">Where to; left open.</param>
    /// <param name="groups">The statistics that the players of the run have; those that one lacks are empty.</param>
    public DrawsCsv(TextWriter writer, StatGroups groups)
    {
        _csv = CsvText.Open(writer);
        _observed = [.. SummarisedStats.Observed(groups).Select(StatInfo.Of)];
        foreach (var name in (ReadOnlySpan<string>)["id", "scenario", "draw"]) _csv.WriteField(name);
        foreach (var info in _observed) _csv.WriteField(info.Name);
        foreach (var info in _talent) _csv.WriteField("talent_" + info.Name);
        _csv.NextRecord();
    }

    /// <summary>Writes one season.</summary>
    /// <param name="id">The player.</param>
    /// <param name="scenario">His scenario.</param>
    /// <param name="draw">The draw, from 0.</param>
    /// <param name="season">The season.</param>
    /// <param name="groups">The statistics that the player's plan has.</param>
    public void Write(string id, string scenario, int draw, DrawnSeason season, StatGroups groups)
    {
        _csv.WriteField(CsvText.Guard(id));
        _csv.WriteField(CsvText.Guard(scenario));
        _csv.WriteField(draw);
        foreach (var info in _observed) _csv.WriteField(groups.HasFlag(info.Group) ? Text(season.Observed(info.Stat)) : "");
        foreach (var info in _talent) _csv.WriteField(Text(season.Talent(info.Stat)));
        _csv.NextRecord();
    }

    /// <summary>Flushes; the text writer stays open.</summary>
    public void Dispose() => _csv.Dispose();

    private static string Text(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
