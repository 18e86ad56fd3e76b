namespace ProjectionSim.Talent;

/// <summary>Statistics around the outcomes: regressed rates by their own trials.</summary>
public sealed record CountingModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Steal attempts per time on first.</summary>
    public required RateModel StealAttempts { get; init; }

    /// <summary>Stolen bases per attempt.</summary>
    public required RateModel StealSuccess { get; init; }

    /// <summary>Double plays grounded into per ball-in-play out.</summary>
    public required RateModel DoublePlays { get; init; }

    /// <summary>Sacrifice flies per PA.</summary>
    public required RateModel SacrificeFlies { get; init; }

    /// <summary>Sacrifice hits per PA.</summary>
    public required RateModel SacrificeHits { get; init; }

    /// <summary>Intentional walks per PA.</summary>
    public required RateModel IntentionalWalks { get; init; }

    /// <summary>Runs per PA.</summary>
    public required RunsModel Runs { get; init; }

    /// <summary>Runs batted in per PA.</summary>
    public required RunsModel RunsBattedIn { get; init; }

    /// <summary>What a lineup slot does to runs and runs batted in; null: nothing.</summary>
    public LineupModel? Lineup { get; init; }
}

/// <summary>(Σ w s + strength · prior) / (Σ w n + strength) over the last three seasons; the prior is the league's rate, of catchers and by age.</summary>
public sealed record RateModel
{
    /// <summary>Where these numbers come from when not from the block's own source.</summary>
    public string? Source { get; init; }

    /// <summary>What a trial is: "1B+BB+HBP", "attempts", "AB-SO-H", "PA".</summary>
    public required string Per { get; init; }

    /// <summary>Pseudo-trials of the league's rate.</summary>
    public required double Strength { get; init; }

    /// <summary>Weights of the last, second-last, third-last season.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>Beta-binomial overdispersion (intraclass correlation) of a season's count at the league's rate: steals are drawn with it.</summary>
    public required double Overdispersion { get; init; }

    /// <summary>What is added to it where nothing is known of a hitter; where something is, times strength / (trials + strength).</summary>
    public double UnknownOverdispersion { get; init; }

    /// <summary>Both are times (rate / league rate) to this power.</summary>
    public double OverdispersionPower { get; init; }

    /// <summary>A catcher's rate over the league's, which he is regressed to by his share of games there; null: as everybody.</summary>
    public double? CatcherFactor { get; init; }

    /// <summary>Change of the logarithm per year of age.</summary>
    public double AgeLogSlopePerYear { get; init; }

    /// <summary>The age at which hitters are regressed to the league's rate, by the same slope to more or less at others; null: at every age.</summary>
    public double? PriorAge { get; init; }

    /// <summary>Standard deviation of the yearly change of the league's log-odds; drawn for steals, 0 where it is not.</summary>
    public double LeagueShock { get; init; }

    /// <summary>MLB league rate by season (non-pitchers).</summary>
    public required IReadOnlyDictionary<int, double> League { get; init; }
}

/// <summary>Runs or RBI per PA as a deviation from the league: linear in the component rates, plus part of the hitter's own residual.</summary>
public sealed record RunsModel
{
    /// <summary>Coefficients: "int", "1B", "2B", "3B", "HR", "uBB", "HBP", "SO", "SB", "CS", "IBB", "team".</summary>
    public required IReadOnlyDictionary<string, double> Coefficients { get; init; }

    /// <summary>The share of the club's last deviation from the league's runs per PA that a forecast keeps.</summary>
    public required double TeamCarryOver { get; init; }

    /// <summary>Plate appearances of no deviation that the hitter's own residuals are regressed with.</summary>
    public required double ResidualStrength { get; init; }

    /// <summary>Times his regressed residual.</summary>
    public required double ResidualSlope { get; init; }

    /// <summary>Weights of the residuals of the last, second-last, third-last season.</summary>
    public required IReadOnlyList<double> ResidualWeights { get; init; }

    /// <summary>Variance of the rate per PA: floor + per PA / PA.</summary>
    public required double VarianceFloor { get; init; }

    /// <summary>The part of the variance that shrinks with PA.</summary>
    public required double VariancePerPa { get; init; }

    /// <summary>League runs (or RBI) per PA by season.</summary>
    public required IReadOnlyDictionary<int, double> League { get; init; }
}
