namespace ProjectionSim.Reports.Wording;

/// <summary>What the players of a projection are called in a report, so that no two entries have the same name.</summary>
internal sealed class PlayerLabels
{
    private const int LongestName = 40;
    private static readonly HashSet<string> Suffixes = new(["Jr.", "Jr", "Sr.", "II", "III", "IV"], StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Scenario), (string Full, string Short)> labels = [];

    public PlayerLabels(IReadOnlyList<PlayerProjection> players)
    {
        var names = players.Select(p => PlainText.Shorten(PlainText.Clean(p.Name), LongestName)).ToArray();
        var people = players.Select((p, i) => (p.Id, Name: names[i])).Distinct().ToArray();
        var alike = people.CountBy(p => p.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var lastAlike = people.CountBy(p => LastName(p.Name), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var entries = players.CountBy(p => p.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < players.Count; i++)
        {
            var name = names[i];
            var last = LastName(name);
            var scenario = PlainText.Shorten(PlainText.Clean(players[i].Scenario), LongestName);
            if (alike[name] > 1)
                (name, last) = ($"{name} [{PlainText.Clean(players[i].Id)}]", $"{name} [{PlainText.Clean(players[i].Id)}]");
            else if (lastAlike[last] > 1)
                last = name;
            labels[(players[i].Id, players[i].Scenario)] = entries[players[i].Id] == 1
                ? (name, last)
                : ($"{name} ({scenario})", $"{last} ({scenario})");
        }
    }

    /// <summary>First and last name, with what tells him from others.</summary>
    public string Full(PlayerProjection player) => labels[(player.Id, player.Scenario)].Full;

    /// <summary>The last name where that is enough.</summary>
    public string Short(PlayerProjection player) => labels[(player.Id, player.Scenario)].Short;

    /// <summary>The last name, with what follows it (Jr.).</summary>
    public static string LastName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => name,
            [.., var last, var suffix] when Suffixes.Contains(suffix) => $"{last} {suffix}",
            _ => words[^1],
        };
    }
}
