using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Reports;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Results;

/// <summary>
/// The tables of a projection's folder, made from its player files one after the other: what was drawn at once and what was
/// continued later give the same bytes.
/// </summary>
internal sealed class ProjectionTables(RunFolder folder, ProjectionConfig config, Provenance provenance)
{
    private static readonly Stat[] Shown = [Stat.PA, Stat.HR, Stat.SB, Stat.AVG, Stat.OBP, Stat.SLG, Stat.WOBA, Stat.WRCPlus];

    /// <summary>Writes all tables.</summary>
    public void Write()
    {
        folder.Write("projections.csv", writer => CsvReport.WriteDistributions(Scenarios().Select(s => s.Scenario.ToProjection(s.Player)), provenance.Draws, Marked(writer)));
        folder.Write("projections-wide.csv", writer => WideCsv.Write(Scenarios().Select(s => new WideRow(s.Scenario.ToProjection(s.Player), s.Scenario.Club, s.Player.Mlbam)), Marked(writer)));
        folder.Write("head-to-head.csv", writer => CsvReport.WriteHeadToHead(Comparisons(), Marked(writer)));
        folder.Write("summary.json", writer => writer.Write(JsonSerializer.Serialize(Summary(), RunsJsonForms.Readable.RunSummary) + "\n"));
    }

    /// <summary>A mark first: without it spreadsheets take UTF-8 for the machine's old code page.</summary>
    private static TextWriter Marked(TextWriter writer)
    {
        writer.Write('\uFEFF');
        return writer;
    }

    private IEnumerable<PlayerResult> Players()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scenario in config.Scenarios)
        {
            if (seen.Add(scenario.Player)) yield return PlayerFiles.Read(folder.Path, scenario.Player, folder.Manifest.Id);
        }
    }

    /// <summary>The scenarios, players in the order in which the config first names them.</summary>
    private IEnumerable<(PlayerResult Player, ScenarioResult Scenario)> Scenarios() =>
        Players().SelectMany(player => player.Scenarios.Select(scenario => (player, scenario)));

    private IEnumerable<HeadToHead> Comparisons() => Players().SelectMany(p => p.HeadToHead).OrderBy(p => p.Index).Select(p => p.Comparison);

    private RunSummary Summary()
    {
        var rows = new List<SummaryRow>();
        var pairs = new SortedDictionary<int, (HeadToHead? Observed, HeadToHead? Talent)>();
        foreach (var player in Players())
        {
            rows.AddRange(player.Scenarios.Select(scenario => RowOf(player, scenario)));
            foreach (var (index, comparison) in player.HeadToHead.Where(p => p.Comparison.Stat == Stat.WOBA))
            {
                var found = pairs.GetValueOrDefault(index);
                pairs[index] = comparison.Kind == HeadToHeadKind.Observed ? (comparison, found.Talent) : (found.Observed, comparison);
            }
        }

        return new RunSummary
        {
            Provenance = provenance,
            Players = config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal).Count(),
            Scenarios = config.Scenarios.Count,
            Leaders = [.. rows.OrderByDescending(row => double.IsNaN(row.Means["wOBA"]) ? double.NegativeInfinity : row.Means["wOBA"])],
            Pairs = [.. pairs.Values.Select(p => new SummaryPair(
                p.Observed!.A, p.Observed.ScenarioA, p.Observed.B, p.Observed.ScenarioB, p.Observed.Probability, p.Talent?.Probability ?? double.NaN))],
        };
    }

    private static SummaryRow RowOf(PlayerResult player, ScenarioResult scenario)
    {
        var woba = scenario.Observed["wOBA"];
        return new SummaryRow
        {
            Id = player.Id,
            Name = player.Name,
            Scenario = scenario.Scenario,
            Means = Shown.Select(stat => StatInfo.Of(stat).Name).ToDictionary(name => name, name => scenario.Observed[name].Mean, StringComparer.Ordinal),
            Woba = [woba.Percentile(10), woba.Percentile(50), woba.Percentile(90)],
            TalentWoba = scenario.Talent["wOBA"].Mean,
        };
    }
}
