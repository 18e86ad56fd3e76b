using ProjectionSim.PlayingTime;

namespace ProjectionSim.Simulation;

/// <summary>
/// Runs, runs batted in and games of a season given its other counts: drawn after them from streams of their own, so that with
/// or without it every other statistic has the same draws.
/// </summary>
public sealed record RunsAndGames
{
    /// <summary>Runs.</summary>
    public required RunsPlan Runs { get; init; }

    /// <summary>Runs batted in.</summary>
    public required RunsPlan RunsBattedIn { get; init; }

    /// <summary>Games at a season's plate appearances, between one for every seven of them and <see cref="MostGames"/>.</summary>
    public required GamesCurve Games { get; init; }

    /// <summary>The most games a season has.</summary>
    public required int MostGames { get; init; }
}

/// <summary>
/// A count given others: PA times <see cref="PerPlateAppearance"/>, plus the weighted counts, plus a normal residual of variance
/// PA² <see cref="VarianceFloor"/> + PA <see cref="VariancePerPa"/>; rounded, and no fewer than the home runs.
/// </summary>
public sealed record RunsPlan
{
    /// <summary>Per PA, the league's weighted counts already taken off.</summary>
    public required double PerPlateAppearance { get; init; }

    /// <summary>Times 1B, 2B, 3B, HR, unintentional BB, HBP, SO, SB, CS, IBB.</summary>
    public required double[] Weights { get; init; }

    /// <summary>The part of the variance of the rate per PA that no plate appearances take away.</summary>
    public required double VarianceFloor { get; init; }

    /// <summary>The part of it that shrinks with PA.</summary>
    public required double VariancePerPa { get; init; }
}
