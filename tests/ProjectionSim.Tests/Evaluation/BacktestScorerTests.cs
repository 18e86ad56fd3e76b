using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Tests.Evaluation;

public sealed class BacktestScorerTests
{
    private static readonly BacktestSettings Settings = new() { MinPa = 200, Seed = 3 };
    private static readonly string[] Systems = [BacktestScorer.Own, "rival"];

    [Fact]
    public void A_pool_holds_its_hitters_with_enough_plate_appearances()
    {
        ScoredHitter[] hitters =
        [
            Hitter(0, pa: 500), Hitter(1, pa: 250, career: 120), Hitter(2, pa: 199), Hitter(3, pa: 300, catcher: .6), Hitter(4, pa: 220, career: 0),
        ];
        var pools = BacktestScorer.Pools(hitters, Systems, Settings).ToDictionary(pool => pool.Pool, pool => pool.Systems[0].N);
        Assert.Equal(4, pools[BacktestPool.All]);
        Assert.Equal(2, pools[BacktestPool.CallUps]);
        Assert.Equal(1, pools[BacktestPool.Catchers]);
        Assert.Equal(1, pools[BacktestPool.Debutants]);
    }

    [Fact]
    public void Plate_appearances_are_scored_of_everybody_who_could_have_played()
    {
        ScoredHitter[] hitters = [Hitter(0, pa: 500), Hitter(1, pa: 0), Hitter(2, pa: 30)];
        var score = BacktestScorer.Pools(hitters, Systems, Settings)[0].Systems[0].Scores[ScoredStat.PA];
        Assert.Equal(3, score.N);

        // Forecast 300 of 500, 0 and 30.
        Assert.Equal(Math.Sqrt((200.0 * 200 + 300 * 300 + 270 * 270) / 3), score.RmseRaw, 10);
    }

    [Fact]
    public void A_system_that_says_nothing_of_a_statistic_is_not_scored_on_it()
    {
        var hitter = Hitter(0, pa: 500);
        hitter.Forecasts["rival"][(int)ScoredStat.R] = double.NaN;
        var systems = BacktestScorer.Pools([hitter], Systems, Settings)[0].Systems;
        Assert.Contains(ScoredStat.R, systems[0].Scores.Keys);
        Assert.DoesNotContain(ScoredStat.R, systems[1].Scores.Keys);
    }

    [Fact]
    public void A_gate_is_met_up_to_its_bound_and_not_by_a_missing_number()
    {
        var hitters = Enumerable.Range(0, 20).Select(i => Hitter(i, pa: 300 + i)).ToArray();
        var report = Report(hitters);
        var rmse = report.Pools[0].Systems[0].Scores[ScoredStat.WOBA].RmseWeighted;
        Assert.True(new BacktestGate { MaxRmseWeighted = rmse }.Check(report).Single().IsMet);
        Assert.False(new BacktestGate { MaxRmseWeighted = rmse * .999 }.Check(report).Single().IsMet);
        Assert.False(new BacktestGate { Coverage80Within = .5 }.Check(report).Single().IsMet);
        Assert.False(new BacktestGate { Pool = BacktestPool.Catchers, MaxRmseWeighted = 1 }.Check(report).Single().IsMet);
    }

    [Fact]
    public void A_model_that_has_seen_a_scored_season_is_refused_unless_asked_for()
    {
        var model = ConfigFile.LoadModel("built-in:models/hitters-2019.json");
        BacktestSeason Of(int season) => new()
        {
            Season = season,
            Model = model,
            Leagues = ConfigFile.LoadEnvironment("built-in:environments/mlb.json"),
            LeagueSeason = season - 1,
            Hitters = [],
            Past = [],
            Weights = Weights,
        };

        Backtest.Guard([Of(2020), Of(2023)], inSample: false);
        var error = Assert.Throws<InvalidInputException>(() => Backtest.Guard([Of(2021), Of(2019)], inSample: false));
        Assert.Contains("fitted through 2019", error.Message, StringComparison.Ordinal);
        Assert.Contains("--in-sample", error.Message, StringComparison.Ordinal);
        Backtest.Guard([Of(2019)], inSample: true);
    }

    [Fact]
    public void The_shipped_backtest_has_gates_and_a_model_older_than_its_seasons()
    {
        var config = ConfigFile.LoadBacktest("built-in:backtest.json");
        Assert.Equal([2021, 2022, 2023], config.Seasons);
        Assert.NotEmpty(config.Gates);
        Assert.All(config.Gates, gate => Assert.True(gate.MaxRmseWeighted is not null || gate.Coverage80Within is not null));
        Assert.True(ConfigFile.LoadModel($"built-in:{config.Model}").FittedThrough < config.Seasons.Min());
    }

    private static readonly RunValues Weights = new()
    {
        LeagueWoba = .32,
        WobaScale = 1.2,
        Walk = .7,
        HitByPitch = .72,
        Single = .9,
        Double = 1.25,
        Triple = 1.6,
        HomeRun = 2,
        StolenBase = .2,
        CaughtStealing = -.4,
        RunsPerPlateAppearance = .12,
        RunsPerWin = 10,
    };

    private static BacktestReport Report(ScoredHitter[] hitters) => new()
    {
        Seasons = [2021],
        Settings = Settings,
        Model = "m",
        FittedThrough = 2019,
        InSample = false,
        Pools = BacktestScorer.Pools(hitters, Systems, Settings),
        Differences = BacktestScorer.Differences(hitters, Systems, Settings),
        Calibration = BacktestScorer.Calibration(hitters, _ => true),
        CalibrationBySubset = new Dictionary<CalibrationSubset, IReadOnlyDictionary<ScoredStat, CalibrationScore>>(),
        LogScorePerPa = BacktestScorer.LogScorePerPa(hitters),
        Lacking = new Dictionary<string, int>(),
    };

    private static ScoredHitter Hitter(int cluster, int pa, double career = 1000, double catcher = 0)
    {
        var actual = new double[ScoredStats.All.Count];
        var own = new double[actual.Length];
        var rival = new double[actual.Length];
        for (var s = 0; s < actual.Length; s++)
        {
            actual[s] = .3 + .01 * (cluster % 5);
            own[s] = .31;
            rival[s] = .33 - .01 * (cluster % 3);
        }

        actual[(int)ScoredStat.PA] = pa;
        own[(int)ScoredStat.PA] = rival[(int)ScoredStat.PA] = 300;
        return new ScoredHitter
        {
            Season = 2021,
            PlayerId = $"p{cluster}",
            Cluster = cluster,
            PA = pa,
            ModelPA = pa,
            CareerPa = career,
            CatcherShare = catcher,
            IsCallUp = career < 300,
            PlayedLately = career > 0,
            IsProspect = career == 0,
            Actual = actual,
            Forecasts = new Dictionary<string, double[]> { [BacktestScorer.Own] = own, ["rival"] = rival },
        };
    }
}
