using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.Ablations;
using ProjectionSim.Evaluation.PosteriorCheck;
using ProjectionSim.Evaluation.PriorCheck;
using ProjectionSim.Evaluation.Sbc;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;
using ProjectionSim.Tests.Cli;
using ProjectionSim.Tests.Evaluation;

namespace ProjectionSim.Tests.Workbench;

public sealed class CheckTests
{
    private static readonly ProjectionInput Input = ConfigFile.LoadEmbedded([]);

    [Theory]
    [InlineData("prior-check", "--group-draws", "1000")]
    [InlineData("posterior-check", "--replicates", "200")]
    [InlineData("posterior-check", "--replicates", "200", "--player", "wong")]
    public async Task A_check_fits_80_columns_and_has_every_format(params string[] args)
    {
        var table = await CliRun.Of(args);
        using var json = JsonDocument.Parse((await CliRun.Of([.. args, "--format", "json"])).Out);
        var csv = await CliRun.Of([.. args, "--format", "csv"]);

        Assert.Empty(table.Error);
        Assert.Contains(table.Code, (int[])[0, 3]);
        Assert.All(table.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Equal(args[0], json.RootElement.GetProperty("command").GetString());
        Assert.True(csv.Out.Split('\n').Length > 2);
    }

    [Fact]
    public void A_prior_that_makes_400_hitters_and_more_is_flagged_and_the_shipped_one_is_not_for_double_a()
    {
        var settings = new PriorCheckSettings { Draws = 2000, Season = 2026 };
        var shipped = new PriorCheckStudy(Input.Model, Input.Environments, settings).Run([], 2006, TestContext.Current.CancellationToken);
        var wild = ConfigFile.LoadEmbedded(["model.components.hitInPlay.prior.variance=0.5"]);
        var broken = new PriorCheckStudy(wild.Model, wild.Environments, settings).Run([], 2006, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(shipped.Groups.Where(shipped.IsFlagged), g => g.Name == "AA");
        Assert.True(broken.Groups.Single(g => g.Name == "AA").AboveHighest > .01);
        Assert.All(shipped.Groups, g => Assert.Equal(g.Woba.Order(), g.Woba));
    }

    [Fact]
    public void Real_first_seasons_drawn_from_the_prior_lie_in_its_central_80_percent_four_times_in_five()
    {
        var law = new CareerLaw(Input.Model, Input.Environments, new SbcSettings { Season = 2026, Seed = 9, FewestPa = 300, MostPa = 500, MostSeasons = 1 });
        PlayerHistory[] histories = [.. Enumerable.Range(0, 600).Select(i => law.Draw((uint)i).History)];

        var report = new PriorCheckStudy(Input.Model, Input.Environments, new PriorCheckSettings { Draws = 1000, Season = 2026, Replicates = 50 }).Run(histories, 2000, TestContext.Current.CancellationToken);

        Assert.Equal(5, report.Comparisons.Select(c => c.Level).Distinct().Count());
        Assert.All(report.Comparisons.Where(c => c.N >= 80), c => Assert.InRange(c.Within80, .65, .95));
        Assert.All(report.Comparisons.Where(c => c.Component is "K" && c.N >= 80), c => Assert.Equal(1, c.SpreadSeen / c.SpreadPrior, .2));
    }

    [Fact]
    public void Seasons_made_by_the_law_itself_look_like_their_replicates_and_others_do_not()
    {
        var honest = Replay(homeRuns: 0);
        var wrong = Replay(homeRuns: 15);

        Assert.All(honest.Statistics.Where(t => t.Name.StartsWith("mean", StringComparison.Ordinal)), t => Assert.True(t.PValue > .001, t.Name));
        Assert.True(wrong.Statistics.Single(t => t.Name == "mean HR per PA").PValue < .02);
        Assert.Equal(40, honest.Rootograms.Single(r => r.Count == "HR").Bins.Sum(b => b.Seen));
        Assert.Equal(40, honest.Rootograms.Single(r => r.Count == "SO").Bins.Sum(b => b.Expected), .5);
    }

    [Fact]
    public void A_part_switched_off_is_off_and_the_others_stay()
    {
        var season = new BacktestSeason
        {
            Season = 2026,
            Model = Input.Model,
            Leagues = Input.Environments,
            LeagueSeason = 2025,
            Hitters = [new BacktestHitter(Input.Config.Players[1], "BOS", null)],
            Past = [],
            Weights = Input.Environments.RunValues[2025],
        };

        Assert.All(Ablation.Without(season, AblationBlock.MinorLeagues).Hitters[0].History.Lines, l => Assert.Equal("MLB", l.Level));
        Assert.Empty(Ablation.Without(season, AblationBlock.Parks).Leagues.Parks);
        Assert.Equal(0, Ablation.Without(season, AblationBlock.Correlation).Model.Correlation.Matrix[2][3]);
        Assert.Equal(0, Ablation.Without(season, AblationBlock.Aging).Model.Components.HomeRun.Forecast.Age);
        Assert.Equal(0, Ablation.Without(season, AblationBlock.PositionPrior).Model.Components.HomeRun.Prior.Catcher);
        Assert.Empty(Ablation.Without(season, AblationBlock.Tracking).Model.Components.HomeRun.SecondStage.Features);
        Assert.Equal(1, Ablation.Without(season, AblationBlock.Recalibration).Model.Components.HomeRun.SecondStage.On.HomeRun);
        Assert.Equal(0, new JointLaw(Ablation.Without(season, AblationBlock.PlayingTimeCorrelation).Model.PlayingTime.Joint).Shrink(300));
        Assert.Equal(0, Ablation.Without(season, AblationBlock.WobaLevel).Model.WobaLevel.Slope);
        Assert.Same(Input.Model, Ablation.Without(season, AblationBlock.Parks).Model);
    }

    private static PosteriorCheckReport Replay(int homeRuns)
    {
        const int Draws = 200;
        var forecast = new TalentModel(Input.Model, Input.Environments).Forecast(Input.Config.Players[1], 2026, "BOS");
        var plan = new PlayerPlanBuilder(Input.Model).Build(forecast, Input.Config.Players[1], null, Input.Environments.RunValues[2025], []);
        var leagues = new LeagueShocks(Draws);
        var seasons = new List<CheckedSeason>();
        Span<double> rates = stackalloc double[SeasonSampler.Outcomes + 1];
        Span<int> counts = stackalloc int[SeasonSampler.Outcomes];
        for (uint i = 0; i < 40; i++)
        {
            var sampler = new SeasonSampler(plan, 77, EvaluationPurpose.JointSeason, i);
            sampler.DrawRates(i, 500, leagues.Of(0), rates);
            sampler.Play(i, 500, rates, counts);
            var extra = Math.Min(homeRuns, counts[4]);
            var season = EmptySeason.Played($"x{i}", 2026, 500, counts);
            seasons.Add(new CheckedSeason("x", plan, season with { HR = season.HR + extra }, Input.Environments.RunValues[2025], leagues));
        }

        return new PosteriorCheckStudy(5, Draws).Run(seasons, 2, TestContext.Current.CancellationToken);
    }
}
