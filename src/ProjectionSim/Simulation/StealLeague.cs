namespace ProjectionSim.Simulation;

/// <summary>
/// How often the league's runners are sent and safe, and how far a season moves both: draw i adds the same two numbers to every
/// player's log-odds.
/// </summary>
public sealed record StealLeague
{
    /// <summary>Attempts per 1B + BB + HBP before the move (last season's).</summary>
    public required double Attempt { get; init; }

    /// <summary>Stolen bases per attempt before the move.</summary>
    public required double Success { get; init; }

    /// <summary>Standard deviation of the yearly move of an attempt's log-odds.</summary>
    public required double AttemptShock { get; init; }

    /// <summary>Standard deviation of the yearly move of a success's log-odds.</summary>
    public required double SuccessShock { get; init; }
}
