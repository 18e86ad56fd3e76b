using System.Text.Json.Serialization;
using ProjectionSim.Evaluation.Golden;

namespace ProjectionSim.Data.Golden;

/// <summary>How golden files map to records: camel case, strict.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GoldenProjection))]
[JsonSerializable(typeof(GoldenRequest))]
[JsonSerializable(typeof(GoldenSweep))]
internal sealed partial class GoldenJson : JsonSerializerContext;
