using ProjectionSim.Data;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Fitting;
using ProjectionSim.Talent;
using ProjectionSim.Tests.Data;

namespace ProjectionSim.Tests.Evaluation;

public sealed class HitterModelFitterTests
{
    private static readonly Lazy<HitterModel> OnTwoThreads = new(() => Refit(Start(), threads: 2));

    [Fact]
    public void A_block_is_refitted_and_the_rest_is_kept_the_same_on_any_number_of_threads()
    {
        RealData.Folder();
        var start = Start();
        var one = Refit(start, threads: 1);
        var two = OnTwoThreads.Value;

        Assert.Equal(ConfigFile.ModelText(one), ConfigFile.ModelText(two));
        Assert.NotEqual(start.WobaLevel.Slope, one.WobaLevel.Slope);
        Assert.Equal(ConfigFile.ModelText(start with { Fit = null }), ConfigFile.ModelText(one with { Fit = null, WobaLevel = start.WobaLevel, FittedThrough = start.FittedThrough }));
    }

    [Fact]
    public void A_fit_of_what_it_made_itself_is_the_same_file()
    {
        RealData.Folder();
        var once = Defended(Start());

        Assert.Equal(ConfigFile.ModelText(once), ConfigFile.ModelText(Defended(once)));
    }

    [Fact]
    public void A_fit_records_its_sample_its_errors_and_beats_the_constants_it_started_from()
    {
        RealData.Folder();
        var block = Assert.Single(OnTwoThreads.Value.Fit!.Blocks, b => b.Block == "wobaLevel");

        Assert.InRange(block.Sample, 500, 1500);
        Assert.True(block.LogLikelihood > block.BaseLogLikelihood - 1);
        Assert.All(block.Parameters.Values, p => Assert.True(p.StandardError > 0));
    }

    private static HitterModel Defended(HitterModel start) => HitterModelFitter.Fit(
        FitHistory.Of(RealData.Folder(), start, 2019, "test"),
        new FitOptions { FirstSeason = 2017, Blocks = [FitBlock.LeagueShock, FitBlock.Parks, FitBlock.Defense] },
        null,
        CancellationToken.None);

    private static HitterModel Start() => ConfigFile.LoadModel(Path.Combine(RealData.Root, "configs", "models", "hitters-2019.json"));

    private static HitterModel Refit(HitterModel start, int threads) => HitterModelFitter.Fit(
        FitHistory.Of(RealData.Folder(), start, 2019, "test"),
        new FitOptions { FirstSeason = 2018, Blocks = [FitBlock.WobaLevel], Threads = threads },
        null,
        CancellationToken.None);
}
