namespace ProjectionSim.Data.Environments;

/// <summary>
/// How one club's season at home differed from its season on the road, both clubs' batting: a noisy look at twice the park's
/// half-season effect.
/// </summary>
public sealed record ParkObservation
{
    /// <summary>The club (environment file's code).</summary>
    public required string Club { get; init; }

    public required int Season { get; init; }

    /// <summary>The site with most home games (Retrosheet's code).</summary>
    public required string Site { get; init; }

    /// <summary>Seven log-odds at home minus on the road, the mean over clubs of the season taken out.</summary>
    public required double[] Difference { get; init; }

    /// <summary>Their binomial sampling variances (log-odds squared).</summary>
    public required double[] Variance { get; init; }
}
