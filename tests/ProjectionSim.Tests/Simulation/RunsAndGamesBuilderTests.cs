using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;

namespace ProjectionSim.Tests.Simulation;

public sealed class RunsAndGamesBuilderTests
{
    private static readonly ProjectionInput Input = ConfigFile.LoadEmbedded([]);
    private static readonly TalentModel Talent = new(Input.Model, Input.Environments);
    private static readonly RunsAndGamesBuilder Builder = new(Input.Model, Talent);
    private static readonly StatLine Line = new() { Season = 2023, Level = "MLB", PA = 600, AB = 530, H = 140, Doubles = 28, Triples = 2, HR = 20, BB = 55, IBB = 2, SO = 125, HBP = 7, SF = 6, SH = 2, SB = 8, CS = 2 };

    [Fact]
    public void A_league_average_hitter_scores_and_bats_in_what_the_league_does()
    {
        var counting = Input.Model.Counting;
        double[] league = RunsLaw.LeagueRates([.. Talent.LeagueLogits(2023)], counting, 2023);
        var plan = Builder.Of(History(), 2024);

        Assert.Equal(counting.Runs.League[2023] + counting.Runs.Coefficients["int"], PerPa(plan.Runs, league), 12);
        Assert.Equal(counting.RunsBattedIn.League[2023] + counting.RunsBattedIn.Coefficients["int"], PerPa(plan.RunsBattedIn, league), 12);
        Assert.Equal(counting.StealAttempts.League[2023], (league[7] + league[8]) / (league[0] + league[4] + league[5] + league[9]), 12);
        Assert.All(league, rate => Assert.InRange(rate, .001, .25));
    }

    [Fact]
    public void Runs_beyond_what_his_line_tells_are_regressed_into_the_forecast()
    {
        var block = Input.Model.Counting.Runs;
        double none = Builder.Of(History(Line), 2024).Runs.PerPlateAppearance;
        double few = Builder.Of(History(Line with { R = 60 }), 2024).Runs.PerPlateAppearance;
        double many = Builder.Of(History(Line with { R = 90 }), 2024).Runs.PerPlateAppearance;

        Assert.Equal(block.ResidualSlope * 30 / (600 + block.ResidualStrength), many - few, 12);
        Assert.InRange(none, few, many);
    }

    [Fact]
    public void Stints_are_summed_and_an_unknown_count_or_a_later_season_tells_nothing()
    {
        var half = Line with { PA = 300, AB = 265, H = 70, Doubles = 14, Triples = 1, HR = 10, BB = 27, IBB = 1, SO = 62, HBP = 4, SF = 3, SH = 1, SB = 4, CS = 1, R = 45 };
        var other = Line with { PA = 300, AB = 265, H = 70, Doubles = 14, Triples = 1, HR = 10, BB = 28, IBB = 1, SO = 63, HBP = 3, SF = 3, SH = 1, SB = 4, CS = 1, R = 45 };
        double none = Builder.Of(History(), 2024).Runs.PerPlateAppearance;

        Assert.Equal(Builder.Of(History(Line with { R = 90 }), 2024).Runs.PerPlateAppearance, Builder.Of(History(half, other), 2024).Runs.PerPlateAppearance, 12);
        Assert.Equal(none, Builder.Of(History(Line with { R = 90, CS = null }), 2024).Runs.PerPlateAppearance);
        Assert.Equal(none, Builder.Of(History(half, other with { R = null }), 2024).Runs.PerPlateAppearance);
        Assert.Equal(none, Builder.Of(History(Line with { R = 90, Season = 2024 }), 2024).Runs.PerPlateAppearance);
        Assert.Equal(none, Builder.Of(History(Line with { R = 90, Level = "AAA" }), 2024).Runs.PerPlateAppearance);
    }

    [Fact]
    public void Catchers_have_their_own_games()
    {
        var games = Input.Model.PlayingTime.Games;
        var catcher = History() with { CareerPositions = new PositionShares { C = .8 } };

        Assert.Equal((games.Catchers, games.Maximum), (Builder.Of(catcher, 2024).Games, Builder.Of(catcher, 2024).MostGames));
        Assert.Equal(games.Others, Builder.Of(History(), 2024).Games);
    }

    [Fact]
    public void Projection_has_runs_at_about_the_forecasts_rate()
    {
        var input = Input with { Config = Input.Config with { Draws = 20_000 } };
        var plan = Projector.Plan(input.Config, input.Model, input.Environments);
        var projection = Projector.Project(input, 1, null, TestContext.Current.CancellationToken);

        foreach (var (player, laws) in projection.Players.Zip(plan.Players.Select(p => p.RunsAndGames!)))
        {
            double Mean(Stat stat) => player.Observed[stat].Mean;
            double pa = Mean(Stat.PA);
            double[] rates = [.. ((double[])[Mean(Stat.Singles), Mean(Stat.Doubles), Mean(Stat.Triples), Mean(Stat.HR), Mean(Stat.BB) - Mean(Stat.IBB), Mean(Stat.HBP), Mean(Stat.SO), Mean(Stat.SB), Mean(Stat.CS), Mean(Stat.IBB)]).Select(count => count / pa)];
            Assert.InRange(Mean(Stat.R) / pa - PerPa(laws.Runs, rates), -.0005, .002);
            Assert.InRange(Mean(Stat.RBI) / pa - PerPa(laws.RunsBattedIn, rates), -.0005, .002);
            Assert.InRange(Mean(Stat.R) / pa, .08, .15);
            Assert.InRange(Mean(Stat.G), pa / 5, pa / 2);
            Assert.Equal(pa, Mean(Stat.AB) + Mean(Stat.BB) + Mean(Stat.HBP) + Mean(Stat.SF) + Mean(Stat.SH), 6);
        }
    }

    private static double PerPa(RunsPlan plan, double[] rates) => plan.PerPlateAppearance + rates.Select((rate, k) => rate * plan.Weights[k]).Sum();

    private static PlayerHistory History(params StatLine[] lines) =>
        new() { Id = "someone01", Name = "Some One", BirthDate = new DateOnly(1995, 1, 1), Lines = lines };
}
