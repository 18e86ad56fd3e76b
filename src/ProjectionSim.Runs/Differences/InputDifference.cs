using System.Globalization;
using System.Text.Json;

namespace ProjectionSim.Runs.Differences;

/// <summary>A value of a config, model or environment that two runs have differently.</summary>
/// <param name="Path">As --set writes it: "draws", "model.components.strikeout.mlbNoise", "players.rushida01.lines[5].weight".</param>
/// <param name="A">In the first run; null where it is absent.</param>
/// <param name="B">In the second.</param>
public sealed record InputDifference(string Path, string? A, string? B)
{
    /// <summary>All differences of two runs' inputs, in the order of the files.</summary>
    public static IReadOnlyList<InputDifference> Between(RunSource a, RunSource b)
    {
        var all = new List<InputDifference>();
        foreach (var name in a.Inputs.Keys.Union(b.Inputs.Keys, StringComparer.Ordinal).OrderBy(n => n == "input/config.json" ? 0 : 1).ThenBy(n => n, StringComparer.Ordinal))
        {
            a.Inputs.TryGetValue(name, out var x);
            b.Inputs.TryGetValue(name, out var y);
            if (x == y) continue;
            var prefix = name switch { "input/config.json" => "", "input/model.json" => "model", "input/environment.json" => "environment", _ => name };
            if (x is null || y is null || !name.EndsWith(".json", StringComparison.Ordinal))
            {
                all.Add(new InputDifference(name, x is null ? null : "(a text)", y is null ? null : "(another text)"));
                continue;
            }

            using var left = JsonDocument.Parse(x);
            using var right = JsonDocument.Parse(y);
            Walk(prefix, left.RootElement, right.RootElement, all);
        }

        return all;
    }

    private static void Walk(string path, JsonElement? a, JsonElement? b, List<InputDifference> all)
    {
        if (a is { ValueKind: JsonValueKind.Null }) a = null;
        if (b is { ValueKind: JsonValueKind.Null }) b = null;
        if (a is null && b is null) return;
        if (a is { } x && b is { } y && x.ValueKind == y.ValueKind && x.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            var (left, right) = (Parts(x), Parts(y));
            foreach (var key in left.Keys.Union(right.Keys, StringComparer.Ordinal))
            {
                var next = key.StartsWith('[') || path.Length == 0 ? path + key : $"{path}.{key}";
                Walk(next, left.TryGetValue(key, out var l) ? l : null, right.TryGetValue(key, out var r) ? r : null, all);
            }

            return;
        }

        var (s, t) = (Text(a), Text(b));
        if (s != t) all.Add(new InputDifference(path, s, t));
    }

    /// <summary>The parts of an object or list by name; players of a list by their id, so that one more does not shift the rest.</summary>
    private static Dictionary<string, JsonElement> Parts(JsonElement element)
    {
        var parts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject()) parts[property.Name] = property.Value;
            return parts;
        }

        var i = 0;
        foreach (var item in element.EnumerateArray())
        {
            var named = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) ? id.GetString() : null;
            parts.TryAdd(named ?? string.Create(CultureInfo.InvariantCulture, $"[{i}]"), item);
            i++;
        }

        return parts;
    }

    private static string? Text(JsonElement? element) => element switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } e => $"(an object of {e.EnumerateObject().Count()})",
        { ValueKind: JsonValueKind.Array } e => $"(a list of {e.GetArrayLength()})",
        { ValueKind: JsonValueKind.String } e => e.GetString(),
        { } e => e.GetRawText(),
    };
}
