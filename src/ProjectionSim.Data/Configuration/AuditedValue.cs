using System.Globalization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Configuration;

/// <summary>A value under audit: its node, for line and column, and its path, for the reader. Checks are written so that NaN fails.</summary>
internal sealed class AuditedValue(ConfigNode node, JsonPath path)
{
    /// <summary>The value of a key; where the key is absent, the object that lacks it.</summary>
    public AuditedValue At(string key) => new(node[key] ?? node, path.At(key));

    /// <summary>An item of a list.</summary>
    public AuditedValue At(int index) =>
        new(index < node.Items.Count ? node.Items[index] : node, path.At(index));

    /// <summary>The value of a season's key.</summary>
    public AuditedValue AtSeason(int season) => At(season.ToString(CultureInfo.InvariantCulture));

    /// <summary>The error "found … for path, expected …. advice".</summary>
    public ConfigException Error(string found, string expected, string advice) =>
        new(node.Place, $"found {found} for {path}, expected {expected}. {advice}");

    /// <summary>An error of the engine, at this value's place.</summary>
    public ConfigException Error(InvalidInputException cause) => new($"{node.Place}: {cause.Message}", cause);

    /// <summary>A number within [low, high].</summary>
    public void InRange(double value, double low, double high, string advice)
    {
        if (!(value >= low && value <= high))
            throw Error(Number(value), $"{Number(low)} to {Number(high)}", advice);
    }

    /// <summary>A number above 0.</summary>
    public void Positive(double value, string advice)
    {
        if (!(value > 0))
            throw Error(Number(value), "a number above 0", advice);
    }

    /// <summary>A number of at least 0.</summary>
    public void NotNegative(double value, string advice)
    {
        if (!(value >= 0))
            throw Error(Number(value), "0 or more", advice);
    }

    /// <summary>A list of a given length.</summary>
    public void Count(int found, int expected, string advice)
    {
        if (found != expected)
            throw Error($"{found} numbers", expected.ToString(CultureInfo.InvariantCulture), advice);
    }

    /// <summary>One of the names that are known.</summary>
    public void OneOf(string name, IReadOnlyCollection<string> known, string what)
    {
        if (!known.Contains(name, StringComparer.Ordinal))
            throw Error($"the {what} '{ConfigNode.Shorten(name)}'", Suggestion.ListOf(known), Suggestion.Nearest(name, known) is { } near ? $"Did you mean '{near}'?" : "Check the spelling.");
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
