using System.Globalization;
using System.Text.Json;

namespace ProjectionSim.Data.Configuration;

/// <summary>The checks of single values and dictionary keys: numbers, texts, dates and names from a list.</summary>
internal static class LeafCheck
{
    /// <summary>How dates are written.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>Checks one value.</summary>
    /// <exception cref="ConfigException">The value does not have the shape.</exception>
    public static void Check(ConfigNode node, JsonShape shape, JsonPath path)
    {
        Type type = shape.Type;
        bool good = node.Kind switch
        {
            JsonValueKind.Number => IsNumberOf(node.Text, type),
            JsonValueKind.String => IsTextOf(node.Text, shape),
            JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
            _ => false,
        };
        if (good)
            return;
        string hint = type.IsEnum && node.Kind == JsonValueKind.String ? Suggestion.DidYouMean(node.Text, shape.Names) : string.Empty;
        throw new ConfigException(node.Place, $"found {node.Describe()} for {path}, expected {Expectation(type)}.{hint}");
    }

    /// <summary>Checks a dictionary's key: a season, a level or a name.</summary>
    /// <exception cref="ConfigException">The key is not one of <paramref name="type"/>.</exception>
    public static void CheckKey(ConfigMember member, Type type, JsonPath path)
    {
        string key = member.Name;
        bool good = type == typeof(string)
            || (type == typeof(int) && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && string.Equals(number.ToString(CultureInfo.InvariantCulture), key, StringComparison.Ordinal))
            || (type.IsEnum && JsonShape.Of(type).ValueOf(key) is not null);
        if (!good)
        {
            string hint = type.IsEnum ? Suggestion.DidYouMean(key, JsonShape.Of(type).Names) : string.Empty;
            throw new ConfigException(member.NamePlace, $"found the key '{ConfigNode.Shorten(key)}' in {path}, expected {Expectation(type)}.{hint}");
        }
    }

    /// <summary>What a value of a type looks like, for "expected …".</summary>
    public static string Expectation(Type type)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsEnum)
            return "one of " + string.Join(", ", JsonShape.Of(target).Names);
        if (target == typeof(DateOnly))
            return "a date like \"2001-02-21\"";
        if (target == typeof(string))
            return "a text";
        if (target == typeof(bool))
            return "true or false";
        if (target == typeof(double))
            return "a number (no larger than 1.8e308)";
        return target == typeof(ulong) ? "a whole number 0..18446744073709551615"
            : target == typeof(long) ? "a whole number"
            : "a whole number between -2147483648 and 2147483647";
    }

    private static bool IsNumberOf(string text, Type type)
    {
        if (type == typeof(double))
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);
        return (type == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            || (type == typeof(long) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            || (type == typeof(ulong) && ulong.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
    }

    private static bool IsTextOf(string text, JsonShape shape) =>
        shape.Type == typeof(string)
        || (shape.Type == typeof(DateOnly) && DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        || shape.ValueOf(text) is not null;
}
