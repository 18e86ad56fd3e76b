namespace ProjectionSim.Simulation;

/// <summary>What runs and wins above replacement of every player of a run share.</summary>
public sealed record ValueSettings
{
    /// <summary>Runs per win of a league without runs.</summary>
    public required double RunsPerWinBase { get; init; }

    /// <summary>The league's runs of steals per 1B + BB + HBP.</summary>
    public required double StealRunsPerOpportunity { get; init; }

    /// <summary>The league's double plays grounded into per AB − SO − H.</summary>
    public required double DoublePlaysPerOut { get; init; }

    /// <summary>Runs of a double play beyond those of the out (negative).</summary>
    public required double DoublePlayRuns { get; init; }

    /// <summary>League runs per plate appearance.</summary>
    public required double LeagueRunsPerPlateAppearance { get; init; }

    /// <summary>Wins of an average hitter above replacement per plate appearance.</summary>
    public required double ReplacementWinsPerPlateAppearance { get; init; }

    /// <summary>The mean share of framing that challenges of calls leave; 1 without challenges.</summary>
    public required double ChallengeMean { get; init; }

    /// <summary>Its standard deviation: one number a draw, the same for every catcher.</summary>
    public required double ChallengeStandardDeviation { get; init; }
}

/// <summary>
/// One player's value beside his bat: how his starts follow from plate appearances, what they are worth by position, and his glove.
/// Drawn from streams of their own after everything else, so that every other statistic has the same draws with or without it.
/// </summary>
public sealed record ValuePlan
{
    /// <summary>Starts for every plate appearance.</summary>
    public required double StartsPerPlateAppearance { get; init; }

    /// <summary>The share of his starts at catcher, or at the position of his room; not used where a room gives them.</summary>
    public required double PositionShare { get; init; }

    /// <summary>Positional runs of a start at catcher, or at the position of his room.</summary>
    public required double PositionalPerStart { get; init; }

    /// <summary>Positional runs of a start elsewhere, over his other positions.</summary>
    public required double PositionalPerOtherStart { get; init; }

    /// <summary>A catcher's skills; null for one who does not catch.</summary>
    public CatchingPlan? Catching { get; init; }

    /// <summary>Fielding per start that fields; null for one who does not field.</summary>
    public SkillPlan? Fielding { get; init; }

    /// <summary>Which starts catch.</summary>
    public StartKind Catches { get; init; } = StartKind.AtPosition;

    /// <summary>Which starts field.</summary>
    public StartKind Fields { get; init; } = StartKind.Elsewhere;
}

/// <summary>A player's starts by kind: at catcher or the position of his room, elsewhere, or both.</summary>
public enum StartKind
{
    /// <summary>At catcher, or at the position of his room.</summary>
    AtPosition,

    /// <summary>Elsewhere.</summary>
    Elsewhere,

    /// <summary>Both.</summary>
    All,
}

/// <summary>A catcher's three skills, per start at catcher.</summary>
public sealed record CatchingPlan
{
    /// <summary>Framing; challenges take their part afterwards.</summary>
    public required SkillPlan Framing { get; init; }

    /// <summary>Blocking.</summary>
    public required SkillPlan Blocking { get; init; }

    /// <summary>Throwing.</summary>
    public required SkillPlan Throwing { get; init; }

    /// <summary>Whether the rates per trial are kept too: percentile events need them.</summary>
    public bool KeepRates { get; init; }
}

/// <summary>
/// One skill: talent per trial is normal; a season of n trials shows n times it plus noise of variance n
/// <see cref="VariancePerTrial"/> + n² <see cref="SeasonVariance"/>.
/// </summary>
public sealed record SkillPlan
{
    /// <summary>Trials of a start.</summary>
    public required double TrialsPerStart { get; init; }

    /// <summary>Expected talent, units per trial.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation of the talent.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Variance of one trial.</summary>
    public required double VariancePerTrial { get; init; }

    /// <summary>Variance of a season's rate that no trials take away.</summary>
    public required double SeasonVariance { get; init; }

    /// <summary>Runs of a unit.</summary>
    public required double RunsPerUnit { get; init; }

    /// <summary>Correlation of the talent of one season with that of the next, of players whose talent nobody has seen.</summary>
    public double CarryOver { get; init; } = 1;

    /// <summary>
    /// In a later year of a path: what each year's own normal, the first year's first, counts in this year's talent; their squares add to 1.
    /// Null in the first year.
    /// </summary>
    public double[]? YearWeights { get; init; }
}
