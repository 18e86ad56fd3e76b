using System.Text.Json.Nodes;

namespace ProjectionSim.Data.Configuration;

/// <summary>What the shipped schema says of a value, found by its path.</summary>
internal sealed class SchemaDescriptions
{
    private readonly JsonObject root;

    /// <summary>Reads a shipped schema.</summary>
    public SchemaDescriptions(string name) => root = (JsonObject)JsonNode.Parse(SchemaFiles.Read(name))!;

    /// <summary>The description of the nearest value on the path that has one; null where none has.</summary>
    public string? Of(IReadOnlyList<string> steps)
    {
        JsonObject? at = root;
        string? text = null;
        foreach (string step in steps)
        {
            at = Step(Resolve(at), step);
            if (at is null) return text;
            text = (string?)at["description"] ?? text;
        }

        return text;
    }

    private JsonObject? Step(JsonObject? schema, string step)
    {
        if (schema is null) return null;
        if (step.StartsWith('[')) return schema["items"] as JsonObject;
        return schema["properties"]?[step] as JsonObject ?? schema["additionalProperties"] as JsonObject;
    }

    private JsonObject? Resolve(JsonObject? schema)
    {
        JsonNode? reference = schema?["allOf"]?[0]?["$ref"] ?? schema?["anyOf"]?[0]?["$ref"] ?? schema?["$ref"];
        return reference is null ? schema : root["definitions"]?[((string)reference!).Split('/')[^1]] as JsonObject;
    }
}
