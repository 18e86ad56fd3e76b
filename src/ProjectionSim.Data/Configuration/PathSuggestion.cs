namespace ProjectionSim.Data.Configuration;

/// <summary>The path that a mistyped one most likely means, looked for in a whole file.</summary>
internal static class PathSuggestion
{
    /// <summary>
    /// A sentence naming the nearest path: the one with the same last step and the longest common beginning, else the one that is
    /// fewest edits away; empty where nothing is near.
    /// </summary>
    public static string Of(string path, IEnumerable<string> known) =>
        Nearest(path, known) is { } near ? $"The nearest path that does is {near}." : string.Empty;

    /// <summary>The nearest path, or null.</summary>
    public static string? Nearest(string path, IEnumerable<string> known)
    {
        string[] all = [.. known];
        string last = LastStep(path);
        string[] sameEnd = [.. all.Where(k => string.Equals(LastStep(k), last, StringComparison.OrdinalIgnoreCase))];
        if (sameEnd.Length == 0) return Suggestion.Nearest(path, all);
        int most = sameEnd.Max(k => CommonSteps(k, path));
        string[] best = [.. sameEnd.Where(k => CommonSteps(k, path) == most)];
        return Suggestion.Nearest(path, best) ?? best.MinBy(k => k.Length);
    }

    private static string LastStep(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static int CommonSteps(string a, string b)
    {
        string[] x = a.Split('.'), y = b.Split('.');
        return x.Count(step => y.Contains(step, StringComparer.OrdinalIgnoreCase));
    }
}
