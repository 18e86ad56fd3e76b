using System.Text.Json.Serialization;
using ProjectionSim.Context;
using ProjectionSim.Evaluation;
using ProjectionSim.Talent;
using ProjectionSim.Trades;

namespace ProjectionSim.Data.Configuration;

/// <summary>How config, model and environment files map to records: camel case, strict, enums by name.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ProjectionConfig))]
[JsonSerializable(typeof(HitterModel))]
[JsonSerializable(typeof(LeagueEnvironments))]
[JsonSerializable(typeof(BacktestConfig))]
[JsonSerializable(typeof(TradeConfig))]
internal sealed partial class ConfigJson : JsonSerializerContext;
