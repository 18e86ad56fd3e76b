using System.Globalization;
using System.Text;
using System.Text.Json;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Differences;

/// <summary>Compares the result files of two folders of one run byte for byte and names the first number that differs.</summary>
public static class FolderComparison
{
    /// <summary>What differs first, in a sentence; null where every byte agrees.</summary>
    /// <param name="recorded">The folder on record.</param>
    /// <param name="repeated">The folder of the repeated run.</param>
    /// <param name="onlyTables">Compares the CSV files alone: others name the version of the program.</param>
    public static string? FirstDifference(string recorded, string repeated, bool onlyTables = false)
    {
        string[] names = [.. RunFiles.Names(recorded).Where(n => !onlyTables || n.EndsWith(".csv", StringComparison.Ordinal))];
        string[] others = [.. RunFiles.Names(repeated).Where(n => !onlyTables || n.EndsWith(".csv", StringComparison.Ordinal))];

        // Tables first: they have names for rows and columns.
        foreach (var name in names.OrderBy(n => n.EndsWith(".csv", StringComparison.Ordinal) ? 0 : n.EndsWith(".json", StringComparison.Ordinal) ? 1 : 2).ThenBy(n => n, StringComparer.Ordinal))
        {
            if (!others.Contains(name, StringComparer.Ordinal)) return $"{name} is on record and was not made again";
            byte[] a = File.ReadAllBytes(Path.Combine(recorded, name)), b = File.ReadAllBytes(Path.Combine(repeated, name));
            if (!a.AsSpan().SequenceEqual(b)) return $"{name}{Where(name, a, b)}";
        }

        return others.Except(names, StringComparer.Ordinal).FirstOrDefault() is { } more ? $"{more} was made and is not on record" : null;
    }

    private static string Where(string name, byte[] a, byte[] b)
    {
        if (name.EndsWith(".csv", StringComparison.Ordinal)) return InCsv(Encoding.UTF8.GetString(a), Encoding.UTF8.GetString(b));
        if (name.EndsWith(".json", StringComparison.Ordinal)) return InJson(a, b);
        var at = a.AsSpan().CommonPrefixLength(b);
        return string.Create(CultureInfo.InvariantCulture, $": byte {at + 1} differs");
    }

    private static string InCsv(string a, string b)
    {
        string[] x = a.Split('\n'), y = b.Split('\n');
        var line = 0;
        while (line < Math.Min(x.Length, y.Length) && x[line] == y[line]) line++;
        if (line >= x.Length || line >= y.Length) return string.Create(CultureInfo.InvariantCulture, $": {x.Length - 1} lines on record, {y.Length - 1} now");
        string[] header = x[0].TrimStart('\uFEFF').Split(','), left = x[line].Split(','), right = y[line].Split(',');
        var column = 0;
        while (column < Math.Min(left.Length, right.Length) && left[column] == right[column]) column++;
        var label = string.Join(' ', left.Take(Math.Min(column, 6)));
        var of = column < header.Length ? header[column] : "a field";
        return string.Create(CultureInfo.InvariantCulture, $"({line + 1}): {label}: {of} is {right.ElementAtOrDefault(column)}, on record {left.ElementAtOrDefault(column)}");
    }

    private static string InJson(byte[] a, byte[] b)
    {
        try
        {
            using var x = JsonDocument.Parse(a);
            using var y = JsonDocument.Parse(b);
            return Walk("", x.RootElement, y.RootElement) is { } found ? ": " + found : ": the same values, laid out otherwise";
        }
        catch (JsonException)
        {
            return ": not JSON that can be read";
        }
    }

    private static string? Walk(string path, JsonElement a, JsonElement b)
    {
        if (a.ValueKind == JsonValueKind.Object && b.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in a.EnumerateObject())
            {
                if (!b.TryGetProperty(property.Name, out var other)) return $"{path}.{property.Name} is on record only";
                if (Walk($"{path}.{property.Name}".TrimStart('.'), property.Value, other) is { } found) return found;
            }

            return null;
        }

        if (a.ValueKind == JsonValueKind.Array && b.ValueKind == JsonValueKind.Array && a.GetArrayLength() == b.GetArrayLength())
        {
            for (int i = 0; i < a.GetArrayLength(); i++)
            {
                if (Walk(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), a[i], b[i]) is { } found) return found;
            }

            return null;
        }

        return a.GetRawText() == b.GetRawText() ? null : $"{path} is {Short(b)}, on record {Short(a)}";
    }

    private static string Short(JsonElement element) => element.GetRawText() is { Length: > 60 } text ? text[..57] + "..." : element.GetRawText();
}
