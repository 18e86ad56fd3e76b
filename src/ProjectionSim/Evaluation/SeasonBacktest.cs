using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation;

/// <summary>Forecasts every hitter of one season and puts the season beside it.</summary>
internal sealed class SeasonBacktest
{
    private const int JointDraws = 200;
    private readonly BacktestSeason input;
    private readonly BacktestSettings settings;
    private readonly TalentModel model;
    private readonly Baselines baselines;
    private readonly PlayerPlanBuilder plans;
    private readonly RunsForecaster runs, runsBattedIn;
    private readonly string[] published;
    private readonly double[]? scoredLeague;

    public SeasonBacktest(BacktestSeason input, BacktestSettings settings)
    {
        this.input = input;
        this.settings = settings;
        model = new TalentModel(input.Model, input.Leagues);
        baselines = new Baselines(input.Past, input.Season);
        plans = new PlayerPlanBuilder(input.Model);
        runs = new RunsForecaster(input.Model.Counting.Runs, line => line.R, input.Past, input.Season);
        runsBattedIn = new RunsForecaster(input.Model.Counting.RunsBattedIn, line => line.RBI, input.Past, input.Season);
        Leagues = input.LeagueSeason < input.Season ? new LeagueShocks(input.Model, settings.Seed, input.Season, settings.Draws) : new LeagueShocks(settings.Draws);
        scoredLeague = input.ScoredLeague is { } rates ? Array.ConvertAll(rates.ToArray(), PortableMath.Logit) : null;
        published = [.. input.Published.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The leagues that the season's draws are played in.</summary>
    public LeagueShocks Leagues { get; }

    /// <summary>The systems that are scored, ours first.</summary>
    public static IReadOnlyList<string> Systems(IReadOnlyList<string> published, bool withScoredLeague) =>
        [BacktestScorer.Own, .. withScoredLeague ? [BacktestScorer.GivenLeague] : Array.Empty<string>(), Baselines.MarcelName, Baselines.LastSeasonName, Baselines.LeagueName, .. published, .. published.Count > 1 ? [MeanName(published)] : Array.Empty<string>()];

    /// <summary>The name of the mean of published systems.</summary>
    public static string MeanName(IReadOnlyList<string> published) => string.Join('+', published);

    /// <summary>Forecasts and scores one hitter; null when a published system lacks him.</summary>
    public ScoredHitter? Score(BacktestHitter hitter, int cluster, SeasonJudge judge, out JointMoments joint)
    {
        joint = default;
        var systems = Published(hitter.History);
        if (systems is null) return null;
        var forecast = model.Forecast(hitter.History, input.Season, hitter.Club, leagueSeason: input.LeagueSeason);
        var games = input.Model.PlayingTime.Games;
        var law = plans.Build(forecast, hitter.History, role: null, input.Weights, [], new RunsAndGames
        {
            Runs = runs.PlanOf(hitter.History.Id, hitter.Club),
            RunsBattedIn = runsBattedIn.PlanOf(hitter.History.Id, hitter.Club),
            Games = games.Others,
            MostGames = games.Maximum,
        });
        var playedLately = !forecast.PlayingTime.IsDebut;
        var isProspect = forecast.Terms.CareerPa == 0 && HighMinorsPa(hitter.History) >= input.Model.PlayingTime.Debut.MinimumPa;
        var own = Own(forecast, hitter, law.PlateAppearances, playedLately || isProspect);
        systems.Add(BacktestScorer.Own, own);
        if (scoredLeague is not null) systems.Add(BacktestScorer.GivenLeague, InScoredLeague(own, forecast));
        systems.Add(Baselines.MarcelName, baselines.MarcelOf(hitter.History.Id));
        systems.Add(Baselines.LastSeasonName, baselines.LastSeason(hitter.History.Id));
        systems.Add(Baselines.LeagueName, baselines.League);

        var actual = hitter.Actual is { } batted ? SystemForecast.Of(batted) : null;
        var pa = hitter.Actual?.PA ?? 0;
        var pax = hitter.Actual?.ModelPA ?? 0;
        var judged = pax >= settings.CalibrationMinPa;
        var judgement = judged ? judge.Judge(law, hitter.Actual!, input.Weights) : null;
        if (playedLately || isProspect)
            joint = JointMoments.Simulate(law, EvaluationStream.Who(hitter.History.Id, input.Season), input.Weights, settings.Seed, JointDraws, settings.CalibrationMinPa);
        return new ScoredHitter
        {
            Season = input.Season,
            PlayerId = hitter.History.Id,
            Cluster = cluster,
            PA = pa,
            ModelPA = pax,
            CareerPa = forecast.Terms.CareerPa,
            CatcherShare = forecast.Terms.CatcherShare,
            IsCallUp = forecast.Terms.IsCallUp,
            PlayedLately = playedLately,
            IsProspect = isProspect,
            Actual = Values((actual ?? new SystemForecast()) with { PA = pa }),
            Forecasts = systems.ToDictionary(system => system.Key, system => ValuesOrLeague(system.Value), StringComparer.Ordinal),
            Judgement = judgement,
            PlayingTime = playedLately || isProspect ? PlayingTime(law.PlateAppearances, pa, hitter.History.Id) : null,
            LogScores = judged ? LogScores(judgement!, hitter.Actual!, systems) : new Dictionary<string, double>(),
        };
    }

    private SystemForecast Own(TalentForecast forecast, BacktestHitter hitter, PlateAppearanceLaw law, bool hasLaw)
    {
        var around = CountingRates.Of(hitter.History, input.Season, input.Model.Counting);
        var share = 1 - around.IntentionalWalk - around.SacrificeHit;
        var r = forecast.ThirdRates;
        var onFirst = share * (r.Single + r.Walk + r.HitByPitch) + around.IntentionalWalk;
        var steals = onFirst * around.StealAttempt * around.StealSuccess;
        var caught = onFirst * around.StealAttempt - steals;
        Span<double> rates =
        [
            share * r.Single, share * r.Double, share * r.Triple, share * r.HomeRun, share * r.Walk, share * r.HitByPitch, share * r.Strikeout, steals, caught,
            around.IntentionalWalk,
        ];
        return new SystemForecast
        {
            Line = new ScoredLine(r, around.SacrificeFly / share, around.IntentionalWalk / share),
            PA = hasLaw ? MeanOf(law.Cumulative) : null,
            R = runs.Of(hitter.History.Id, hitter.Club, rates),
            RBI = runsBattedIn.Of(hitter.History.Id, hitter.Club, rates),
            SB = steals,
        };
    }

    private SystemForecast InScoredLeague(SystemForecast own, TalentForecast forecast)
    {
        Span<double> logOdds = stackalloc double[Components.Count];
        Span<double> variance = stackalloc double[Components.Count];
        for (var c = 0; c < Components.Count; c++)
        {
            logOdds[c] = scoredLeague![c] + forecast.ThirdStage[c];
            variance[c] = forecast.Covariance[c * Components.Count + c];
        }

        return new SystemForecast { Line = own.Line! with { Rates = OutcomeRates.Mean(logOdds, variance) } };
    }

    private static double MeanOf(double[] cumulative)
    {
        double mean = 0;
        for (var k = 0; k < cumulative.Length - 1; k++) mean += 1 - cumulative[k];
        return mean;
    }

    private static CalibrationPoint PlayingTimePoint(PlateAppearanceLaw law, int pa, double uniform)
    {
        var k = Math.Min(pa, law.Cumulative.Length - 1);
        return new CalibrationPoint(ProbabilityIntegral.Of(k == 0 ? 0 : law.Cumulative[k - 1], law.Cumulative[k], uniform), Crps.OfCumulative(law.Cumulative, pa));
    }

    private CalibrationPoint PlayingTime(PlateAppearanceLaw law, int pa, string id)
    {
        var words = EvaluationStream.At(settings.Seed, EvaluationPurpose.RandomisedPit, EvaluationStream.Who(id, input.Season), (uint)ScoredStat.PA);
        return PlayingTimePoint(law, pa, EvaluationStream.Uniform(ref words));
    }

    private double HighMinorsPa(PlayerHistory history)
    {
        double pa = 0;
        foreach (var line in history.Lines)
        {
            if (line.Season == input.Season - 1 && Levels.Parse(line.Level, line.League) is Level.AAA or Level.AA) pa += line.PA;
        }

        foreach (var line in history.ThreeTrueOutcomes)
        {
            if (line.Season == input.Season - 1) pa += line.PA;
        }

        return pa;
    }

    // Null when a published system lacks the hitter: every pool is then without him.
    private SortedDictionary<string, SystemForecast>? Published(PlayerHistory history)
    {
        var systems = new SortedDictionary<string, SystemForecast>(StringComparer.Ordinal);
        foreach (var name in published)
        {
            if (history.Mlbam is not { } id || !input.Published[name].TryGetValue(id, out var forecast)) return null;
            systems.Add(name, forecast);
        }

        if (published.Length > 1) systems.Add(MeanName(published), SystemForecast.Mean([.. systems.Values]));
        return systems;
    }

    private double[] Values(SystemForecast forecast)
    {
        var values = new double[ScoredStats.All.Count];
        foreach (var stat in ScoredStats.All) values[(int)stat] = forecast.Value(stat, input.Weights);
        return values;
    }

    // Last season's line may lack trials (no ball in play); the league stands in where it has rates at all.
    private double[] ValuesOrLeague(SystemForecast forecast)
    {
        var values = Values(forecast);
        if (forecast.Line is null) return values;
        foreach (var stat in ScoredStats.Simulated)
        {
            if (double.IsNaN(values[(int)stat])) values[(int)stat] = baselines.League.Value(stat, input.Weights);
        }

        return values;
    }

    private static Dictionary<string, double> LogScores(SeasonJudgement judgement, SeasonBatting actual, SortedDictionary<string, SystemForecast> systems)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal) { [BacktestScorer.Own] = judgement.LogScore };
        foreach (var name in (ReadOnlySpan<string>)[Baselines.MarcelName, Baselines.LeagueName])
        {
            var r = systems[name].Line!.Rates;
            scores.Add(name, SeasonJudge.LogProbability(
                SeasonJudge.CountsOf(actual), actual.ModelPA, [r.HitByPitch, r.Walk, r.Strikeout, r.HomeRun, r.Single, r.Double, r.Triple, r.BallInPlayOut]));
        }

        return scores;
    }
}
