namespace ProjectionSim.PlayingTime;

/// <summary>
/// Games of his club that a regular cannot play in a season: none, or one more than a beta-binomial of the others, short or long. Age is
/// (age − 28)/5, past the share of last season that he lost.
/// </summary>
public sealed record HealthModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Games of a club's season.</summary>
    public required int SeasonGames { get; init; }

    /// <summary>Logit of P(any game lost): coefficients of "1", "cat", "age", "age^2", "past".</summary>
    public required IReadOnlyDictionary<string, double> Hurt { get; init; }

    /// <summary>Logit of P(long | hurt), of the same features.</summary>
    public required IReadOnlyDictionary<string, double> Long { get; init; }

    /// <summary>Logit of the mean share lost of a short absence, of the same features.</summary>
    public required IReadOnlyDictionary<string, double> ShortShare { get; init; }

    /// <summary>Concentration M of the beta distribution of the share lost of a short absence.</summary>
    public required double ShortConcentration { get; init; }

    /// <summary>Logit of the mean share lost of a long absence, of the same features.</summary>
    public required IReadOnlyDictionary<string, double> LongShare { get; init; }

    /// <summary>Concentration M of the beta distribution of the share lost of a long absence.</summary>
    public required double LongConcentration { get; init; }

    /// <summary>What an unknown share of last season lost counts as.</summary>
    public required double UnknownPast { get; init; }
}

/// <summary>Plate appearances of games started and not started.</summary>
public sealed record StartsModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Plate appearances of a lineup slot in a game, first to ninth.</summary>
    public required IReadOnlyList<double> PlateAppearancesBySlot { get; init; }

    /// <summary>The share of them that the man who starts takes himself.</summary>
    public required double KeptByStarter { get; init; }

    /// <summary>Standard deviation of the plate appearances of one start.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Plate appearances in a game that a depth chart's member could play and does not start.</summary>
    public required double PerGameOff { get; init; }

    /// <summary>Of the starts that the men after a depth chart's member could not make, the share that he takes back where he is fit and not at rest.</summary>
    public double TakenBack { get; init; }
}
