using System.Globalization;
using CsvHelper;
using ProjectionSim.Baseball;

namespace ProjectionSim.Reports;

/// <summary>Writes distributions as tidy CSV, players one after the other: nothing of a written one is kept.</summary>
public sealed class DistributionCsv : IDisposable
{
    private static readonly int[] Quantiles = [1, 5, 10, 25, 50, 75, 90, 95, 99];
    private readonly CsvWriter csv;
    private readonly long draws;

    /// <summary>Writes the header.</summary>
    /// <param name="writer">Where to; left open.</param>
    /// <param name="draws">Draws of the run, which events are counted over.</param>
    public DistributionCsv(TextWriter writer, long draws)
    {
        this.draws = draws;
        csv = CsvText.Open(writer);
        foreach (var name in (string[])["id", "player", "season", "scenario", "kind", "stat", "n", "mean", "sd", "mcse"])
            csv.WriteField(name);
        foreach (var percent in Quantiles)
            csv.WriteField(string.Create(CultureInfo.InvariantCulture, $"p{percent:00}"));
        csv.NextRecord();
    }

    /// <summary>Writes a player's rows of one scenario.</summary>
    public void Write(PlayerProjection player)
    {
        foreach (var (kind, distributions) in ((string, IReadOnlyDictionary<Stat, StatDistribution>)[])[("observed", player.Observed), ("talent", player.Talent)])
        {
            foreach (var info in StatInfo.All.Where(i => distributions.ContainsKey(i.Stat)))
                WriteDistribution(player, kind, info.Name, distributions[info.Stat]);
        }

        foreach (var e in player.Probabilities)
            WriteEvent(player, e);
        WriteYears(player);
    }

    /// <summary>Flushes; the text writer stays open.</summary>
    public void Dispose() => csv.Dispose();

    /// <summary>Rows of kind "year" with the season's number, "outlook" with its probabilities, and "total" over all seasons.</summary>
    private void WriteYears(PlayerProjection player)
    {
        foreach (var year in player.Years)
        {
            var inYear = player with { Season = year.Season };
            foreach (var info in StatInfo.All.Where(i => year.Observed.ContainsKey(i.Stat)))
                WriteDistribution(inYear, "year", info.Name, year.Observed[info.Stat]);
            WriteDistribution(inYear, "year talent", "wOBA", year.TalentWoba);
            WriteOutlook(inYear, "out of majors", year.OutOfMajors, draws);
            WriteOutlook(inYear, "attrition", year.Attrition, draws);
            WriteOutlook(inYear, "breakout", year.Outlook?.Breakout, year.Outlook?.Compared ?? 0);
            WriteOutlook(inYear, "improve", year.Outlook?.Improve, year.Outlook?.Compared ?? 0);
            WriteOutlook(inYear, "collapse", year.Outlook?.Collapse, year.Outlook?.Compared ?? 0);
        }

        foreach (var info in StatInfo.All.Where(i => player.Totals.ContainsKey(i.Stat)))
            WriteDistribution(player, "total", info.Name, player.Totals[info.Stat]);
    }

    private void WriteOutlook(PlayerProjection player, string name, double? probability, long n)
    {
        if (probability is not { } p)
            return;
        WriteKey(player, "outlook", name, n);
        CsvText.WriteNumber(csv, p);
        CsvText.WriteNumber(csv, Math.Sqrt(p * (1 - p)));
        CsvText.WriteNumber(csv, Math.Sqrt(p * (1 - p) / n));
        foreach (var _ in Quantiles)
            csv.WriteField("");
        csv.NextRecord();
    }

    private void WriteDistribution(PlayerProjection player, string kind, string stat, StatDistribution distribution)
    {
        WriteKey(player, kind, stat, distribution.N);
        CsvText.WriteNumber(csv, distribution.Mean);
        CsvText.WriteNumber(csv, distribution.StandardDeviation);
        CsvText.WriteNumber(csv, distribution.MonteCarloError);
        foreach (var percent in Quantiles)
            CsvText.WriteNumber(csv, distribution.Percentile(percent));
        csv.NextRecord();
    }

    private void WriteEvent(PlayerProjection player, EventProbability e)
    {
        WriteKey(player, "event", CsvText.Guard(e.Event), draws);
        CsvText.WriteNumber(csv, e.Probability);
        CsvText.WriteNumber(csv, Math.Sqrt(e.Probability * (1 - e.Probability)));
        CsvText.WriteNumber(csv, e.MonteCarloError);
        foreach (var _ in Quantiles)
            csv.WriteField("");
        csv.NextRecord();
    }

    private void WriteKey(PlayerProjection player, string kind, string stat, long n)
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
