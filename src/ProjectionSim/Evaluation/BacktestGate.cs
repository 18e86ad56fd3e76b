namespace ProjectionSim.Evaluation;

/// <summary>A bound that a backtest has to meet: an RMSE, or a coverage, or both.</summary>
public sealed record BacktestGate
{
    /// <summary>The pool whose point forecasts are bounded: all, callUps, catchers, debutants.</summary>
    public BacktestPool Pool { get; init; }

    /// <summary>The subset whose coverage is bounded; null for all hitters judged.</summary>
    public CalibrationSubset? Subset { get; init; }

    /// <summary>The statistic; null for wOBA.</summary>
    public string Stat { get; init; } = "wOBA";

    /// <summary>Largest PA-weighted RMSE, bias removed (plate appearances: RMSE); null: not bounded.</summary>
    public double? MaxRmseWeighted { get; init; }

    /// <summary>Largest distance of the 80 % interval's coverage from .80, and of the others' from their own; null: not bounded.</summary>
    public double? Coverage80Within { get; init; }

    /// <summary>Whether a report meets the gate; one result for each bound.</summary>
    public IReadOnlyList<GateResult> Check(BacktestReport report)
    {
        var stat = ScoredStats.All.FirstOrDefault(s => s.Name() == Stat, (ScoredStat)(-1));
        if (!Enum.IsDefined(stat))
            throw new Baseball.InvalidInputException($"A gate names the statistic '{Stat}'. Expected one of {string.Join(", ", ScoredStats.All.Select(s => s.Name()))}.");
        var results = new List<GateResult>();
        if (MaxRmseWeighted is { } most)
        {
            var score = report.Pools.First(pool => pool.Pool == Pool).Systems.First(system => system.Name == BacktestScorer.Own).Scores.GetValueOrDefault(stat);
            var found = score?.RmseWeighted ?? double.NaN;
            results.Add(new GateResult($"{Pool} {Stat} rmseWeighted at most", found, most, found <= most));
        }

        if (Coverage80Within is { } within)
        {
            var calibration = Subset is { } subset ? report.CalibrationBySubset[subset] : report.Calibration;
            var found = calibration.GetValueOrDefault(stat)?.Coverage80 ?? double.NaN;
            results.Add(new GateResult($"{Subset?.ToString() ?? "All"} {Stat} coverage80 from .80 within", found, within, Math.Abs(found - .8) <= within));
        }

        return results;
    }
}

/// <summary>One bound and what was found; a number that is missing meets no bound.</summary>
public sealed record GateResult(string Gate, double Found, double Bound, bool IsMet);
