using ProjectionSim.Baseball;
using ProjectionSim.Reports.Html;

namespace ProjectionSim.Runs.Results;

/// <summary>
/// Reads a run folder's players for its page: the histograms of those that the page shows in full, of the others what the
/// leaderboard needs. So memory grows by some kilobytes a player, not by his histograms.
/// </summary>
internal static class ReportReader
{
    /// <summary>The projection, in the config's order of scenarios.</summary>
    public static Projection Read(string folder, string run, ProjectionConfig config, Provenance provenance)
    {
        var full = new PriorityQueue<int, double>();
        var entries = new SortedDictionary<int, PlayerProjection>();
        var pairs = new List<PairResult>();
        foreach (var id in config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal))
        {
            var result = PlayerFiles.Read(folder, id, run);
            pairs.AddRange(result.HeadToHead);
            foreach (var scenario in result.Scenarios)
            {
                var entry = scenario.ToProjection(result);
                entries[scenario.Index] = entry;
                full.Enqueue(scenario.Index, entry.Observed.TryGetValue(Stat.WOBA, out var woba) && woba.N > 0 ? woba.Mean : double.NegativeInfinity);
                if (full.Count <= ReportView.MostDetailed) continue;
                var least = full.Dequeue();
                entries[least] = Thin(entries[least]);
            }
        }

        return new Projection
        {
            Provenance = provenance,
            Players = [.. entries.Values],
            HeadToHead = [.. pairs.OrderBy(p => p.Comparison.Kind).ThenBy(p => p.Index).Select(p => p.Comparison)],
        };
    }

    private static PlayerProjection Thin(PlayerProjection entry) => entry with
    {
        Observed = entry.Observed.ToDictionary(d => d.Key, d => d.Value with { Bins = [] }),
        Talent = new Dictionary<Stat, StatDistribution>(),
        Years = [],
    };
}
