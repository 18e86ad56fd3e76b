using ProjectionSim.Baseball;

namespace ProjectionSim.Cli;

/// <summary>Finds players of a config by what a user types: the id, the name, or a part of the name.</summary>
internal static class PlayerSelection
{
    /// <summary>The one player meant.</summary>
    /// <exception cref="UsageException">Nobody, or more than one.</exception>
    public static PlayerHistory Find(IReadOnlyList<PlayerHistory> players, string wanted)
    {
        var exact = players.Where(p => Same(p.Id, wanted) || Same(p.Name, wanted)).ToArray();
        var found = exact.Length > 0 ? exact : [.. players.Where(p => p.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [var one] when wanted.Length > 0 => one,
            [] => throw new UsageException($"No player of the config is called '{wanted}'. It has {List(players)}."),
            _ => throw new UsageException($"'{wanted}' may be {List(found)}. Give the id."),
        };
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string List(IReadOnlyList<PlayerHistory> players)
    {
        const int Most = 10;
        var names = string.Join(", ", players.Take(Most).Select(p => $"{p.Name} ({p.Id})"));
        return players.Count > Most ? $"{names} and {players.Count - Most} more" : names;
    }
}
