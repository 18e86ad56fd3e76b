using System.ComponentModel;

namespace ProjectionSim.Runs.Folders;

/// <summary>What the results of a run are a function of: nothing else in its manifest may change them.</summary>
public sealed record RunFacts
{
    [Description("The command and its options that repeat the run; 'run:' begins a path inside the run folder.")]
    public required IReadOnlyList<string> Arguments { get; init; }
    public required string ToolVersion { get; init; }

    [Description("Changes whenever the same plan would give other draws.")]
    public required string SamplerVersion { get; init; }

    [Description("The season projected; null where the run has no single one.")]
    public int? Season { get; init; }
    public ulong? Seed { get; init; }

    [Description("Seasons drawn per player.")]
    public long? Draws { get; init; }

    [Description("SHA-256 of the effective config, lowercase hex.")]
    public string? ConfigHash { get; init; }
    public string? ModelHash { get; init; }
    public string? EnvironmentHash { get; init; }

    [Description("SHA-256 of the data folder's files, or of the player file; null where the config holds the players.")]
    public string? DataHash { get; init; }

    [Description("SHA-256 of the files under input/, by name.")]
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }
}
