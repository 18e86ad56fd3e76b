namespace ProjectionSim.Evaluation;

/// <summary>A bound that a backtest has to meet: on an RMSE, a coverage, or both.</summary>
public sealed record BacktestGate
{
    /// <summary>The statistic.</summary>
    public ScoredStat Stat { get; init; } = ScoredStat.WOBA;

    /// <summary>The pool whose point forecasts are bounded.</summary>
    public BacktestPool Pool { get; init; } = BacktestPool.All;

    /// <summary>The subset whose coverage is bounded; null for all hitters judged.</summary>
    public CalibrationSubset? Subset { get; init; }

    /// <summary>Largest PA-weighted RMSE, bias removed (plate appearances: RMSE as forecast); null: not bounded.</summary>
    public double? MaxRmseWeighted { get; init; }

    /// <summary>Largest distance of the 80 % interval's coverage from .80; null: not bounded.</summary>
    public double? Coverage80Within { get; init; }

    /// <summary>What a report says of each bound.</summary>
    public IReadOnlyList<GateResult> Check(BacktestReport report)
    {
        var results = new List<GateResult>();
        if (MaxRmseWeighted is { } most)
        {
            var score = report.Pools.First(pool => pool.Pool == Pool).Systems.First(system => system.Name == BacktestScorer.Own).Scores.GetValueOrDefault(Stat);
            var found = (Stat == ScoredStat.PA ? score?.RmseRaw : score?.RmseWeighted) ?? double.NaN;
            results.Add(new GateResult($"{Stat.Name()} RMSE of {Pool}", found, most, found <= most));
        }

        if (Coverage80Within is { } within)
        {
            var calibration = Subset is { } subset ? report.CalibrationBySubset[subset] : report.Calibration;
            var found = Math.Abs((calibration.GetValueOrDefault(Stat)?.Coverage80 ?? double.NaN) - .8);
            results.Add(new GateResult($"{Stat.Name()} coverage of {(Subset is { } s ? s.ToString() : "All")}, distance from .80", found, within, found <= within));
        }

        return results;
    }
}

/// <summary>One bound and what was found; a number that is missing meets no bound.</summary>
/// <param name="Gate">What is bounded.</param>
/// <param name="Found">The number.</param>
/// <param name="Bound">The most that it may be.</param>
/// <param name="IsMet">Whether it is.</param>
public sealed record GateResult(string Gate, double Found, double Bound, bool IsMet);
