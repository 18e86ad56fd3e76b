using ProjectionSim.Context;
using ProjectionSim.Talent;

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
        if (Suggestion.Nearest(path, best) is { } near) return near;

        // Steps left out at the beginning should not hide that the rest is spelt nearly right.
        int steps = path.Split('.').Length;
        string[] ends = [.. best.Select(k => string.Join('.', k.Split('.').TakeLast(steps)))];
        return Suggestion.Nearest(path, ends) is { } end ? best[Array.IndexOf(ends, end)] : best.MinBy(k => k.Length);
    }

    /// <summary>The path of the model or the environment that a path without its file most likely means, or null.</summary>
    public static string? InFiles(string path)
    {
        var found = new List<string>();
        Collect(typeof(HitterModel), "model");
        Collect(typeof(LeagueEnvironments), "environment");
        return found.Count == 0 ? null : Nearest(path, found);

        void Collect(Type type, string at)
        {
            foreach (JsonMemberShape member in JsonShape.Of(type).Members)
            {
                string here = $"{at}.{member.Name}";
                if (string.Equals(member.Name, LastStep(path), StringComparison.OrdinalIgnoreCase)) found.Add(here);
                Collect(member.Type, here);
            }
        }
    }

    private static string LastStep(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static int CommonSteps(string a, string b)
    {
        string[] x = a.Split('.'), y = b.Split('.');
        return y.Count(step => x.Contains(step, StringComparer.OrdinalIgnoreCase));
    }
}
