using ProjectionSim.Baseball;

namespace ProjectionSim.Defense;

/// <summary>How defence is believed and drawn: framing, blocking and throwing of catchers, fielding of the others.</summary>
public sealed record DefenseModel
{
    /// <summary>Where these numbers come from and the command that fits them.</summary>
    public required string Source { get; init; }

    /// <summary>Framing, per pitch taken; a unit is a run.</summary>
    public required SkillModel Framing { get; init; }

    /// <summary>Blocking, per pitch to block; a unit is a block above average.</summary>
    public required SkillModel Blocking { get; init; }

    /// <summary>Throwing, per steal attempt; a unit is a caught stealing above average.</summary>
    public required SkillModel Throwing { get; init; }

    /// <summary>Fielding by position, per inning; a unit is a run.</summary>
    public required IReadOnlyDictionary<Position, SkillModel> Fielding { get; init; }

    /// <summary>What challenges of ball and strike calls leave of framing.</summary>
    public required ChallengeModel Challenge { get; init; }
}

/// <summary>
/// One skill: true talent per trial is normal with a fixed spread and comes back to its mean from year to year; a season shows it
/// with noise that partly shrinks with trials.
/// </summary>
public sealed record SkillModel
{
    /// <summary>Where these numbers come from; which are judgement.</summary>
    public required string Source { get; init; }

    /// <summary>What a trial is: "pitch taken", "pitch to block", "steal attempt", "inning".</summary>
    public required string Per { get; init; }

    /// <summary>Mean of true talent per trial, of a player without evidence.</summary>
    public required double Mean { get; init; }

    /// <summary>Spread of true talent per trial.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>The correlation of true talent of one season with that of the next, 0..1: the rest drifts.</summary>
    public required double CarryOver { get; init; }

    /// <summary>Variance of a season's rate that shrinks with trials: this over trials.</summary>
    public required double VariancePerTrial { get; init; }

    /// <summary>Variance of a season's rate that no trials take away.</summary>
    public required double SeasonVariance { get; init; }

    /// <summary>Runs of a unit.</summary>
    public required double RunsPerUnit { get; init; }

    /// <summary>Trials of an inning.</summary>
    public required double TrialsPerInning { get; init; }

    /// <summary>Spread of the rates that a season's leaderboard shows, which percentiles are of; null where no leaderboard is.</summary>
    public double? LeaderboardStandardDeviation { get; init; }

    /// <summary>By provider: his figures are divided by this to stand on the model's scale.</summary>
    public IReadOnlyDictionary<string, double> Providers { get; init; } = new Dictionary<string, double>();
}

/// <summary>The share of framing that is left where calls can be challenged: one number a season, the same for every catcher.</summary>
public sealed record ChallengeModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>The first season with challenges.</summary>
    public required int FromSeason { get; init; }

    /// <summary>Its mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Its standard deviation, 0 where it is known.</summary>
    public required double StandardDeviation { get; init; }
}
