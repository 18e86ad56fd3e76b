using ProjectionSim.Baseball;
using ProjectionSim.Reports.Html;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Results;

/// <summary>
/// Reads a run folder's players for its pages: the histograms of those that are shown in full, of the others what a
/// leaderboard needs. So memory grows by some kilobytes a player, not by his histograms.
/// </summary>
internal static class ReportReader
{
    /// <summary>Statistics whose quantiles a leaderboard shows.</summary>
    private static readonly Stat[] Spread = [Stat.WOBA, Stat.WAR];

    /// <summary>The projection, in the config's order of scenarios.</summary>
    public static Projection Read(string folder, string run, ProjectionConfig config, Provenance provenance)
    {
        var full = new PriorityQueue<int, double>();
        var entries = new SortedDictionary<int, PlayerProjection>();
        var pairs = new List<PairResult>();
        var rooms = new List<RoomProjection>();
        foreach (var id in config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal))
        {
            var result = PlayerFiles.Read(folder, id, run);
            pairs.AddRange(result.HeadToHead);
            rooms.AddRange(result.Rooms ?? []);
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
            HeadToHead = Ordered(pairs),
            Rooms = Ordered(rooms, config),
        };
    }

    /// <summary>Comparisons in the order of a projection: observed first, each kind pair by pair.</summary>
    public static IReadOnlyList<HeadToHead> Ordered(IEnumerable<PairResult> pairs) =>
        [.. pairs.OrderBy(p => p.Comparison.Kind).ThenBy(p => p.Index).Select(p => p.Comparison)];

    /// <summary>Depth charts in the order in which scenarios name them.</summary>
    public static IReadOnlyList<RoomProjection> Ordered(IReadOnlyList<RoomProjection> rooms, ProjectionConfig config)
    {
        var order = config.Scenarios.Select(s => s.DepthChart).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return [.. rooms.OrderBy(room => order.IndexOf(room.Name))];
    }

    private static PlayerProjection Thin(PlayerProjection entry) => entry with
    {
        Observed = entry.Observed.ToDictionary(d => d.Key, d => Thin(d.Key, d.Value)),
        Talent = entry.Talent.Where(d => d.Key == Stat.WOBA).ToDictionary(d => d.Key, d => d.Value with { Bins = [], Percentiles = [] }),
        Years = [],
        Totals = new Dictionary<Stat, StatDistribution>(),
    };

    /// <summary>The shape of wOBA stays, for a leaderboard draws it.</summary>
    private static StatDistribution Thin(Stat stat, StatDistribution full) => full with
    {
        Percentiles = Spread.Contains(stat) ? full.Percentiles : [],
        Bins = stat == Stat.WOBA ? full.Bins : [],
    };
}
