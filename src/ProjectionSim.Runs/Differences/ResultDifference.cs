namespace ProjectionSim.Runs.Differences;

/// <summary>A number that two runs have differently.</summary>
/// <param name="Player">The player's id.</param>
/// <param name="Name">His name.</param>
/// <param name="Scenario">His scenario.</param>
/// <param name="Kind">observed or talent.</param>
/// <param name="Stat">The statistic.</param>
/// <param name="A">The mean in the first run.</param>
/// <param name="B">The mean in the second.</param>
/// <param name="Effect">The difference B − A in standard deviations of the first run's distribution; 0 where that has none.</param>
public sealed record ResultDifference(string Player, string Name, string Scenario, string Kind, string Stat, double A, double B, double Effect)
{
    /// <summary>The numbers that differ, the largest effect first, and who is in one run only.</summary>
    public static (IReadOnlyList<ResultDifference> Changed, IReadOnlyList<string> OnlyA, IReadOnlyList<string> OnlyB) Between(RunSource a, RunSource b)
    {
        var right = b.Entries.ToDictionary(e => (e.Player, e.Scenario));
        var changed = new List<ResultDifference>();
        var onlyA = new List<string>();
        foreach (var entry in a.Entries)
        {
            if (!right.Remove((entry.Player, entry.Scenario), out var other))
            {
                onlyA.Add($"{entry.Name}, {entry.Scenario}");
                continue;
            }

            foreach (var (key, number) in entry.Numbers)
            {
                if (!other.Numbers.TryGetValue(key, out var now) || number.Mean.Equals(now.Mean)) continue;
                var effect = number.Sd > 0 ? (now.Mean - number.Mean) / number.Sd : 0;
                changed.Add(new ResultDifference(entry.Player, entry.Name, entry.Scenario, key.Kind, key.Stat, number.Mean, now.Mean, effect));
            }
        }

        return ([.. changed.OrderByDescending(d => Math.Abs(d.Effect)).ThenBy(d => d.Player, StringComparer.Ordinal).ThenBy(d => d.Stat, StringComparer.Ordinal)],
            onlyA,
            [.. right.Values.Select(e => $"{e.Name}, {e.Scenario}")]);
    }
}
