using System.Globalization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.Sweep;

/// <summary>A number or word of the config, model or environment that a sweep varies, and over what.</summary>
public sealed record SweepAxis
{
    private const int MostValues = 10_000;

    /// <summary>What is varied, as <c>--set</c> takes it, or <c>prior.K.strength</c>.</summary>
    public required string Path { get; init; }

    /// <summary>As it was given.</summary>
    public required string Given { get; init; }

    /// <summary>The values as texts, in the order given; of a range its steps.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The ends of a range; null where values were listed.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>Reads <c>PATH=a,b,c</c> or <c>PATH=low:high:steps</c>.</summary>
    /// <exception cref="InvalidInputException">It is neither.</exception>
    public static SweepAxis Parse(string text)
    {
        var at = IndexOfEquals(text);
        if (at <= 0 || at == text.Length - 1) throw Wrong(text, "expected PATH=a,b,c or PATH=low:high:steps");
        string path = text[..at], values = text[(at + 1)..];
        if (values.Split(':') is [var low, var high, .. var more] && more.Length <= 1 && IsNumber(low, out var first) && IsNumber(high, out var last))
        {
            var steps = 2;
            if (more is [var count] && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out steps) || steps is < 2 or > MostValues))
                throw Wrong(text, $"found {count} steps, expected 2 to {MostValues}");
            if (!(first < last)) throw Wrong(text, "a range begins with its lower end");
            return new SweepAxis { Path = path, Given = text, Values = [.. Enumerable.Range(0, steps).Select(i => Text(first + ((last - first) * i / (steps - 1))))], Range = (first, last) };
        }

        var listed = Listed(values);
        if (listed.Any(string.IsNullOrWhiteSpace)) throw Wrong(text, "found an empty value between commas");
        if (listed.Distinct(StringComparer.Ordinal).Count() < listed.Count) throw Wrong(text, "found a value twice");
        return new SweepAxis { Path = path, Given = text, Values = listed };
    }

    /// <summary>A number as a path's value: up to twelve significant digits, so that .1 steps stay what people type.</summary>
    internal static string Text(double value) => value.ToString("G12", CultureInfo.InvariantCulture);

    /// <summary>Commas inside brackets or quotes belong to a value.</summary>
    private static List<string> Listed(string text)
    {
        var values = new List<string>();
        int depth = 0, start = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            if (quoted) continue;
            if (text[i] is '[' or '{') depth++;
            if (text[i] is ']' or '}') depth--;
            if (text[i] != ',' || depth > 0) continue;
            values.Add(text[start..i].Trim());
            start = i + 1;
        }

        values.Add(text[start..].Trim());
        return values;
    }

    private static int IndexOfEquals(string text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            if (text[i] == '=' && !quoted) return i;
        }

        return -1;
    }

    private static bool IsNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static InvalidInputException Wrong(string text, string what) => new($"--vary {text}: {what}, for example draws=1000,2000 or prior.K.strength=40:200:5.");
}
