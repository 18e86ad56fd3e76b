using ProjectionSim.Baseball;

namespace ProjectionSim.Talent;

/// <summary>
/// Every step that led to a forecast, for people to read: entry, then each season's drift and lines, then the drift into the
/// forecast season. Expected wOBA everywhere is that of a season in the forecast's league and a neutral park.
/// </summary>
/// <param name="Steps">In the order they happened.</param>
/// <param name="Notes">What was missing and how it was taken: an unknown park, a level's league rates carried over.</param>
public sealed record TalentTrace(IReadOnlyList<TraceStep> Steps, IReadOnlyList<string> Notes);

/// <summary>What a step of the filter is.</summary>
public enum TraceStepKind
{
    /// <summary>The prior at entry.</summary>
    Entry,

    /// <summary>A year's drift.</summary>
    Drift,

    /// <summary>A season's line at one level.</summary>
    Line,
}

/// <summary>One step of the filter and the belief after it.</summary>
public sealed record TraceStep
{
    /// <summary>What happened.</summary>
    public required TraceStepKind Kind { get; init; }

    /// <summary>The season.</summary>
    public required int Season { get; init; }

    /// <summary>Age on July 1 of the season.</summary>
    public required double Age { get; init; }

    /// <summary>Seven means after the step, log-odds relative to the majors.</summary>
    public required double[] Mean { get; init; }

    /// <summary>Seven standard deviations of true talent after the step.</summary>
    public required double[] StandardDeviation { get; init; }

    /// <summary>Expected wOBA after the step.</summary>
    public required double Woba { get; init; }

    /// <summary>The entry's covariates in the prior's order; null for other steps.</summary>
    public double[]? EntryCovariates { get; init; }

    /// <summary>The line; null for other steps.</summary>
    public LineTrace? Line { get; init; }
}

/// <summary>One season's line at one level, stints summed: raw, neutral, and how much it counted.</summary>
public sealed record LineTrace
{
    /// <summary>The level.</summary>
    public required Level Level { get; init; }

    /// <summary>The leagues, joined by '/'; null when unknown.</summary>
    public required string? League { get; init; }

    /// <summary>The clubs, joined by '/'; null when unknown.</summary>
    public required string? Team { get; init; }

    /// <summary>PAx, before any weight.</summary>
    public required double PlateAppearances { get; init; }

    /// <summary>The share of the evidence that counted (PAx-weighted over stints); below 1 for an injury mark.</summary>
    public required double Weight { get; init; }

    /// <summary>Successes and trials as the filter took them, weight included.</summary>
    public required ComponentEvidence Evidence { get; init; }

    /// <summary>Seven log-odds of the context: majors' league of that season + level + park.</summary>
    public required double[] Offset { get; init; }

    /// <summary>The part of <see cref="Offset"/> that the level makes: its league against the majors, its translation, the Pacific Coast League.</summary>
    public required double[] LevelEffect { get; init; }

    /// <summary>The part of <see cref="Offset"/> that the parks make.</summary>
    public required double[] ParkEffect { get; init; }

    /// <summary>Seven raw shares; null where the line has no trials.</summary>
    public required double?[] RawRates { get; init; }

    /// <summary>
    /// Seven shares with the context taken out and the forecast's league put in (half a success and half a failure added, so
    /// that 0 of 20 has a value); null where the line has no trials.
    /// </summary>
    public required double?[] NeutralRates { get; init; }

    /// <summary>wOBA of the raw shares with the forecast's weights, the league's share where one is unknown.</summary>
    public required double RawWoba { get; init; }

    /// <summary>wOBA of the neutral shares, the league's where one is unknown.</summary>
    public required double NeutralWoba { get; init; }

    /// <summary>
    /// How much the line counted for each component: the MLB plate appearances whose noise 1/w + v(MLB) equals this line's
    /// 1/w + v(level), for a hitter of this belief.
    /// </summary>
    public required double[] MlbEquivalentPa { get; init; }

    /// <summary>How much it counted for wOBA: the MLB plate appearances that would have made the belief in wOBA as sure.</summary>
    public required double WobaEquivalentPa { get; init; }

    /// <summary>Seven means had the line counted in full; null where its weight is 1.</summary>
    public double[]? MeanAtFullWeight { get; init; }

    /// <summary>Expected wOBA had the line counted in full; null where its weight is 1.</summary>
    public double? WobaAtFullWeight { get; init; }
}
