using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// Compares a JSON tree with the record it is to become: unknown and missing keys, wrong kinds and numbers out of range are
/// errors at their line and column. Absent optional values get their defaults, because the generated deserializer does not
/// run a record's own initialisers.
/// </summary>
internal sealed class ShapeCheck
{
    private readonly JsonSerializerOptions options = ConfigJson.Default.Options;

    /// <summary>Checks a tree and completes it with defaults.</summary>
    /// <exception cref="ConfigException">The tree does not have the record's shape.</exception>
    public void Check(ConfigNode node, Type type, JsonPath path)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (node.Kind == JsonValueKind.Null)
        {
            if (target == type && type.IsValueType)
                throw Found(node, path, Expectation(target));
            return; // a reference type's nullability belongs to its property and is checked there
        }

        JsonTypeInfo info = options.GetTypeInfo(target);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckObject(node, info, path);
                break;
            case JsonTypeInfoKind.Enumerable:
                Require(node, JsonValueKind.Array, path, "a list [...]");
                for (int i = 0; i < node.Items.Count; i++)
                    CheckValue(node.Items[i], info.ElementType!, nullable: false, path.At(i));
                break;
            case JsonTypeInfoKind.Dictionary:
                CheckDictionary(node, info, path);
                break;
            default:
                LeafCheck.Check(node, target, path, options);
                break;
        }
    }

    private void CheckValue(ConfigNode node, Type type, bool nullable, JsonPath path)
    {
        if (node.Kind == JsonValueKind.Null && !nullable && Nullable.GetUnderlyingType(type) is null)
            throw Found(node, path, Expectation(type));
        Check(node, type, path);
    }

    private void CheckObject(ConfigNode node, JsonTypeInfo info, JsonPath path)
    {
        Require(node, JsonValueKind.Object, path, "an object {...}");
        foreach (ConfigMember member in node.Members)
        {
            JsonPropertyInfo property = PropertyOf(info, member.Name)
                ?? throw Unknown(member, path, [.. info.Properties.Select(p => p.Name)]);
            CheckValue(member.Value, property.PropertyType, property.IsSetNullable, path.At(member.Name));
        }

        string[] missing = [.. info.Properties.Where(p => p.IsRequired && node[p.Name] is null).Select(p => $"'{p.Name}'")];
        if (missing.Length > 0)
            throw new ConfigException(node.Place, $"{path} lacks {string.Join(", ", missing)}, expected {(missing.Length == 1 ? "it" : "them")} present. Add {(missing.Length == 1 ? "the key" : "the keys")}.");
        foreach (JsonPropertyInfo property in info.Properties)
        {
            if (node[property.Name] is null && Default(property, node.Place) is { } value)
            {
                Check(value, property.PropertyType, path.At(property.Name));
                node.Set(property.Name, node.Place, value);
            }
        }
    }

    private static JsonPropertyInfo? PropertyOf(JsonTypeInfo info, string name)
    {
        foreach (JsonPropertyInfo property in info.Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
                return property;
        }

        return null;
    }

    private ConfigNode? Default(JsonPropertyInfo property, JsonPlace place)
    {
        if (property.Set is null || property.IsSetNullable)
            return null;
        switch (options.GetTypeInfo(property.PropertyType).Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                return new ConfigNode(JsonValueKind.Array, place);
            case JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary:
                return new ConfigNode(JsonValueKind.Object, place);
        }

        object[] given = property.AttributeProvider?.GetCustomAttributes(typeof(DefaultValueAttribute), inherit: false) ?? [];
        return given is [DefaultValueAttribute { Value: double number }]
            ? new ConfigNode(JsonValueKind.Number, place, number.ToString("R", CultureInfo.InvariantCulture))
            : null;
    }

    private void CheckDictionary(ConfigNode node, JsonTypeInfo info, JsonPath path)
    {
        Require(node, JsonValueKind.Object, path, "an object {...}");
        foreach (ConfigMember member in node.Members)
        {
            LeafCheck.CheckKey(member, info.KeyType!, path, options);
            CheckValue(member.Value, info.ElementType!, nullable: false, path.At(member.Name));
        }
    }

    private static void Require(ConfigNode node, JsonValueKind kind, JsonPath path, string expectation)
    {
        if (node.Kind != kind)
            throw Found(node, path, expectation);
    }

    private string Expectation(Type type) => options.GetTypeInfo(type).Kind switch
    {
        JsonTypeInfoKind.Enumerable => "a list [...]",
        JsonTypeInfoKind.None => LeafCheck.Expectation(type, options),
        _ => "an object {...}",
    };

    /// <summary>The error of a wrong value.</summary>
    internal static ConfigException Found(ConfigNode node, JsonPath path, string expectation) =>
        new(node.Place, $"found {node.Describe()} for {path}, expected {expectation}.");

    private static ConfigException Unknown(ConfigMember member, JsonPath path, string[] known)
    {
        string key = ConfigNode.Shorten(member.Name);
        return new(member.NamePlace, $"found the unknown key '{key}' in {path}, expected {Suggestion.ListOf(known)}.{Suggestion.DidYouMean(member.Name, known)}");
    }
}
