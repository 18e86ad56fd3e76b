using System.Text.Json.Serialization;
using ProjectionSim.Reports.Trades;

namespace ProjectionSim.Reports.Json;

/// <summary>Serialization code of the JSON documents, made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(ProjectionDocument))]
[JsonSerializable(typeof(ExplainDocument))]
[JsonSerializable(typeof(TradeDocument))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
