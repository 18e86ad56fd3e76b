namespace ProjectionSim.Evaluation;

/// <summary>A backtest as its user writes it: the contents of a backtest config file.</summary>
public sealed record BacktestConfig
{
    /// <summary>The seasons to score.</summary>
    public required IReadOnlyList<int> Seasons { get; init; }

    /// <summary>Path of the model file, relative to the config's folder; null for the newest built-in one fitted before the seasons.</summary>
    public string? Model { get; init; }

    /// <summary>Fewest PAx of a season whose rates are scored.</summary>
    public double MinPa { get; init; } = 200;

    /// <summary>Simulated seasons a hitter.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>Seed of every random word.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Bounds to meet.</summary>
    public IReadOnlyList<BacktestGate> Gates { get; init; } = [];
}
