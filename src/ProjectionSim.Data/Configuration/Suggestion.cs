namespace ProjectionSim.Data.Configuration;

/// <summary>The known name that a mistyped one most likely means.</summary>
internal static class Suggestion
{
    /// <summary>
    /// The candidate with the fewest edits (insertions, deletions, replacements, swaps; case counts half), null when none is within
    /// a third of the word (at least 2) and none begins with it.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int least = (Math.Max(2, word.Length / 3) * 2) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Distance(word, candidate);
            if (distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best ?? candidates.FirstOrDefault(candidate => word.Length >= 3 && candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>" Did you mean 'x'?" or nothing.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } near ? $" Did you mean '{near}'?" : string.Empty;

    /// <summary>A list for "expected one of": at most twelve names, then how many more.</summary>
    public static string ListOf(IReadOnlyCollection<string> names) =>
        names.Count <= 12 ? string.Join(", ", names) : string.Join(", ", names.Take(12)) + $" and {names.Count - 12} more";

    /// <summary>Twice the edit distance (insert, delete, replace, swap neighbours), a difference of case counting one.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64)
            return int.MaxValue;
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = 2 * (i + j);
                    continue;
                }

                int replace = cost[i - 1, j - 1] + Cost(a[i - 1], b[j - 1]);
                cost[i, j] = Math.Min(replace, 2 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 2);
            }
        }

        return cost[a.Length, b.Length];
    }

    private static int Cost(char a, char b)
    {
        if (a == b)
            return 0;
        return char.ToUpperInvariant(a) == char.ToUpperInvariant(b) ? 1 : 2;
    }
}
