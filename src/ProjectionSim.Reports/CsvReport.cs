using System.Globalization;
using CsvHelper;
using ProjectionSim.Baseball;

namespace ProjectionSim.Reports;

/// <summary>Writes a projection as tidy CSV: one row a distribution, an event or a comparison. Numbers are invariant.</summary>
public static class CsvReport
{
    private static readonly int[] Quantiles = [1, 5, 10, 25, 50, 75, 90, 95, 99];

    /// <summary>
    /// Rows of kind "observed" and "talent" (a distribution each) and "event" (its probability as the mean). Where no draw counts a
    /// number is empty.
    /// </summary>
    public static void WriteDistributions(Projection projection, TextWriter writer) =>
        WriteDistributions(projection.Players, projection.Provenance.Draws, writer);

    /// <summary>The same of players who are handed over one after the other.</summary>
    public static void WriteDistributions(IEnumerable<PlayerProjection> players, long draws, TextWriter writer)
    {
        using var csv = CsvText.Open(writer);
        foreach (var name in (string[])["id", "player", "season", "scenario", "kind", "stat", "n", "mean", "sd", "mcse"])
            csv.WriteField(name);
        foreach (var percent in Quantiles)
            csv.WriteField(string.Create(CultureInfo.InvariantCulture, $"p{percent:00}"));
        csv.NextRecord();
        foreach (var player in players)
        {
            foreach (var (kind, distributions) in ((string, IReadOnlyDictionary<Stat, StatDistribution>)[])[("observed", player.Observed), ("talent", player.Talent)])
            {
                foreach (var info in StatInfo.All.Where(i => distributions.ContainsKey(i.Stat)))
                    WriteDistribution(csv, player, kind, info.Name, distributions[info.Stat]);
            }

            foreach (var e in player.Probabilities)
                WriteEvent(csv, player, e, draws);
            WriteYears(csv, player, draws);
        }
    }

    /// <summary>Rows of kind "year" with the season's number, "outlook" with its probabilities, and "total" over all seasons.</summary>
    private static void WriteYears(CsvWriter csv, PlayerProjection player, long draws)
    {
        foreach (var year in player.Years)
        {
            var inYear = player with { Season = year.Season };
            foreach (var info in StatInfo.All.Where(i => year.Observed.ContainsKey(i.Stat)))
                WriteDistribution(csv, inYear, "year", info.Name, year.Observed[info.Stat]);
            WriteDistribution(csv, inYear, "year talent", "wOBA", year.TalentWoba);
            WriteOutlook(csv, inYear, "out of majors", year.OutOfMajors, draws);
            WriteOutlook(csv, inYear, "attrition", year.Attrition, draws);
            WriteOutlook(csv, inYear, "breakout", year.Outlook?.Breakout, year.Outlook?.Compared ?? 0);
            WriteOutlook(csv, inYear, "improve", year.Outlook?.Improve, year.Outlook?.Compared ?? 0);
            WriteOutlook(csv, inYear, "collapse", year.Outlook?.Collapse, year.Outlook?.Compared ?? 0);
        }

        foreach (var info in StatInfo.All.Where(i => player.Totals.ContainsKey(i.Stat)))
            WriteDistribution(csv, player, "total", info.Name, player.Totals[info.Stat]);
    }

    private static void WriteOutlook(CsvWriter csv, PlayerProjection player, string name, double? probability, long n)
    {
        if (probability is not { } p)
            return;
        WriteKey(csv, player, "outlook", name, n);
        CsvText.WriteNumber(csv, p);
        CsvText.WriteNumber(csv, Math.Sqrt(p * (1 - p)));
        CsvText.WriteNumber(csv, Math.Sqrt(p * (1 - p) / n));
        foreach (var _ in Quantiles)
            csv.WriteField("");
        csv.NextRecord();
    }

    /// <summary>One row a pair, kind and statistic.</summary>
    public static void WriteHeadToHead(Projection projection, TextWriter writer) =>
        WriteHeadToHead(projection.HeadToHead.OrderBy(h => h.Kind), writer);

    /// <summary>The same of comparisons in an order of their own.</summary>
    public static void WriteHeadToHead(IEnumerable<HeadToHead> comparisons, TextWriter writer)
    {
        using var csv = CsvText.Open(writer);
        foreach (var name in (string[])["a", "scenario_a", "b", "scenario_b", "kind", "stat", "n", "pr", "tie", "mcse", "mean", "p10", "p50", "p90"])
            csv.WriteField(name);
        csv.NextRecord();
        foreach (var pair in comparisons)
        {
            foreach (var text in (string[])[pair.A, pair.ScenarioA, pair.B, pair.ScenarioB])
                csv.WriteField(CsvText.Guard(text));
            csv.WriteField(pair.Kind == HeadToHeadKind.Observed ? "observed" : "talent");
            csv.WriteField(StatInfo.Of(pair.Stat).Name);
            csv.WriteField(pair.N);
            var d = pair.Difference;
            foreach (var number in (double[])[pair.Probability, pair.TieProbability, pair.MonteCarloError, d.Mean, d.Percentile(10), d.Percentile(50), d.Percentile(90)])
                CsvText.WriteNumber(csv, number);
            csv.NextRecord();
        }
    }

    private static void WriteDistribution(CsvWriter csv, PlayerProjection player, string kind, string stat, StatDistribution distribution)
    {
        WriteKey(csv, player, kind, stat, distribution.N);
        CsvText.WriteNumber(csv, distribution.Mean);
        CsvText.WriteNumber(csv, distribution.StandardDeviation);
        CsvText.WriteNumber(csv, distribution.MonteCarloError);
        foreach (var percent in Quantiles)
            CsvText.WriteNumber(csv, distribution.Percentile(percent));
        csv.NextRecord();
    }

    private static void WriteEvent(CsvWriter csv, PlayerProjection player, EventProbability e, long draws)
    {
        WriteKey(csv, player, "event", CsvText.Guard(e.Event), draws);
        CsvText.WriteNumber(csv, e.Probability);
        CsvText.WriteNumber(csv, Math.Sqrt(e.Probability * (1 - e.Probability)));
        CsvText.WriteNumber(csv, e.MonteCarloError);
        foreach (var _ in Quantiles)
            csv.WriteField("");
        csv.NextRecord();
    }

    private static void WriteKey(CsvWriter csv, PlayerProjection player, string kind, string stat, long n)
    {
        csv.WriteField(CsvText.Guard(player.Id));
        csv.WriteField(CsvText.Guard(player.Name));
        csv.WriteField(player.Season);
        csv.WriteField(CsvText.Guard(player.Scenario));
        csv.WriteField(kind);
        csv.WriteField(stat);
        csv.WriteField(n);
    }
}
