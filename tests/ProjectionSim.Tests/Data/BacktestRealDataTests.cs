using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Evaluation;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Tests.Data;

/// <summary>A season of the open data forecast by the model of 2019; the numbers have room for small changes of the model.</summary>
public sealed class BacktestRealDataTests
{
    [Fact]
    public void The_model_of_2019_beats_the_baselines_on_2022_and_is_calibrated()
    {
        var model = ConfigFile.LoadModel("built-in:models/hitters-2019.json");
        var season = BacktestSeasons.Of(RealData.Folder(), 2022, model, new Dictionary<string, string>());
        var settings = new BacktestSettings { Draws = 100 };
        var report = Backtest.Run([season], settings, inSample: false, threads: 2, TestContext.Current.CancellationToken).Report;
        var scores = report.Pools[0].Systems.ToDictionary(system => system.Name, system => system.Scores[ScoredStat.WOBA]);
        Assert.InRange(scores[BacktestScorer.Own].N, 340, 380);
        Assert.InRange(scores[BacktestScorer.Own].RmseWeighted, .0285, .0303);
        Assert.True(scores[BacktestScorer.Own].RmseWeighted < scores[Baselines.MarcelName].RmseWeighted);
        Assert.True(scores[Baselines.MarcelName].RmseWeighted < scores[Baselines.LeagueName].RmseWeighted);
        Assert.True(scores[Baselines.LeagueName].RmseWeighted < scores[Baselines.LastSeasonName].RmseWeighted);
        Assert.InRange(report.Calibration[ScoredStat.WOBA].Coverage80, .74, .88);
        Assert.InRange(report.Calibration[ScoredStat.PA].Coverage80, .76, .87);
        Assert.True(report.LogScorePerPa[BacktestScorer.Own] > report.LogScorePerPa[Baselines.MarcelName]);

        // Threads change nothing.
        var again = Backtest.Run([season], settings, inSample: false, threads: 1, TestContext.Current.CancellationToken).Report;
        Assert.Equal(report.Calibration[ScoredStat.WOBA].MeanCrps, again.Calibration[ScoredStat.WOBA].MeanCrps);
        Assert.Equal(report.LogScorePerPa, again.LogScorePerPa);
    }
}
