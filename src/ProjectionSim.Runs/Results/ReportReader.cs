using ProjectionSim.Baseball;
using ProjectionSim.Reports.Html;

namespace ProjectionSim.Runs.Results;

/// <summary>
/// Gathers a run folder's players for its pages: the histograms of those that are shown in full, of the others what a
/// leaderboard needs. So memory grows by some kilobytes a player, not by his histograms.
/// </summary>
internal sealed class ReportReader
{
    /// <summary>Statistics whose quantiles a leaderboard shows.</summary>
    private static readonly Stat[] Spread = [Stat.WOBA, Stat.WAR];

    private readonly PriorityQueue<int, double> full = new();
    private readonly SortedDictionary<int, PlayerProjection> entries = [];
    private readonly List<PairResult> pairs = [];
    private readonly List<RoomProjection> rooms = [];

    /// <summary>The projection of a folder, in the config's order of scenarios.</summary>
    public static Projection Read(string folder, string run, ProjectionConfig config, Provenance provenance)
    {
        var reader = new ReportReader();
        foreach (var id in config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal)) reader.Add(PlayerFiles.Read(folder, id, run));
        return reader.Projection(config, provenance);
    }

    /// <summary>Takes a player.</summary>
    public void Add(PlayerResult result)
    {
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

    /// <summary>The projection of all that were taken.</summary>
    public Projection Projection(ProjectionConfig config, Provenance provenance) => new()
    {
        Provenance = provenance,
        Players = [.. entries.Values],
        HeadToHead = Ordered(pairs),
        Rooms = Ordered(rooms, config),
    };

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
