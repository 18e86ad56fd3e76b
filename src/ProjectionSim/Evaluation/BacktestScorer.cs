namespace ProjectionSim.Evaluation;

/// <summary>Turns player-seasons into scores by pool, paired differences and calibration.</summary>
public static class BacktestScorer
{
    /// <summary>Our system's name.</summary>
    public const string Own = "projsim";

    /// <summary>Our system put in the scored season's league, which no forecast knows: how far talent alone was off.</summary>
    public const string GivenLeague = "givenLeague";

    /// <summary>Whether a hitter belongs to a pool.</summary>
    public static bool IsIn(ScoredHitter hitter, BacktestPool pool) => pool switch
    {
        BacktestPool.All => true,
        BacktestPool.CallUps => hitter.IsCallUp,
        BacktestPool.Catchers => hitter.CatcherShare > .5,
        BacktestPool.Debutants => hitter.CareerPa == 0,
        _ => throw new ArgumentOutOfRangeException(nameof(pool), pool, "No such pool."),
    };

    /// <summary>Whether a hitter belongs to a calibration subset.</summary>
    public static bool IsIn(ScoredHitter hitter, CalibrationSubset subset) => subset switch
    {
        CalibrationSubset.Pa400 => hitter.ModelPA >= 400,
        CalibrationSubset.CallUps => hitter.IsCallUp,
        CalibrationSubset.Catchers => hitter.CatcherShare > .5,
        CalibrationSubset.Debutants => hitter.CareerPa == 0,
        CalibrationSubset.Pa100To200 => hitter.ModelPA is >= 100 and < 200,
        CalibrationSubset.Pa200To400 => hitter.ModelPA is >= 200 and < 400,
        _ => throw new ArgumentOutOfRangeException(nameof(subset), subset, "No such subset."),
    };

    /// <summary>Scores of every system on every pool.</summary>
    public static IReadOnlyList<PoolReport> Pools(IReadOnlyList<ScoredHitter> hitters, IReadOnlyList<string> systems, BacktestSettings settings) =>
    [
        .. Enum.GetValues<BacktestPool>().Select(pool => new PoolReport(pool, [.. systems.Select(system => Score(hitters, pool, system, settings))])),
    ];

    /// <summary>Our RMSE less every other system's: every statistic over all hitters, wOBA in the other pools.</summary>
    public static IReadOnlyList<SystemDifference> Differences(IReadOnlyList<ScoredHitter> hitters, IReadOnlyList<string> systems, BacktestSettings settings)
    {
        var differences = new List<SystemDifference>();
        foreach (var pool in Enum.GetValues<BacktestPool>())
        {
            foreach (var stat in ScoredStats.All.Where(stat => pool == BacktestPool.All || stat == ScoredStat.WOBA))
            {
                foreach (var other in systems.Where(system => system is not (Own or GivenLeague)))
                {
                    var (own, others) = Both(hitters, pool, stat, other, settings);
                    if (PairedDifference.Of(own, others, settings.Seed) is { } paired)
                        differences.Add(new SystemDifference(pool, Own, other, stat, paired));
                }
            }
        }

        return differences;
    }

    /// <summary>Calibration by statistic of the hitters that a predicate takes.</summary>
    public static IReadOnlyDictionary<ScoredStat, CalibrationScore> Calibration(IReadOnlyList<ScoredHitter> hitters, Func<ScoredHitter, bool> takes)
    {
        var result = new Dictionary<ScoredStat, CalibrationScore>();
        foreach (var stat in ScoredStats.Judged)
        {
            var points = new List<CalibrationPoint>();
            foreach (var hitter in hitters)
            {
                if (hitter.Judgement?.Points.TryGetValue(stat, out var point) == true && takes(hitter)) points.Add(point);
            }

            if (CalibrationScore.Of(points) is { } score) result.Add(stat, score);
        }

        return result;
    }

    /// <summary>Calibration of plate appearances, unconditional: hitters who did not play are in it.</summary>
    public static CalibrationScore? PlayingTime(IReadOnlyList<ScoredHitter> hitters, Func<ScoredHitter, bool> takes) =>
        CalibrationScore.Of([.. hitters.Where(hitter => hitter.PlayingTime is not null && takes(hitter)).Select(hitter => hitter.PlayingTime!.Value)]);

    /// <summary>Mean log-probability per PAx by system.</summary>
    public static IReadOnlyDictionary<string, double> LogScorePerPa(IReadOnlyList<ScoredHitter> hitters)
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        double trials = 0;
        foreach (var hitter in hitters.Where(hitter => hitter.LogScores.Count > 0))
        {
            trials += hitter.ModelPA;
            foreach (var (system, score) in hitter.LogScores) sums[system] = sums.GetValueOrDefault(system) + score;
        }

        return sums.ToDictionary(sum => sum.Key, sum => sum.Value / trials);
    }

    /// <summary>The forecasts of a system that are scored; a hitter whom it says nothing of is left out.</summary>
    public static IReadOnlyList<ScoredPair> Pairs(IReadOnlyList<ScoredHitter> hitters, BacktestPool pool, ScoredStat stat, string system, BacktestSettings settings)
    {
        var pairs = new List<ScoredPair>();
        foreach (var hitter in hitters)
        {
            if (!Counts(hitter, pool, stat, settings)) continue;
            var forecast = hitter.Forecasts[system][(int)stat];
            var actual = hitter.Actual[(int)stat];
            if (double.IsFinite(forecast) && double.IsFinite(actual))
                pairs.Add(new ScoredPair(hitter.Season, hitter.Cluster, stat == ScoredStat.PA ? 1 : hitter.ModelPA, forecast, actual));
        }

        return pairs;
    }

    // Plate appearances are scored of everybody who could have played, rates of those who did.
    private static bool Counts(ScoredHitter hitter, BacktestPool pool, ScoredStat stat, BacktestSettings settings)
    {
        if (!IsIn(hitter, pool)) return false;
        if (stat != ScoredStat.PA) return hitter.ModelPA >= settings.MinPa;
        return pool == BacktestPool.Debutants ? hitter.IsProspect : hitter.PlayedLately;
    }

    private static SystemReport Score(IReadOnlyList<ScoredHitter> hitters, BacktestPool pool, string system, BacktestSettings settings)
    {
        var scores = new Dictionary<ScoredStat, PointScore>();
        foreach (var stat in ScoredStats.All)
        {
            if (PointScore.Of(Pairs(hitters, pool, stat, system, settings)) is { } score) scores.Add(stat, score);
        }

        return new SystemReport(system, scores.TryGetValue(ScoredStat.WOBA, out var woba) ? woba.N : 0, scores);
    }

    private static (IReadOnlyList<ScoredPair> Own, IReadOnlyList<ScoredPair> Other) Both(
        IReadOnlyList<ScoredHitter> hitters, BacktestPool pool, ScoredStat stat, string other, BacktestSettings settings)
    {
        var common = hitters.Where(hitter => double.IsFinite(hitter.Forecasts[Own][(int)stat]) && double.IsFinite(hitter.Forecasts[other][(int)stat])).ToArray();
        return (Pairs(common, pool, stat, Own, settings), Pairs(common, pool, stat, other, settings));
    }
}
