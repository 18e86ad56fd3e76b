using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim;

/// <summary>Everything a projection is a function of: the config, the files it names, and their hashes.</summary>
public sealed record ProjectionInput
{
    /// <summary>The config, overrides applied.</summary>
    public required ProjectionConfig Config { get; init; }

    /// <summary>The model file, overrides applied.</summary>
    public required HitterModel Model { get; init; }

    /// <summary>The environment file, overrides applied.</summary>
    public required LeagueEnvironments Environments { get; init; }

    /// <summary>SHA-256 of the effective config, lowercase hex.</summary>
    public required string ConfigHash { get; init; }

    /// <summary>SHA-256 of the effective model, lowercase hex.</summary>
    public required string ModelHash { get; init; }

    /// <summary>SHA-256 of the effective environments, lowercase hex.</summary>
    public required string EnvironmentHash { get; init; }
}
