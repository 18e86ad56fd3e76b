using ProjectionSim.Baseball;

namespace ProjectionSim;

/// <summary>The result of a run: every distribution that was asked for, and what made it.</summary>
public sealed record Projection
{
    public required Provenance Provenance { get; init; }
    public required IReadOnlyList<PlayerProjection> Players { get; init; }
    public required IReadOnlyList<HeadToHead> HeadToHead { get; init; }

    /// <summary>The depth charts that players have their place in.</summary>
    public IReadOnlyList<RoomProjection> Rooms { get; init; } = [];
}

/// <summary>What a result depends on, and nothing else does.</summary>
public sealed record Provenance
{
    public required string ToolVersion { get; init; }

    /// <summary>Changes whenever the same plan would give other draws.</summary>
    public required string SamplerVersion { get; init; }
    public required ulong Seed { get; init; }
    public required long Draws { get; init; }

    /// <summary>SHA-256 of the effective config (overrides applied), lowercase hex.</summary>
    public required string ConfigHash { get; init; }
    public required string ModelHash { get; init; }
    public required string EnvironmentHash { get; init; }

    /// <summary>SHA-256 of every integer that the draws were folded into, lowercase hex: two runs agree in every bit or differ here.</summary>
    public string SummaryHash { get; init; } = string.Empty;

    /// <summary>The same of the paths of several seasons; empty where one season was drawn.</summary>
    public string PathHash { get; init; } = string.Empty;
}

/// <summary>One player's projected season in one scenario.</summary>
public sealed record PlayerProjection
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required int Season { get; init; }

    /// <summary>The scenario's name: as the config gives it, else "LAD backup".</summary>
    public required string Scenario { get; init; }

    /// <summary>Predictive distributions of what the season will show, binomial noise included.</summary>
    public required IReadOnlyDictionary<Stat, StatDistribution> Observed { get; init; }

    /// <summary>Distributions of the season's true-talent rates, which its plate appearances are drawn from.</summary>
    public required IReadOnlyDictionary<Stat, StatDistribution> Talent { get; init; }
    public required IReadOnlyList<EventProbability> Probabilities { get; init; }

    /// <summary>The seasons of his paths, the projected one first; empty where one season was drawn.</summary>
    public IReadOnlyList<YearProjection> Years { get; init; } = [];

    /// <summary>Sums over the seasons of a path; empty where one season was drawn.</summary>
    public IReadOnlyDictionary<Stat, StatDistribution> Totals { get; init; } = new Dictionary<Stat, StatDistribution>();
}

/// <summary>One season of a player's paths.</summary>
public sealed record YearProjection
{
    public required int Season { get; init; }

    /// <summary>Age on July 1.</summary>
    public required double Age { get; init; }

    /// <summary>Predictive distributions of what the season will show; rates over paths with a plate appearance.</summary>
    public required IReadOnlyDictionary<Stat, StatDistribution> Observed { get; init; }

    /// <summary>The season's true wOBA.</summary>
    public required StatDistribution TalentWoba { get; init; }

    /// <summary>Probability of no plate appearance in the majors.</summary>
    public required double OutOfMajors { get; init; }

    /// <summary>Against his last three seasons; null without any, or with too few plate appearances to tell.</summary>
    public YearOutlook? Outlook { get; init; }

    /// <summary>Probability of half his playing time lost (or the share that the model says); null without seasons in the majors.</summary>
    public double? Attrition { get; init; }
}

/// <summary>Runs per plate appearance against his weighted last three seasons: probabilities among seasons with plate appearances enough.</summary>
/// <param name="Compared">Paths with plate appearances enough.</param>
/// <param name="Breakout">Far above.</param>
/// <param name="Improve">Above.</param>
/// <param name="Collapse">Far below.</param>
public sealed record YearOutlook(long Compared, double Breakout, double Improve, double Collapse);

/// <summary>A predictive distribution, summarised.</summary>
public sealed record StatDistribution
{
    /// <summary>Draws that count (rates: those with at least one plate appearance).</summary>
    public required long N { get; init; }
    public required double Mean { get; init; }
    public required double StandardDeviation { get; init; }

    /// <summary>Monte Carlo standard error of the mean.</summary>
    public required double MonteCarloError { get; init; }

    /// <summary>Quantiles at 1, 2 … 99 percent (index 0 is 1 %).</summary>
    public required double[] Percentiles { get; init; }

    /// <summary>Histogram for figures: counts of equal bins from <see cref="BinStart"/>, each <see cref="BinWidth"/> wide; both ends open.</summary>
    public required long[] Bins { get; init; }
    public required double BinStart { get; init; }
    public required double BinWidth { get; init; }

    /// <summary>The quantile at a whole percent 1..99.</summary>
    public double Percentile(int percent) => Percentiles[percent - 1];
}

/// <summary>The probability of an event of the config.</summary>
public sealed record EventProbability(string Event, double Probability, double MonteCarloError);

/// <summary>What is compared: the season's observed numbers or its true talent.</summary>
public enum HeadToHeadKind
{
    Observed,
    Talent,
}

/// <summary>Two players' seasons compared draw by draw.</summary>
public sealed record HeadToHead
{
    public required string A { get; init; }
    public required string ScenarioA { get; init; }
    public required string B { get; init; }
    public required string ScenarioB { get; init; }
    public required HeadToHeadKind Kind { get; init; }
    public required Stat Stat { get; init; }

    /// <summary>Draws that count (rates: both players with at least one plate appearance).</summary>
    public required long N { get; init; }

    /// <summary>Pr(A &gt; B), strictly; ties count for neither.</summary>
    public required double Probability { get; init; }

    /// <summary>Pr(A = B).</summary>
    public required double TieProbability { get; init; }
    public required double MonteCarloError { get; init; }

    /// <summary>Distribution of A − B.</summary>
    public required StatDistribution Difference { get; init; }
}
