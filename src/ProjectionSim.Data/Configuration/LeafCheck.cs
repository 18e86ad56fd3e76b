using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ProjectionSim.Data.Configuration;

/// <summary>The checks of single values and dictionary keys: numbers, texts, dates and names from a list.</summary>
internal static class LeafCheck
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Checks one value.</summary>
    /// <exception cref="ConfigException">The value is not one of <paramref name="type"/>.</exception>
    public static void Check(ConfigNode node, Type type, JsonPath path, JsonSerializerOptions options)
    {
        bool good = node.Kind switch
        {
            JsonValueKind.Number => IsNumberOf(node.Text, type),
            JsonValueKind.String => IsTextOf(node.Text, type, options),
            JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
            _ => false,
        };
        if (good)
            return;
        string hint = type.IsEnum && node.Kind == JsonValueKind.String ? Suggestion.DidYouMean(node.Text, EnumNames(type, options)) : string.Empty;
        throw new ConfigException(node.Place, $"found {node.Describe()} for {path}, expected {Expectation(type, options)}.{hint}");
    }

    /// <summary>Checks a dictionary's key: a season, a level or a name.</summary>
    /// <exception cref="ConfigException">The key is not one of <paramref name="type"/>.</exception>
    public static void CheckKey(ConfigMember member, Type type, JsonPath path, JsonSerializerOptions options)
    {
        string key = member.Name;
        bool good = type == typeof(string)
            || (type == typeof(int) && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && string.Equals(number.ToString(CultureInfo.InvariantCulture), key, StringComparison.Ordinal))
            || (type.IsEnum && EnumNames(type, options).Contains(key));
        if (!good)
        {
            string hint = type.IsEnum ? Suggestion.DidYouMean(key, EnumNames(type, options)) : string.Empty;
            throw new ConfigException(member.NamePlace, $"found the key '{ConfigNode.Shorten(key)}' in {path}, expected {Expectation(type, options)}.{hint}");
        }
    }

    /// <summary>What a value of a type looks like, for "expected …".</summary>
    public static string Expectation(Type type, JsonSerializerOptions options)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsEnum)
            return "one of " + string.Join(", ", EnumNames(target, options));
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
        if (text.AsSpan().ContainsAny(".eE") || !BigInteger.TryParse(Limited(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger whole))
            return false;
        return (type == typeof(int) && whole >= int.MinValue && whole <= int.MaxValue)
            || (type == typeof(long) && whole >= long.MinValue && whole <= long.MaxValue)
            || (type == typeof(ulong) && whole >= 0 && whole <= ulong.MaxValue);
    }

    /// <summary>Numbers of hundreds of digits are out of every range; parsing them would only take time.</summary>
    private static string Limited(string text) => text.Length > 40 ? text[..40] : text;

    private static bool IsTextOf(string text, Type type, JsonSerializerOptions options) =>
        type == typeof(string)
        || (type == typeof(DateOnly) && DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        || (type.IsEnum && EnumNames(type, options).Contains(text));

    /// <summary>The names that JSON uses for an enum's values.</summary>
    internal static string[] EnumNames(Type type, JsonSerializerOptions options) =>
        [.. Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, options.GetTypeInfo(type)).Trim('"').Replace("\\u002B", "+", StringComparison.Ordinal))];
}
