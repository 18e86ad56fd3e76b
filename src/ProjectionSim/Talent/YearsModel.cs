namespace ProjectionSim.Talent;

/// <summary>How a path of several seasons goes on after the first, and what counts as a breakout or a collapse.</summary>
public sealed record YearsModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// Standard deviation of a hitter's own way of aging, as a share of the standard deviation of a year's drift: every later year
    /// adds the same own change again. 0: all age alike.
    /// </summary>
    public required double OwnAging { get; init; }

    /// <summary>Weights of the last, second-last and third-last season before the projection: what he is compared with.</summary>
    public required IReadOnlyList<double> BaselineWeights { get; init; }

    /// <summary>How far runs per plate appearance must rise above his past for a breakout, or fall below it for a collapse: .2 is a fifth.</summary>
    public required double BreakoutShare { get; init; }

    /// <summary>The share of his past playing time that must be lost for attrition: .5 is a half.</summary>
    public required double AttritionShare { get; init; }

    /// <summary>Fewest plate appearances, past and projected, whose runs per plate appearance are compared.</summary>
    public required double MinimumPa { get; init; }
}
