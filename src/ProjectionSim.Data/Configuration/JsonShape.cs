using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// How a type of the config, model and environment files looks in JSON. It says what <see cref="ConfigJson"/> says, without the
/// serializer's generic code, most of which would be compiled at every start of the program.
/// </summary>
internal sealed class JsonShape
{
    // What a type looks like never changes, so to have been asked before changes nothing.
    private static readonly ConcurrentDictionary<Type, JsonShape> Known = new();
    private readonly object[] values = [];

    private JsonShape(Type type)
    {
        Type = type;
        if (type.IsEnum)
        {
            string[] fields = Enum.GetNames(type);
            Names = Array.ConvertAll(fields, name => NameOf(type.GetField(name)!));
            values = Array.ConvertAll(fields, name => Enum.Parse(type, name));
        }
        else if (Arguments(type, typeof(IReadOnlyDictionary<,>)) is [var key, var value])
        {
            (Kind, KeyType, ElementType) = (JsonShapeKind.Dictionary, key, value);
        }
        else if (type.IsArray || Arguments(type, typeof(IReadOnlyList<>)) is not null)
        {
            (Kind, ElementType) = (JsonShapeKind.List, type.GetElementType() ?? type.GetGenericArguments()[0]);
        }
        else if (!IsSimple(type))
        {
            (Kind, Members) = (JsonShapeKind.Record, JsonMemberShape.Of(type));
        }
    }

    /// <summary>The type, never one that may be null.</summary>
    public Type Type { get; }

    /// <summary>What kind of JSON value it is.</summary>
    public JsonShapeKind Kind { get; }

    /// <summary>A record's members in the order of its declaration.</summary>
    public IReadOnlyList<JsonMemberShape> Members { get; } = [];

    /// <summary>The type of a list's items or of a dictionary's values.</summary>
    public Type? ElementType { get; }

    /// <summary>The type of a dictionary's keys.</summary>
    public Type? KeyType { get; }

    /// <summary>The names of an enum's values.</summary>
    public string[] Names { get; } = [];

    /// <summary>The shape of a type; of the type under a type that may be null.</summary>
    public static JsonShape Of(Type type) => Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, static one => new JsonShape(one));

    /// <summary>The member of a key, or null.</summary>
    public JsonMemberShape? Member(string name)
    {
        foreach (JsonMemberShape member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal)) return member;
        }

        return null;
    }

    /// <summary>The value of an enum's name, or null.</summary>
    public object? ValueOf(string name) => Array.IndexOf(Names, name) is var at and >= 0 ? values[at] : null;

    private static string NameOf(FieldInfo field)
    {
        foreach (CustomAttributeData attribute in field.GetCustomAttributesData())
        {
            if (attribute.AttributeType == typeof(JsonStringEnumMemberNameAttribute)) return (string)attribute.ConstructorArguments[0].Value!;
        }

        return field.Name;
    }

    private static Type[]? Arguments(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments() : null;

    private static bool IsSimple(Type type) => type.IsPrimitive || type == typeof(string) || type == typeof(DateOnly);
}
