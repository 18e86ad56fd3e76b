namespace ProjectionSim.Trades;

/// <summary>Everything a trade's answer is a function of.</summary>
public sealed record TradeInput
{
    /// <summary>The trade, overrides applied.</summary>
    public required TradeConfig Config { get; init; }

    /// <summary>The projection that it stands on, with its files.</summary>
    public required ProjectionInput Base { get; init; }

    /// <summary>SHA-256 of the trade and of the base config, lowercase hex.</summary>
    public required string ConfigHash { get; init; }

    /// <summary>Loads the base again with a path set to a number; null where there is nothing to load from.</summary>
    public Func<string, double, ProjectionInput>? Rebase { get; init; }

    /// <summary>The number that stands at a path; null where there is nothing to load from.</summary>
    public Func<string, double>? NumberAt { get; init; }
}
