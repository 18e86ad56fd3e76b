namespace ProjectionSim.Runs.Differences;

/// <summary>A number that two runs have differently.</summary>
/// <param name="Player">The player's id.</param>
/// <param name="Name">His name.</param>
/// <param name="Scenario">His scenario.</param>
/// <param name="Season">The season of the number; the first of a path has none of its own, and sums are of the first.</param>
/// <param name="Kind">observed, talent or total.</param>
/// <param name="Stat">The statistic.</param>
/// <param name="A">The mean in the first run.</param>
/// <param name="B">The mean in the second.</param>
/// <param name="Effect">The difference B − A in standard deviations of the first run's distribution; 0 where that has none.</param>
public sealed record ResultDifference(string Player, string Name, string Scenario, int Season, string Kind, string Stat, double A, double B, double Effect)
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

            Add(entry, entry.Season, entry.Numbers, other.Numbers);

            // A path's first season is the season itself.
            foreach (var year in entry.Years.Skip(1))
            {
                if (other.Years.FirstOrDefault(y => y.Season == year.Season) is { } same) Add(entry, year.Season, year.Numbers, same.Numbers);
            }
        }

        return ([.. changed.OrderByDescending(d => Math.Abs(d.Effect)).ThenBy(d => d.Player, StringComparer.Ordinal).ThenBy(d => d.Season).ThenBy(d => d.Stat, StringComparer.Ordinal)],
            onlyA,
            [.. right.Values.Select(e => $"{e.Name}, {e.Scenario}")]);

        void Add(RunEntry entry, int season, IReadOnlyDictionary<(string Kind, string Stat), RunNumber> numbers, IReadOnlyDictionary<(string Kind, string Stat), RunNumber> others)
        {
            foreach (var (key, number) in numbers)
            {
                if (!others.TryGetValue(key, out var now) || number.Mean.Equals(now.Mean)) continue;
                var effect = number.Sd > 0 ? (now.Mean - number.Mean) / number.Sd : 0;
                changed.Add(new ResultDifference(entry.Player, entry.Name, entry.Scenario, season, key.Kind, key.Stat, number.Mean, now.Mean, effect));
            }
        }
    }
}
