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

    /// <summary>The sums were made by another program in exact fractions, halves rounded away from zero, which agreed with every count of every hitter.</summary>
    [Fact]
    public void Marcel_of_2004_is_right_to_the_rounding_for_every_hitter()
    {
        var lines = Marcel.Project(RealData.Folder().AsOf(2003).Batting, 2004);
        Assert.Equal(1418, lines.Count);
        Assert.Equal((396_070, 353_106), (lines.Sum(line => line.PA), lines.Sum(line => line.AB)));
        int[] sums = [92_796, 18_619, 2033, 10_946, 33_258, 2440, 65_486, 3975, 3181, 2550, 8149, 5539, 2299, 48_313, 45_939];
        Assert.Equal(sums, Enum.GetValues<MarcelCount>().Select(count => lines.Sum(line => line[count])));

        // He ran in 1979 and did not bat: 58 without those runs.
        Assert.Equal(59, Marcel.Project(RealData.Folder().AsOf(1981).Batting, 1982).Single(line => line.PlayerId == "raineti01")[MarcelCount.R]);
        var one = lines.Single(line => line.PlayerId == "beltrca01");
        Assert.Equal((27, .8687, 573, 507), (one.Age, Math.Round(one.Reliability, 4), one.PA, one.AB));
        Assert.Equal([150, 25, 8, 22, 57, 2, 91, 3, 1, 5, 8, 27, 3, 91, 87], Enum.GetValues<MarcelCount>().Select(count => one[count]));
    }
}
