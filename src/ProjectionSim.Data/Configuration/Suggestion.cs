namespace ProjectionSim.Data.Configuration;

/// <summary>The known name that a mistyped one most likely means.</summary>
internal static class Suggestion
{
    /// <summary>
    /// The candidate with the fewest edits (insertions, deletions, replacements; case counts half), null when none is within
    /// a third of the word (at least 2).
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

        return best;
    }

    /// <summary>" Did you mean 'x'?" or nothing.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } near ? $" Did you mean '{near}'?" : string.Empty;

    /// <summary>A list for "expected one of": at most twelve names, then how many more.</summary>
    public static string ListOf(IReadOnlyCollection<string> names) =>
        names.Count <= 12 ? string.Join(", ", names) : string.Join(", ", names.Take(12)) + $" and {names.Count - 12} more";

    /// <summary>Twice the edit distance, a difference of case counting one.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64)
            return int.MaxValue;
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = 2 * j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = 2 * i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = diagonal + Cost(a[i - 1], b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(replace, 2 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }

    private static int Cost(char a, char b)
    {
        if (a == b)
            return 0;
        return char.ToUpperInvariant(a) == char.ToUpperInvariant(b) ? 1 : 2;
    }
}
