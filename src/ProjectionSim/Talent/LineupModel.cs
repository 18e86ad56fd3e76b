namespace ProjectionSim.Talent;

/// <summary>What <see cref="LineupRuns"/> makes of a lineup slot: how runners advance, how good the slots' hitters are, how much of it counts.</summary>
public sealed record LineupModel
{
    /// <summary>Where these numbers come from, and their error.</summary>
    public required string Source { get; init; }

    /// <summary>How often the hitters of each slot reach base, against the league: 1.05 is a twentieth more. First to ninth.</summary>
    public required IReadOnlyList<double> SlotQuality { get; init; }

    /// <summary>Share of runners on first who reach third on a single.</summary>
    public required double FirstToThirdOnSingle { get; init; }

    /// <summary>Share of runners on second who score on a single.</summary>
    public required double SecondToHomeOnSingle { get; init; }

    /// <summary>Share of runners on first who score on a double.</summary>
    public required double FirstToHomeOnDouble { get; init; }

    /// <summary>Share of balls in play turned into outs that are double plays, with a runner on first and fewer than two out.</summary>
    public required double DoublePlay { get; init; }

    /// <summary>Share of runners on third who score on such an out that ends nothing.</summary>
    public required double ThirdToHomeOnOut { get; init; }

    /// <summary>Share of runners on second who reach an empty third on it.</summary>
    public required double SecondToThirdOnOut { get; init; }

    /// <summary>
    /// The share of a slot's runs that is added to a forecast: a hitter's own counts already tell part of where he bats.
    /// </summary>
    public required double RunsKept { get; init; }

    /// <summary>The same of runs batted in.</summary>
    public required double RunsBattedInKept { get; init; }

    /// <summary>What is kept of a hitter's own past residual of runs where his slot is known: the slots he had are part of it.</summary>
    public required double OwnRunsKept { get; init; }

    /// <summary>The same of runs batted in.</summary>
    public required double OwnRunsBattedInKept { get; init; }
}
