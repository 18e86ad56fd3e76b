namespace ProjectionSim.Evaluation.PriorCheck;

/// <summary>What the priors alone say of a kind of hitter in his first season: his true rates at his level.</summary>
public sealed record PriorGroup
{
    /// <summary>level, age or position.</summary>
    public required string By { get; init; }

    /// <summary>AAA; 23; C.</summary>
    public required string Name { get; init; }

    /// <summary>Batting average: 1, 10, 50, 90, 99 %.</summary>
    public required double[] Average { get; init; }

    /// <summary>Strikeouts per plate appearance, same quantiles.</summary>
    public required double[] Strikeouts { get; init; }

    /// <summary>Home runs per plate appearance, same quantiles.</summary>
    public required double[] HomeRuns { get; init; }

    /// <summary>wOBA by the majors' weights, same quantiles.</summary>
    public required double[] Woba { get; init; }

    /// <summary>Share whose batting average is above the highest possible.</summary>
    public required double AboveHighest { get; init; }

    /// <summary>Share whose batting average is below the lowest possible.</summary>
    public required double BelowLowest { get; init; }

    /// <summary>Share who strike out or homer impossibly often.</summary>
    public required double OtherImpossible { get; init; }

    /// <summary>Share whose expected runs per plate appearance are negative.</summary>
    public required double NegativeRuns { get; init; }
}

/// <summary>What the priors say of the league to come: quantiles 1, 10, 50, 90, 99 % and the range of real seasons.</summary>
/// <param name="Name">AVG, K%, HR per PA, wOBA.</param>
/// <param name="Quantiles">Of the leagues drawn.</param>
/// <param name="LowestSeen">Lowest real season of the majors that the environment knows.</param>
/// <param name="HighestSeen">Highest.</param>
/// <param name="Outside">Share of leagues drawn outside what was seen.</param>
public sealed record PriorLeague(string Name, double[] Quantiles, double LowestSeen, double HighestSeen, double Outside);

/// <summary>Real first seasons at a level beside replicates of them from the priors.</summary>
/// <param name="Level">The level.</param>
/// <param name="Component">HBP … T.</param>
/// <param name="N">Lines.</param>
/// <param name="MeanSeen">Mean share over the lines.</param>
/// <param name="MeanPrior">Of replicates with the same players, trials and leagues.</param>
/// <param name="SpreadSeen">Standard deviation over the lines.</param>
/// <param name="SpreadPrior">Of replicates.</param>
/// <param name="Within80">Share of lines in the replicates' central 80 %.</param>
public sealed record PriorComparison(string Level, string Component, int N, double MeanSeen, double MeanPrior, double SpreadSeen, double SpreadPrior, double Within80);

/// <summary>What the priors alone come to.</summary>
/// <param name="Settings">How they were looked at.</param>
/// <param name="LeagueSeason">The season that leagues are like.</param>
/// <param name="Groups">Hitters by level, age and position.</param>
/// <param name="Leagues">Leagues.</param>
/// <param name="Comparisons">Real first seasons; empty without data.</param>
public sealed record PriorCheckReport(
    PriorCheckSettings Settings, int LeagueSeason, IReadOnlyList<PriorGroup> Groups, IReadOnlyList<PriorLeague> Leagues, IReadOnlyList<PriorComparison> Comparisons)
{
    /// <summary>Whether a group has more impossible hitters than tolerated.</summary>
    public bool IsFlagged(PriorGroup group) =>
        group.AboveHighest > Settings.Tolerance || group.BelowLowest > Settings.Tolerance || group.OtherImpossible > Settings.Tolerance || group.NegativeRuns > Settings.Tolerance;
}
