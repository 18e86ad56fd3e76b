namespace ProjectionSim.Evaluation;

/// <summary>The counts that Marcel projects, in the order of his published columns.</summary>
public enum MarcelCount
{
    H, Doubles, Triples, HR, BB, IBB, SO, HBP, SH, SF, GIDP, SB, CS, R, RBI,
}

/// <summary>One hitter's Marcel projection.</summary>
/// <param name="PlayerId">The player's identifier.</param>
/// <param name="Season">The projected season.</param>
/// <param name="Age">Season minus year of birth; null when the birth is unknown (no age adjustment then).</param>
/// <param name="Reliability">Weighted PA / (weighted PA + 1200), 0..1: the share of the projection that is the player's own.</param>
/// <param name="PlateAppearances">Projected PA before rounding.</param>
/// <param name="Rates">Projected counts per PA before rounding, indexed by <see cref="MarcelCount"/>.</param>
public sealed record MarcelLine(string PlayerId, int Season, int? Age, double Reliability, double PlateAppearances, double[] Rates)
{
    /// <summary>Projected PA, rounded (halves away from zero).</summary>
    public int PA => Round(PlateAppearances);

    /// <summary>A projected count: rate times unrounded PA, rounded (halves away from zero).</summary>
    public int this[MarcelCount count] => Round(Rates[(int)count] * PlateAppearances);

    /// <summary>At-bats: the rounded PA less the rounded walks, hit by pitch, sacrifice hits and sacrifice flies.</summary>
    public int AB => PA - this[MarcelCount.BB] - this[MarcelCount.HBP] - this[MarcelCount.SH] - this[MarcelCount.SF];

    private static int Round(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
