using System.Text.Json.Serialization;

namespace ProjectionSim.Reports.Json;

/// <summary>Serialization code of the JSON documents, made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(ProjectionDocument))]
[JsonSerializable(typeof(ExplainDocument))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
