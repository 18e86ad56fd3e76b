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

    /// <summary>Writes all tables, each player's file read once; the projection as pages need it.</summary>
    public Projection Write()
    {
        var pages = new ReportReader();
        var rows = new List<SummaryRow>();
        var comparisons = new List<PairResult>();
        folder.Write("projections.csv", tidyText => folder.Write("projections-wide.csv", wideText =>
        {
            using var tidy = new DistributionCsv(Marked(tidyText), provenance.Draws);
            using var wide = new WideCsv(Marked(wideText));
            foreach (var player in Players())
            {
                foreach (var scenario in player.Scenarios)
                {
                    var projection = scenario.ToProjection(player);
                    tidy.Write(projection);
                    wide.Write(projection, scenario.Club, player.Mlbam);
                    rows.Add(RowOf(player, scenario));
                }

                comparisons.AddRange(player.HeadToHead);
                pages.Add(player);
            }
        }));
        var ordered = comparisons.OrderBy(p => p.Comparison.Kind).ThenBy(p => p.Index).ToArray();
        folder.Write("head-to-head.csv", writer => CsvReport.WriteHeadToHead(ordered.Select(p => p.Comparison), Marked(writer)));
        folder.Write("summary.json", writer => writer.Write(JsonSerializer.Serialize(Summary(rows, ordered), RunsJsonForms.Readable.RunSummary) + "\n"));
        return pages.Projection(config, provenance);
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

    private RunSummary Summary(List<SummaryRow> rows, PairResult[] comparisons)
    {
        var pairs = new SortedDictionary<int, (HeadToHead? Observed, HeadToHead? Talent)>();
        foreach (var (index, comparison) in comparisons.Where(p => p.Comparison.Stat == Stat.WOBA))
        {
            var found = pairs.GetValueOrDefault(index);
            pairs[index] = comparison.Kind == HeadToHeadKind.Observed ? (comparison, found.Talent) : (found.Observed, comparison);
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
