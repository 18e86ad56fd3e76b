using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using ProjectionSim.Context;
using ProjectionSim.Evaluation;
using ProjectionSim.Talent;
using ProjectionSim.Trades;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// Makes the JSON Schemas (draft 7) of config, model and environment files from the records themselves: shape from the
/// serializer's contracts, descriptions from their documentation, ranges from <see cref="SchemaRanges"/>. Each record is
/// described once, under definitions.
/// </summary>
internal sealed class SchemaGenerator
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonSerializerOptions options = ConfigJson.Default.Options;
    private readonly XmlDocumentation documentation = XmlDocumentation.Of(typeof(ProjectionConfig).Assembly);
    private readonly SortedDictionary<string, JsonObject?> definitions = new(StringComparer.Ordinal);

    private SchemaGenerator()
    {
    }

    /// <summary>The schema of a config.</summary>
    public static string Projection() => new SchemaGenerator().Generate(typeof(ProjectionConfig), "A projection run of projsim");

    /// <summary>The schema of a model file.</summary>
    public static string Model() => new SchemaGenerator().Generate(typeof(HitterModel), "A hitters' model of projsim");

    /// <summary>The schema of an environment file.</summary>
    public static string Environment() => new SchemaGenerator().Generate(typeof(LeagueEnvironments), "Leagues and parks of projsim");

    /// <summary>The schema of a trade.</summary>
    public static string Trade() => new SchemaGenerator().Generate(typeof(TradeConfig), "A club's futures, to be weighed by projsim");

    /// <summary>The schema of a backtest config.</summary>
    public static string Backtest() => new SchemaGenerator().Generate(typeof(BacktestConfig), "A backtest of projsim");

    private string Generate(Type type, string title)
    {
        JsonObject root = OfRecord(options.GetTypeInfo(type));
        ((JsonObject)root["properties"]!).Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "Where this schema lies, for editors." });
        root.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        root.Insert(1, "title", title);
        root["definitions"] = new JsonObject(definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return root.ToJsonString(Layout) + "\n";
    }

    private JsonObject OfRecord(JsonTypeInfo info)
    {
        var schema = new JsonObject();
        if (documentation.OfType(info.Type) is { } text)
            schema["description"] = text;
        schema["type"] = "object";
        schema["properties"] = new JsonObject(info.Properties.Where(p => p.Set is not null).Select(p => KeyValuePair.Create(p.Name, (JsonNode?)OfProperty(p))));
        if (info.Properties.Any(p => p.IsRequired))
            schema["required"] = new JsonArray([.. info.Properties.Where(p => p.IsRequired).Select(p => (JsonNode)p.Name)]);
        schema["additionalProperties"] = false;
        return schema;
    }

    private JsonObject OfProperty(JsonPropertyInfo property)
    {
        JsonObject schema = OfValue(property.PropertyType);
        if (property.IsSetNullable && Nullable.GetUnderlyingType(property.PropertyType) is null)
            schema = OrNull(schema);
        if (property.AttributeProvider is not MemberInfo member)
            return schema;
        if (documentation.OfProperty(member) is { } text)
            schema.Insert(0, "description", text);
        foreach ((string keyword, double bound) in SchemaRanges.Of(member))
            schema[keyword] = bound;
        if (member.GetCustomAttribute<DefaultValueAttribute>() is { Value: double given })
            schema["default"] = given;
        return schema;
    }

    private JsonObject OfValue(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return OrNull(OfValue(inner));
        JsonTypeInfo info = options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Reference(info),
            JsonTypeInfoKind.Enumerable => new JsonObject { ["type"] = "array", ["items"] = OfValue(info.ElementType!) },
            JsonTypeInfoKind.Dictionary => new JsonObject { ["type"] = "object", ["propertyNames"] = OfKey(info.KeyType!), ["additionalProperties"] = OfValue(info.ElementType!) },
            _ => (JsonObject)options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }),
        };
    }

    /// <summary>The keyword beside which others may stand: draft 7 ignores what stands beside $ref.</summary>
    private JsonObject Reference(JsonTypeInfo info)
    {
        string name = NameOf(info.Type);
        if (definitions.TryAdd(name, null))
            definitions[name] = OfRecord(info);
        return new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/definitions/" + name }) };
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
            if (schema["enum"] is JsonArray names)
                names.Add(null);
            return schema;
        }

        if (schema["allOf"] is JsonArray reference)
            return new JsonObject { ["anyOf"] = new JsonArray(reference[0]!.DeepClone(), new JsonObject { ["type"] = "null" }) };
        if (schema["enum"] is JsonArray values && !values.Contains(null))
            values.Add(null);
        return schema;
    }

    private JsonObject OfKey(Type key)
    {
        if (key.IsEnum)
            return new JsonObject { ["enum"] = new JsonArray([.. JsonShape.Of(key).Names.Select(name => (JsonNode)name)]) };
        return key == typeof(int) ? new JsonObject { ["pattern"] = "^[0-9]+$" } : [];
    }

    private static string NameOf(Type type)
    {
        if (!type.IsGenericType)
            return type.Name;
        Type of = type.GetGenericArguments()[0];
        return $"{type.Name.Split('`')[0]}Of{(Nullable.GetUnderlyingType(of) is { } inner ? "Nullable" + inner.Name : of.Name)}";
    }
}
