namespace ProjectionSim.Evaluation;

/// <summary>One player-season of a backtest: every system's forecast beside what happened.</summary>
public sealed record ScoredHitter
{
    /// <summary>The season.</summary>
    public required int Season { get; init; }

    /// <summary>The player's identifier.</summary>
    public required string PlayerId { get; init; }

    /// <summary>The player as an index over all seasons: the cluster of the bootstrap.</summary>
    public required int Cluster { get; init; }

    /// <summary>Plate appearances that happened, 0 when he did not bat.</summary>
    public required int PA { get; init; }

    /// <summary>PAx that happened.</summary>
    public required int ModelPA { get; init; }

    /// <summary>MLB PAx before the season.</summary>
    public required double CareerPa { get; init; }

    /// <summary>Career share of games at catcher before the season.</summary>
    public required double CatcherShare { get; init; }

    /// <summary>Fewer career PAx than the model's bound: a call-up.</summary>
    public required bool IsCallUp { get; init; }

    /// <summary>Whether the playing-time law for hitters with MLB plate appearances in the last three seasons applies.</summary>
    public required bool PlayedLately { get; init; }

    /// <summary>Whether the law for hitters who have not yet played in the majors applies.</summary>
    public required bool IsProspect { get; init; }

    /// <summary>What happened, by statistic; NaN where there were no trials.</summary>
    public required double[] Actual { get; init; }

    /// <summary>Forecasts by system, then statistic; NaN where a system says nothing.</summary>
    public required IReadOnlyDictionary<string, double[]> Forecasts { get; init; }

    /// <summary>Where the season fell in our predictive distributions given its plate appearances; null when not judged.</summary>
    public SeasonJudgement? Judgement { get; init; }

    /// <summary>Where the plate appearances fell in our law; null when no law applies.</summary>
    public CalibrationPoint? PlayingTime { get; init; }

    /// <summary>Log-probability of the season's outcomes by system (projsim, marcel, league); empty when not judged.</summary>
    public IReadOnlyDictionary<string, double> LogScores { get; init; } = new Dictionary<string, double>();
}
