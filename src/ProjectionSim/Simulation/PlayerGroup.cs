namespace ProjectionSim.Simulation;

/// <summary>
/// Players drawn together, the pairs among them and the depth charts they have their places in; all as indices into the plan.
/// Players whom pairs or a depth chart join are in one group.
/// </summary>
internal sealed record PlayerGroup(int[] Players, int[] Pairs, int[] Rooms)
{
    /// <summary>
    /// Fewer players than this are put together with others: a group draws its leagues once for all its players, and this many
    /// players' tallies still fit the second cache.
    /// </summary>
    public const int Bundle = 6;

    /// <summary>The plan's players split into groups that no pair or room crosses, none but the last smaller than <see cref="Bundle"/>.</summary>
    public static PlayerGroup[] Split(SimulationPlan plan)
    {
        var bundles = new List<PlayerGroup>();
        foreach (PlayerGroup group in SplitApart(plan))
        {
            if (bundles.Count > 0 && bundles[^1] is var last && last.Players.Length < Bundle)
                bundles[^1] = new PlayerGroup([.. last.Players, .. group.Players], [.. last.Pairs, .. group.Pairs], [.. last.Rooms, .. group.Rooms]);
            else
                bundles.Add(group);
        }

        return [.. bundles];
    }

    /// <summary>The smallest groups that no pair or room crosses.</summary>
    private static PlayerGroup[] SplitApart(SimulationPlan plan)
    {
        var root = new int[plan.Players.Count];
        for (int i = 0; i < root.Length; i++)
            root[i] = i;
        foreach (PlayerPair pair in plan.Pairs)
            Unite(root, pair.A, pair.B);
        var firstOf = new Dictionary<int, int>();
        for (int i = 0; i < root.Length; i++)
        {
            if (plan.Players[i].Room is { } place && !firstOf.TryAdd(place.Room, i))
                Unite(root, firstOf[place.Room], i);
        }

        var pairs = plan.Pairs.Select((pair, index) => (Root: Find(root, pair.A), Index: index)).ToLookup(x => x.Root, x => x.Index);
        return [.. Enumerable.Range(0, root.Length)
            .GroupBy(player => Find(root, player))
            .Select(group => new PlayerGroup([.. group], [.. pairs[group.Key]], [.. group.Select(i => plan.Players[i].Room?.Room ?? -1).Where(room => room >= 0).Distinct()]))];
    }

    private static void Unite(int[] root, int one, int other)
    {
        int a = Find(root, one);
        int b = Find(root, other);
        root[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Find(int[] root, int player)
    {
        while (root[player] != player)
            player = root[player];
        return player;
    }
}
