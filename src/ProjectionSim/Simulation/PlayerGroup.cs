namespace ProjectionSim.Simulation;

/// <summary>
/// Players drawn together, and the pairs among them; both as indices into the plan. Players whom pairs join are in one group.
/// </summary>
internal sealed record PlayerGroup(int[] Players, int[] Pairs)
{
    /// <summary>
    /// Fewer players than this are put together with others: a group draws its leagues once for all its players, and this many
    /// players' tallies still fit the second cache.
    /// </summary>
    public const int Bundle = 6;

    /// <summary>The plan's players split into groups that no pair crosses, none but the last smaller than <see cref="Bundle"/>.</summary>
    public static PlayerGroup[] Split(SimulationPlan plan)
    {
        var bundles = new List<PlayerGroup>();
        foreach (PlayerGroup group in SplitByPairs(plan))
        {
            if (bundles.Count > 0 && bundles[^1].Players.Length < Bundle)
                bundles[^1] = new PlayerGroup([.. bundles[^1].Players, .. group.Players], [.. bundles[^1].Pairs, .. group.Pairs]);
            else
                bundles.Add(group);
        }

        return [.. bundles];
    }

    /// <summary>The smallest groups that no pair crosses.</summary>
    private static PlayerGroup[] SplitByPairs(SimulationPlan plan)
    {
        var root = new int[plan.Players.Count];
        for (int i = 0; i < root.Length; i++)
            root[i] = i;
        foreach (PlayerPair pair in plan.Pairs)
        {
            int a = Find(root, pair.A);
            int b = Find(root, pair.B);
            root[Math.Max(a, b)] = Math.Min(a, b);
        }

        var pairs = plan.Pairs.Select((pair, index) => (Root: Find(root, pair.A), Index: index)).ToLookup(x => x.Root, x => x.Index);
        return [.. Enumerable.Range(0, root.Length)
            .GroupBy(player => Find(root, player))
            .Select(group => new PlayerGroup([.. group], [.. pairs[group.Key]]))];
    }

    private static int Find(int[] root, int player)
    {
        while (root[player] != player)
            player = root[player];
        return player;
    }
}
