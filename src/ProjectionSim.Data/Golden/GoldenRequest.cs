using System.Text.Json.Serialization;

namespace ProjectionSim.Data.Golden;

/// <summary>What a golden file is a record of.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record GoldenRequest
{
    /// <summary>The config file, relative to the golden file's folder.</summary>
    public required string Config { get; init; }

    /// <summary>Overrides of the config, "path=value".</summary>
    public required IReadOnlyList<string> Set { get; init; }

    /// <summary>What a sweep's grid varies; null of a single projection.</summary>
    public IReadOnlyList<string>? Vary { get; init; }
}
