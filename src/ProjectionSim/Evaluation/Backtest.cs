using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation;

/// <summary>The past forecast from its own past: every hitter of every season scored beside the baselines and published systems.</summary>
public static class Backtest
{
    /// <summary>Refuses a model whose fit has seen a season that it is to forecast.</summary>
    /// <exception cref="InvalidInputException">It has, and in-sample scoring was not asked for.</exception>
    public static void Guard(IReadOnlyList<BacktestSeason> seasons, bool inSample)
    {
        foreach (var season in seasons)
        {
            if (inSample || season.Model.FittedThrough < season.Season) continue;
            throw new InvalidInputException(
                $"Model '{season.Model.Name}' was fitted through {season.Model.FittedThrough} and would be scored on {season.Season}, which it has seen. Use a model fitted through {season.Season - 1} or earlier, or --in-sample to score it all the same, labelled so.");
        }
    }

    /// <summary>Forecasts and scores.</summary>
    /// <param name="seasons">The seasons, each with its own history.</param>
    /// <param name="settings">How to score.</param>
    /// <param name="inSample">Whether a model may have seen the seasons; the report says so.</param>
    /// <param name="threads">Threads; the result does not depend on them.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="progress">Told how many hitters are done; null: nobody is.</param>
    /// <exception cref="InvalidInputException">A model has seen a season that it is to forecast, or no hitter with enough plate appearances is in every system.</exception>
    public static BacktestResult Run(
        IReadOnlyList<BacktestSeason> seasons, BacktestSettings settings, bool inSample, int threads, CancellationToken cancellation, IProgress<long>? progress = null)
    {
        Guard(seasons, inSample);
        var clusters = Clusters(seasons);
        var hitters = new List<ScoredHitter>();
        var simulated = new List<JointMoments>();
        var lacking = new SortedDictionary<string, int>(StringComparer.Ordinal);
        long done = 0;
        foreach (var season in seasons)
        {
            var backtest = new SeasonBacktest(season, settings);
            var scored = new ScoredHitter?[season.Hitters.Count];
            var joint = new JointMoments[season.Hitters.Count];
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(0, scored.Length, options, () => new SeasonJudge(settings.Seed, backtest.Leagues), (i, _, judge) =>
            {
                var hitter = season.Hitters[i];
                scored[i] = backtest.Score(hitter, clusters[hitter.History.Id], judge, out joint[i]);
                progress?.Report(Interlocked.Increment(ref done));
                return judge;
            }, _ => { });
            hitters.AddRange(scored.Where(hitter => hitter is not null)!);
            simulated.Add(Merge(joint));
            CountLacking(season, settings, lacking);
        }

        RequireHitters(seasons, hitters, settings, lacking);
        var published = seasons.SelectMany(season => season.Published.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        var systems = SeasonBacktest.Systems(published, seasons.All(season => season.ScoredLeague is not null));
        return new BacktestResult(Report(seasons, settings, inSample, hitters, systems, simulated, lacking), hitters, systems);
    }

    // Ids of another kind match nobody, and every table would be empty.
    private static void RequireHitters(IReadOnlyList<BacktestSeason> seasons, List<ScoredHitter> hitters, BacktestSettings settings, SortedDictionary<string, int> lacking)
    {
        if (hitters.Exists(hitter => hitter.ModelPA >= settings.MinPa)) return;
        if (lacking.Values.All(count => count == 0))
        {
            throw new InvalidInputException(FormattableString.Invariant(
                $"No hitter of {string.Join(", ", seasons.Select(season => season.Season))} has {settings.MinPa}+ PA without intentional walks and bunts. Score with fewer, or other seasons."));
        }

        var counts = string.Join(", ", lacking.Select(system => FormattableString.Invariant($"{system.Key} lacks {system.Value}")));
        throw new InvalidInputException(FormattableString.Invariant(
            $"No hitter with {settings.MinPa}+ PA is in every system: {counts}. Check that the files are of the scored seasons and that their ids are MLBAM ids."));
    }

    private static BacktestReport Report(
        IReadOnlyList<BacktestSeason> seasons, BacktestSettings settings, bool inSample, List<ScoredHitter> hitters, IReadOnlyList<string> systems,
        List<JointMoments> simulated, SortedDictionary<string, int> lacking) => new()
        {
            Seasons = [.. seasons.Select(season => season.Season)],
            Settings = settings,
            Model = string.Join(", ", seasons.Select(season => season.Model.Name).Distinct()),
            FittedThrough = seasons.Max(season => season.Model.FittedThrough),
            InSample = inSample && seasons.Any(season => season.Model.FittedThrough >= season.Season),
            Pools = BacktestScorer.Pools(hitters, systems, settings),
            Differences = BacktestScorer.Differences(hitters, systems, settings),
            Calibration = WithPlayingTime(hitters, _ => true),
            CalibrationBySubset = Enum.GetValues<CalibrationSubset>().ToDictionary(
                subset => subset,
                subset => subset is CalibrationSubset.CallUps or CalibrationSubset.Catchers or CalibrationSubset.Debutants
                    ? WithPlayingTime(hitters, hitter => BacktestScorer.IsIn(hitter, subset))
                    : BacktestScorer.Calibration(hitters, hitter => BacktestScorer.IsIn(hitter, subset))),
            LogScorePerPa = BacktestScorer.LogScorePerPa(hitters),
            Joint = Joint(hitters, simulated, settings),
            Lacking = lacking,
        };

    // Subsets by plate appearances that happened say nothing of a forecast of plate appearances, so PA is not judged in them.
    private static IReadOnlyDictionary<ScoredStat, CalibrationScore> WithPlayingTime(List<ScoredHitter> hitters, Func<ScoredHitter, bool> takes)
    {
        var calibration = BacktestScorer.Calibration(hitters, takes);
        if (BacktestScorer.PlayingTime(hitters, takes) is not { } playingTime) return calibration;
        return new Dictionary<ScoredStat, CalibrationScore>(calibration) { [ScoredStat.PA] = playingTime };
    }

    private static JointReport? Joint(List<ScoredHitter> hitters, List<JointMoments> simulated, BacktestSettings settings)
    {
        var actual = new SortedDictionary<int, JointMoments>();
        foreach (var hitter in hitters.Where(hitter => hitter.ModelPA >= settings.CalibrationMinPa && hitter.PlayingTime is not null))
        {
            var moments = actual.GetValueOrDefault(hitter.Season);
            moments.Add(hitter.PA, hitter.Actual[(int)ScoredStat.WOBA]);
            actual[hitter.Season] = moments;
        }

        return actual.Count == 0
            ? null
            : new JointReport(
                settings.CalibrationMinPa, JointMoments.Correlation(simulated), JointMoments.Correlation(actual.Values),
                JointMoments.MeanWobaOfFew(simulated), JointMoments.MeanWobaOfFew(actual.Values));
    }

    private static Dictionary<string, int> Clusters(IReadOnlyList<BacktestSeason> seasons)
    {
        var ids = seasons.SelectMany(season => season.Hitters).Select(hitter => hitter.History.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var clusters = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids) clusters.Add(id, clusters.Count);
        return clusters;
    }

    private static JointMoments Merge(JointMoments[] parts)
    {
        var sum = default(JointMoments);
        foreach (var part in parts) sum.Merge(part);
        return sum;
    }

    private static void CountLacking(BacktestSeason season, BacktestSettings settings, SortedDictionary<string, int> lacking)
    {
        foreach (var (name, projections) in season.Published)
        {
            var missing = season.Hitters.Count(hitter =>
                hitter.Actual?.ModelPA >= settings.MinPa && !(hitter.History.Mlbam is { } id && projections.ContainsKey(id)));
            lacking[name] = lacking.GetValueOrDefault(name) + missing;
        }
    }
}

/// <summary>A backtest's report and the player-seasons behind it.</summary>
/// <param name="Report">The scores.</param>
/// <param name="Hitters">Every hitter of every season that all systems have.</param>
/// <param name="Systems">The systems in the order of the tables.</param>
public sealed record BacktestResult(BacktestReport Report, IReadOnlyList<ScoredHitter> Hitters, IReadOnlyList<string> Systems);
