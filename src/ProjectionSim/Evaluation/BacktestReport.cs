using System.Text.Json.Serialization;

namespace ProjectionSim.Evaluation;

/// <summary>Groups of hitters that a backtest reports.</summary>
public enum BacktestPool
{
    /// <summary>All hitters.</summary>
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>Fewer MLB PAx before the season than the model's bound (300).</summary>
    [JsonStringEnumMemberName("callUps")]
    CallUps,

    /// <summary>More than half of their career games at catcher.</summary>
    [JsonStringEnumMemberName("catchers")]
    Catchers,

    /// <summary>No MLB plate appearance before the season.</summary>
    [JsonStringEnumMemberName("debutants")]
    Debutants,
}

/// <summary>Groups of seasons whose calibration is judged apart.</summary>
public enum CalibrationSubset
{
    [JsonStringEnumMemberName("pa400")]
    Pa400,
    [JsonStringEnumMemberName("callUps")]
    CallUps,
    [JsonStringEnumMemberName("catchers")]
    Catchers,
    [JsonStringEnumMemberName("debutants")]
    Debutants,
    [JsonStringEnumMemberName("pa100To200")]
    Pa100To200,
    [JsonStringEnumMemberName("pa200To400")]
    Pa200To400,
}

/// <summary>A backtest's result.</summary>
public sealed record BacktestReport
{
    /// <summary>The scored seasons.</summary>
    public required IReadOnlyList<int> Seasons { get; init; }

    /// <summary>How it was scored.</summary>
    public required BacktestSettings Settings { get; init; }

    /// <summary>The model's name, or names when refitted.</summary>
    public required string Model { get; init; }

    /// <summary>The last season that the model's fit has seen (the latest, when refitted for each season).</summary>
    public required int FittedThrough { get; init; }

    /// <summary>Whether the fit had seen a scored season.</summary>
    public required bool InSample { get; init; }

    /// <summary>Point forecasts by pool.</summary>
    public required IReadOnlyList<PoolReport> Pools { get; init; }

    /// <summary>Our RMSE against every other system's.</summary>
    public required IReadOnlyList<SystemDifference> Differences { get; init; }

    /// <summary>Calibration of our distributions, all hitters with enough plate appearances.</summary>
    public required IReadOnlyDictionary<ScoredStat, CalibrationScore> Calibration { get; init; }

    /// <summary>The same by subset.</summary>
    public required IReadOnlyDictionary<CalibrationSubset, IReadOnlyDictionary<ScoredStat, CalibrationScore>> CalibrationBySubset { get; init; }

    /// <summary>Mean log-probability per PAx of the outcomes, in nats, by system.</summary>
    public required IReadOnlyDictionary<string, double> LogScorePerPa { get; init; }

    /// <summary>How plate appearances and wOBA go together, simulated and actual; null without playing-time laws.</summary>
    public JointReport? Joint { get; init; }

    /// <summary>Games missed by regulars; null where the data has no injuries to learn from.</summary>
    public GamesMissedReport? GamesMissed { get; init; }

    /// <summary>Hitters of the scored pool that each published system lacks.</summary>
    public required IReadOnlyDictionary<string, int> Lacking { get; init; }

    /// <summary>Framing and throwing of catchers; empty where the data or the model has none.</summary>
    public IReadOnlyList<SkillScore> Defense { get; init; } = [];

    /// <summary>What was not done, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Every system's scores on one pool.</summary>
public sealed record PoolReport(BacktestPool Pool, IReadOnlyList<SystemReport> Systems);

/// <summary>One system's scores on one pool.</summary>
/// <param name="Name">The system.</param>
/// <param name="N">Player-seasons whose rates are scored.</param>
/// <param name="Scores">By statistic; those it says nothing of are missing.</param>
public sealed record SystemReport(string Name, int N, IReadOnlyDictionary<ScoredStat, PointScore> Scores);

/// <summary>Our PA-weighted RMSE less another system's, on one pool and statistic.</summary>
public sealed record SystemDifference(BacktestPool Pool, string A, string B, ScoredStat Stat, PairedDifference Paired);

/// <summary>Plate appearances and wOBA within seasons of at least <see cref="MinPa"/> PAx, simulated and actual.</summary>
/// <param name="MinPa">Fewest PAx that count.</param>
/// <param name="SimulatedCorrelation">Correlation within seasons over all draws.</param>
/// <param name="ActualCorrelation">Correlation within seasons.</param>
/// <param name="SimulatedWobaUnder200">Mean simulated wOBA of seasons under 200 PAx.</param>
/// <param name="ActualWobaUnder200">Mean actual wOBA of seasons under 200 PAx.</param>
public sealed record JointReport(double MinPa, double SimulatedCorrelation, double ActualCorrelation, double SimulatedWobaUnder200, double ActualWobaUnder200);
