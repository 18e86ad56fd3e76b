using System.Globalization;
using System.Text.Json;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// Compares a JSON tree with the record it is to become: unknown and missing keys, wrong kinds and numbers out of range are
/// errors at their line and column. Absent optional values get their defaults, because a record is made without its
/// initialisers.
/// </summary>
internal static class ShapeCheck
{
    /// <summary>Checks a tree and completes it with defaults.</summary>
    /// <exception cref="ConfigException">The tree does not have the record's shape.</exception>
    public static void Check(ConfigNode node, Type type, JsonPath path)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (node.Kind == JsonValueKind.Null)
        {
            if (target == type && type.IsValueType)
                throw Found(node, path, Expectation(target));
            return; // a reference type's nullability belongs to its property and is checked there
        }

        JsonShape shape = JsonShape.Of(target);
        switch (shape.Kind)
        {
            case JsonShapeKind.Record:
                CheckObject(node, shape, path);
                break;
            case JsonShapeKind.List:
                Require(node, JsonValueKind.Array, path, "a list [...]");
                for (int i = 0; i < node.Items.Count; i++)
                    CheckValue(node.Items[i], shape.ElementType!, nullable: false, path.At(i));
                break;
            case JsonShapeKind.Dictionary:
                CheckDictionary(node, shape, path);
                break;
            default:
                LeafCheck.Check(node, shape, path);
                break;
        }
    }

    private static void CheckValue(ConfigNode node, Type type, bool nullable, JsonPath path)
    {
        if (node.Kind == JsonValueKind.Null && !nullable && Nullable.GetUnderlyingType(type) is null)
            throw Found(node, path, Expectation(type));
        Check(node, type, path);
    }

    private static void CheckObject(ConfigNode node, JsonShape shape, JsonPath path)
    {
        Require(node, JsonValueKind.Object, path, "an object {...}");
        foreach (ConfigMember member in node.Members)
        {
            JsonMemberShape known = shape.Member(member.Name)
                ?? throw Unknown(member, path, [.. shape.Members.Select(m => m.Name)]);
            CheckValue(member.Value, known.Type, known.IsNullable, path.At(member.Name));
        }

        string[] missing = [.. shape.Members.Where(m => m.IsRequired && node[m.Name] is null).Select(m => $"'{m.Name}'")];
        if (missing.Length > 0)
            throw new ConfigException(node.Place, $"{path} lacks {string.Join(", ", missing)}, expected {(missing.Length == 1 ? "it" : "them")} present. Add {(missing.Length == 1 ? "the key" : "the keys")}.");
        foreach (JsonMemberShape member in shape.Members)
        {
            if (node[member.Name] is null && Default(member, node.Place) is { } value)
            {
                Check(value, member.Type, path.At(member.Name));
                node.Set(member.Name, node.Place, value);
            }
        }
    }

    private static ConfigNode? Default(JsonMemberShape member, JsonPlace place)
    {
        if (member.IsNullable)
            return null;
        return JsonShape.Of(member.Type).Kind switch
        {
            JsonShapeKind.List => new ConfigNode(JsonValueKind.Array, place),
            JsonShapeKind.Record or JsonShapeKind.Dictionary => new ConfigNode(JsonValueKind.Object, place),
            _ => member.Default is { } number ? new ConfigNode(JsonValueKind.Number, place, number.ToString("R", CultureInfo.InvariantCulture)) : null,
        };
    }

    private static void CheckDictionary(ConfigNode node, JsonShape shape, JsonPath path)
    {
        Require(node, JsonValueKind.Object, path, "an object {...}");
        foreach (ConfigMember member in node.Members)
        {
            LeafCheck.CheckKey(member, shape.KeyType!, path);
            CheckValue(member.Value, shape.ElementType!, nullable: false, path.At(member.Name));
        }
    }

    private static void Require(ConfigNode node, JsonValueKind kind, JsonPath path, string expectation)
    {
        if (node.Kind != kind)
            throw Found(node, path, expectation);
    }

    private static string Expectation(Type type) => JsonShape.Of(type).Kind switch
    {
        JsonShapeKind.List => "a list [...]",
        JsonShapeKind.Leaf => LeafCheck.Expectation(type),
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
