namespace ProjectionSim.Trades;

/// <summary>Where a belief turns the preferred future into another.</summary>
public sealed record BreakEven
{
    /// <summary>The belief.</summary>
    public required string Name { get; init; }

    /// <summary>The value at which another future becomes the better one; null: none in the range that was looked at.</summary>
    public required double? Value { get; init; }

    /// <summary>Monte Carlo standard error of it; where the run was repeated, half the last bracket.</summary>
    public double? Error { get; init; }

    /// <summary>The future that then leads; null where none does.</summary>
    public string? Rival { get; init; }

    /// <summary>Whether the rival leads above the value rather than below it.</summary>
    public bool RivalAbove { get; init; }

    /// <summary>What the model believes: the mean, or the probability of an event.</summary>
    public required double Model { get; init; }

    /// <summary>The range that was looked at: the model's 1 % to 99 %, 0..1 of a probability, or as the config gives it.</summary>
    public required (double Low, double High) Range { get; init; }

    /// <summary>The model's probability of a value beyond the break-even, on the rival's side; null where the model has no distribution of it.</summary>
    public double? Probability { get; init; }

    /// <summary>Draws within a quarter of a standard deviation of the value, which it rests on; null where not drawn.</summary>
    public long? NearDraws { get; init; }

    /// <summary>How the value is written: a percentage, points, millions, a multiple.</summary>
    public required BeliefUnit Unit { get; init; }

    /// <summary>Whether the run was repeated at other values rather than the same draws read again.</summary>
    public bool Rerun { get; init; }

    /// <summary>The break-even looked at again in draws of another seed; null where there is none, or the value follows by addition.</summary>
    public BreakEvenCheck? Again { get; init; }
}

/// <summary>How a belief's value is written.</summary>
public enum BeliefUnit
{
    /// <summary>As a rate of three decimals: .317.</summary>
    Rate,

    /// <summary>As a percentage.</summary>
    Percent,

    /// <summary>As a whole number.</summary>
    Count,

    /// <summary>In millions of dollars.</summary>
    Money,

    /// <summary>As so many times what the model has.</summary>
    Times,

    /// <summary>As a percentile of a leaderboard.</summary>
    Percentile,

    /// <summary>As a plain number.</summary>
    Plain,
}
