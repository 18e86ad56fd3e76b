using System.Text.Json.Serialization;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Runs;

/// <summary>How the JSON files of a run folder map to records: camel case, numbers that read back as they were.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(RunFacts))]
[JsonSerializable(typeof(PlayerResult))]
[JsonSerializable(typeof(RunSummary))]
internal sealed partial class RunsJson : JsonSerializerContext;
