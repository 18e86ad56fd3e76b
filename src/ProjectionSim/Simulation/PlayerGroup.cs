namespace ProjectionSim.Simulation;

/// <summary>Players that must be drawn together because pairs join them, and those pairs; both as indices into the plan.</summary>
internal sealed record PlayerGroup(int[] Players, int[] Pairs)
{
    /// <summary>The plan's players split into the smallest groups that no pair crosses.</summary>
    public static PlayerGroup[] Split(SimulationPlan plan)
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
