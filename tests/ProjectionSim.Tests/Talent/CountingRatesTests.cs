using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Tests.Talent;

public sealed class CountingRatesTests
{
    private static readonly CountingModel Model = ShippedFiles.Model.Counting;

    [Fact]
    public void Hitter_without_lines_has_the_leagues_last_rates()
    {
        var rates = CountingRates.Of(History(), 2024, Model);

        Assert.Equal(Model.StealAttempts.League[2023] * AtAge(2024), rates.StealAttempt, 12);
        Assert.Equal(Model.DoublePlays.League[2023], rates.DoublePlay, 12);
        Assert.Equal(Model.IntentionalWalks.League[2023], rates.IntentionalWalk, 12);
    }

    [Fact]
    public void Rate_is_the_weighted_mean_of_his_seasons_and_the_league_at_its_strength()
    {
        var line = new StatLine { Season = 2022, Level = "MLB", PA = 600, AB = 530, H = 150, Doubles = 30, Triples = 5, HR = 15, BB = 50, SO = 100, HBP = 5, GIDP = 20, SB = 40, CS = 10 };

        var rates = CountingRates.Of(History(line), 2024, Model);

        var attempts = Model.StealAttempts;
        double now = attempts.League[2023], scale = now / attempts.League[2022] * Math.Exp(attempts.AgeLogSlopePerYear * 2), weight = attempts.Weights[1];
        Assert.Equal((weight * 50 * scale + attempts.Strength * now * AtAge(2024)) / (weight * 155 + attempts.Strength), rates.StealAttempt, 12);
        var doublePlays = Model.DoublePlays;
        double grounded = doublePlays.Weights[1] * 20 * doublePlays.League[2023] / doublePlays.League[2022];
        Assert.Equal((grounded + doublePlays.Strength * doublePlays.League[2023]) / (doublePlays.Weights[1] * 280 + doublePlays.Strength), rates.DoublePlay, 12);
    }

    [Fact]
    public void A_catcher_is_regressed_to_what_catchers_do_by_his_share_of_games_there()
    {
        double league = Model.StealAttempts.League[2023] * AtAge(2024), factor = Model.StealAttempts.CatcherFactor!.Value;
        double Attempts(double share) => CountingRates.Of(History() with { CareerPositions = new PositionShares { C = share } }, 2024, Model).StealAttempt;
        Assert.Equal(league * factor, Attempts(1), 12);
        Assert.Equal(league * (1 + (.5 * (factor - 1))), Attempts(.5), 12);
        Assert.Equal(league, Attempts(0), 12);
    }

    [Fact]
    public void Unknown_count_leaves_the_rate_at_the_leagues()
    {
        var line = new StatLine { Season = 2023, Level = "MLB", PA = 600, AB = 530, H = 150, Doubles = 30, Triples = 5, HR = 15, BB = 50, SO = 100 };

        var rates = CountingRates.Of(History(line), 2024, Model);

        Assert.Equal(Model.StealSuccess.League[2023], rates.StealSuccess, 12);
        Assert.Equal(Model.SacrificeHits.League[2023], rates.SacrificeHit, 12);
    }

    [Fact]
    public void Rate_per_other_trials_than_its_own_is_refused()
    {
        var model = Model with { DoublePlays = Model.DoublePlays with { Per = "PA" } };

        var error = Assert.Throws<InvalidInputException>(() => CountingRates.Of(History(), 2024, model));

        Assert.Contains("counting.doublePlays.per", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_less_is_known_of_a_runner_the_wider_a_season_spreads_and_the_more_he_runs()
    {
        var attempts = Model.StealAttempts;
        StatLine Line(int pa, int steals) => new() { Season = 2023, Level = "MLB", PA = pa, AB = pa * 9 / 10, H = pa / 4, Doubles = 0, Triples = 0, HR = 0, BB = pa / 10, SO = pa / 5, HBP = 0, SB = steals, CS = 0 };
        double At(double trials, double rate) => (attempts.Overdispersion + (attempts.UnknownOverdispersion * attempts.Strength / trials)) * Math.Pow(rate / attempts.League[2023], attempts.OverdispersionPower);
        CountingRates none = CountingRates.Of(History(), 2024, Model), some = CountingRates.Of(History(Line(100, 2)), 2024, Model), much = CountingRates.Of(History(Line(600, 12)), 2024, Model);

        Assert.Equal(At(attempts.Strength, none.StealAttempt), none.StealAttemptOverdispersion, 12);
        Assert.Equal(At(attempts.Strength + 35, some.StealAttempt), some.StealAttemptOverdispersion, 12);
        Assert.Equal(At(attempts.Strength + 210, much.StealAttempt), much.StealAttemptOverdispersion, 12);
        Assert.True(none.StealAttemptOverdispersion > some.StealAttemptOverdispersion && some.StealAttemptOverdispersion > much.StealAttemptOverdispersion);
        Assert.True(CountingRates.Of(History(Line(600, 60)), 2024, Model).StealAttemptOverdispersion > much.StealAttemptOverdispersion);
        Assert.Equal(Model.StealSuccess.Overdispersion, none.StealSuccessOverdispersion);
    }

    /// <summary>What hitters of his age are regressed to, over the league's rate.</summary>
    private static double AtAge(int season) => Math.Exp(Model.StealAttempts.AgeLogSlopePerYear * (History().AgeInJuly(season) - Model.StealAttempts.PriorAge!.Value));

    private static PlayerHistory History(params StatLine[] lines) =>
        new() { Id = "someone01", Name = "Some One", BirthDate = new DateOnly(1995, 1, 1), Lines = lines };
}
