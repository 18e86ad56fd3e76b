using ProjectionSim.Simulation;

namespace ProjectionSim.Runs.Batches;

/// <summary>Scenarios drawn together, and the pairs among them: indices of the config's scenarios and the run's pairs.</summary>
internal sealed record BatchChunk(IReadOnlyList<int> Scenarios, IReadOnlyList<int> Pairs)
{
    /// <summary>Seasons that a chunk should hold: a second of work or less.</summary>
    private const long WantedSeasons = 3_000_000;

    /// <summary>Fewer players share a league's draws badly; more wait too long for their files.</summary>
    private const int Fewest = 6;
    private const int Most = 48;

    /// <summary>
    /// Splits a run so that all scenarios of one player, and players whom a pair or a depth chart joins, stay together. Neither
    /// order nor size of chunks reaches a number.
    /// </summary>
    public static IReadOnlyList<BatchChunk> Split(ProjectionConfig config, IReadOnlyList<PlayerPair> pairs)
    {
        var size = (int)Math.Clamp(WantedSeasons / config.Draws, Fewest, Most);
        var root = Enumerable.Range(0, config.Scenarios.Count).ToArray();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var chart = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < root.Length; i++)
        {
            var (player, room) = (config.Scenarios[i].Player, config.Scenarios[i].DepthChart);
            if (!first.TryAdd(player, i)) Join(root, first[player], i);
            if (room is not null && !chart.TryAdd(room, i)) Join(root, chart[room], i);
        }

        foreach (var pair in pairs) Join(root, pair.A, pair.B);
        var chunks = new List<BatchChunk>();
        var pairsOf = Enumerable.Range(0, pairs.Count).ToLookup(p => Find(root, pairs[p].A));
        List<int> scenarios = [], compared = [];
        foreach (var group in Enumerable.Range(0, root.Length).GroupBy(i => Find(root, i)))
        {
            scenarios.AddRange(group);
            compared.AddRange(pairsOf[group.Key]);
            if (scenarios.Count < size) continue;
            chunks.Add(new BatchChunk([.. scenarios.Order()], [.. compared.Order()]));
            scenarios = [];
            compared = [];
        }

        if (scenarios.Count > 0) chunks.Add(new BatchChunk([.. scenarios.Order()], [.. compared.Order()]));
        return chunks;
    }

    private static void Join(int[] root, int a, int b)
    {
        a = Find(root, a);
        b = Find(root, b);
        root[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Find(int[] root, int i)
    {
        while (root[i] != i) i = root[i];
        return i;
    }
}
