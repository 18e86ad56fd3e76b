namespace ProjectionSim.Baseball;

/// <summary>One season's linear weights: runs above an out scaled to OBP, as published with that season's league.</summary>
public sealed record RunValues
{
    /// <summary>League wOBA.</summary>
    public required double LeagueWoba { get; init; }

    /// <summary>wOBA points per run per PA: (wOBA − league) / scale is runs per PA.</summary>
    public required double WobaScale { get; init; }

    /// <summary>Weight of an unintentional walk.</summary>
    public required double Walk { get; init; }

    /// <summary>Weight of a hit by pitch.</summary>
    public required double HitByPitch { get; init; }

    /// <summary>Weight of a single.</summary>
    public required double Single { get; init; }

    /// <summary>Weight of a double.</summary>
    public required double Double { get; init; }

    /// <summary>Weight of a triple.</summary>
    public required double Triple { get; init; }

    /// <summary>Weight of a home run.</summary>
    public required double HomeRun { get; init; }

    /// <summary>Runs of a stolen base.</summary>
    public required double StolenBase { get; init; }

    /// <summary>Runs of a caught stealing (negative).</summary>
    public required double CaughtStealing { get; init; }

    /// <summary>League runs per plate appearance.</summary>
    public required double RunsPerPlateAppearance { get; init; }

    /// <summary>Runs per win.</summary>
    public required double RunsPerWin { get; init; }
}
