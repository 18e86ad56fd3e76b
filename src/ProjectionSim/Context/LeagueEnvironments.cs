using ProjectionSim.Baseball;

namespace ProjectionSim.Context;

/// <summary>
/// Leagues and parks as the model knows them: component rates of every season and level, run values, park effects.
/// The contents of an environment file.
/// </summary>
public sealed record LeagueEnvironments
{
    /// <summary>Where the figures come from and the command that made them.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// League rates by level (MLB, AAA, AA, A+, A, R), then season: each component's league share (a probability in 0..1,
    /// of its own trials). MLB counts non-pitchers only.
    /// </summary>
    public required IReadOnlyDictionary<Level, IReadOnlyDictionary<int, ComponentSet<double>>> Rates { get; init; }

    /// <summary>MLB steal attempts (SB + CS) per 1B + BB + HBP, by season, non-pitchers.</summary>
    public IReadOnlyDictionary<int, double> StealAttemptRate { get; init; } = new Dictionary<int, double>();

    /// <summary>Run values by season.</summary>
    public required IReadOnlyDictionary<int, RunValues> RunValues { get; init; }

    /// <summary>Park effects by club (the three-letter codes of the environment file).</summary>
    public required IReadOnlyDictionary<string, ClubParks> Parks { get; init; }
}

/// <summary>The parks of one club.</summary>
public sealed record ClubParks
{
    /// <summary>The name people read: "Fenway Park".</summary>
    public required string Park { get; init; }

    /// <summary>
    /// Effects by the last season of their window: an observation of season y uses the estimate through y, a forecast for
    /// season y the estimate through y − 1.
    /// </summary>
    public required IReadOnlyDictionary<int, ParkEffect> Through { get; init; }

    /// <summary>
    /// Seasons at another site than the one before: what a forecast of that season uses instead of the estimate through the
    /// season before, made of the three seasons before as far as they were at the new site (none: no effect).
    /// </summary>
    public IReadOnlyDictionary<int, ParkEffect> Moves { get; init; } = new Dictionary<int, ParkEffect>();
}

/// <summary>
/// What a park does to each component for a hitter with half his games there, in log-odds (a game at home: twice that;
/// on the road: nothing), with standard errors; a component that is not estimated is 0 with standard error null.
/// </summary>
public sealed record ParkEffect
{
    /// <summary>Seven log-odds effects, half-season scale.</summary>
    public required ComponentSet<double> Effect { get; init; }

    /// <summary>Their standard errors (posterior, half-season scale); null where not estimated or not known.</summary>
    public ComponentSet<double?>? StandardError { get; init; }

    /// <summary>Where these numbers come from when not from the file's own source.</summary>
    public string? Source { get; init; }
}
