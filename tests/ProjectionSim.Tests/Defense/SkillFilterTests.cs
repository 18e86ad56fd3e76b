using ProjectionSim.Baseball;
using ProjectionSim.Defense;

namespace ProjectionSim.Tests.Defense;

public sealed class SkillFilterTests
{
    private static readonly SkillModel Framing = new()
    {
        Source = "test",
        Per = "pitch taken",
        Mean = 0,
        StandardDeviation = .0008,
        CarryOver = .9,
        VariancePerTrial = .002,
        SeasonVariance = 1e-8,
        RunsPerUnit = 1,
        TrialsPerInning = 8.7,
        Providers = new Dictionary<string, double> { ["savant"] = 1, ["fangraphs"] = 1.25 },
    };

    [Fact]
    public void Without_evidence_the_belief_is_the_prior()
    {
        SkillBelief belief = SkillFilter.Before(Framing, [], 2026);

        Assert.Equal(0, belief.Mean);
        Assert.Equal(.0008, belief.StandardDeviation, 1e-12);
        Assert.Empty(belief.Steps);
    }

    [Fact]
    public void One_season_is_weighed_against_the_prior_and_then_drifts()
    {
        SkillBelief belief = SkillFilter.Before(Framing, [new SkillEvidence(2025, .001, 7000, "savant")], 2026);
        double noise = (.002 / 7000) + 1e-8, weight = 6.4e-7 / (6.4e-7 + noise);

        Assert.Equal(weight, belief.Steps[0].Weight, 1e-12);
        Assert.Equal(.9 * weight * .001, belief.Mean, 1e-12);
        Assert.Equal(Math.Sqrt((.81 * 6.4e-7 * (1 - weight)) + (.19 * 6.4e-7)), belief.StandardDeviation, 1e-12);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(3000)]
    [InlineData(100_000)]
    public void The_posterior_lies_between_prior_and_what_was_seen(int pitches)
    {
        SkillStep step = SkillFilter.Before(Framing, [new SkillEvidence(2025, .001, pitches, "savant")], 2026).Steps[0];

        Assert.InRange(step.Mean, 0, .001);
        Assert.InRange(step.StandardDeviation, 0, .0008);
    }

    [Fact]
    public void More_pitches_of_the_same_rate_say_more_and_leave_less_doubt()
    {
        SkillBelief[] beliefs = [.. ((int[])[0, 500, 2000, 8000]).Select(n => SkillFilter.Before(Framing, n == 0 ? [] : [new SkillEvidence(2025, .001, n, "savant")], 2026))];

        Assert.Equal(beliefs.Select(b => b.Mean).Order(), beliefs.Select(b => b.Mean));
        Assert.Equal(beliefs.Select(b => b.StandardDeviation).OrderDescending(), beliefs.Select(b => b.StandardDeviation));
    }

    [Fact]
    public void Without_drift_and_noise_the_last_season_is_the_talent()
    {
        SkillModel certain = Framing with { CarryOver = 1, VariancePerTrial = 0, SeasonVariance = 0 };
        SkillBelief belief = SkillFilter.Before(certain, [new SkillEvidence(2025, .001, 7000, "savant")], 2026);

        Assert.Equal(.001, belief.Mean, 1e-12);
        Assert.Equal(0, belief.StandardDeviation, 1e-12);
    }

    [Fact]
    public void Without_carry_over_the_past_says_nothing()
    {
        SkillBelief belief = SkillFilter.Before(Framing with { CarryOver = 0 }, [new SkillEvidence(2025, .001, 7000, "savant")], 2026);

        Assert.Equal(0, belief.Mean);
        Assert.Equal(.0008, belief.StandardDeviation, 1e-12);
    }

    [Fact]
    public void Evidence_of_the_season_and_later_is_not_read()
    {
        SkillEvidence past = new(2024, .001, 7000, "savant"), present = new(2025, -.01, 7000, "savant");

        Assert.Equal(SkillFilter.Before(Framing, [past], 2025).Mean, SkillFilter.Before(Framing, [past, present], 2025).Mean);
    }

    [Fact]
    public void Two_providers_of_one_season_are_one_observation_on_the_models_scale()
    {
        PlayerHistory two = With(new FramingLine { Season = 2025, Runs = 10, Pitches = 5000, Source = "fangraphs" }, new FramingLine { Season = 2025, Runs = 8, Pitches = 5000, Source = "savant" });
        PlayerHistory one = With(new FramingLine { Season = 2025, Runs = 8, Pitches = 5000, Source = "savant" });

        SkillBelief both = Beliefs(two).Framing;
        Assert.Equal("fangraphs/savant", Assert.Single(both.Steps).Sources);
        Assert.Equal(Beliefs(one).Framing.Mean, both.Mean, 1e-12);
        Assert.Equal(Beliefs(one).Framing.StandardDeviation, both.StandardDeviation, 1e-12);
    }

    [Fact]
    public void A_line_after_challenges_came_is_measured_on_the_scale_before_them()
    {
        PlayerHistory before = With(new FramingLine { Season = 2025, Runs = 10, Pitches = 5000, Source = "savant" });
        PlayerHistory after = With(new FramingLine { Season = 2026, Runs = 8, Pitches = 5000, Source = "savant" });

        Assert.Equal(Beliefs(before, 2026).Framing.Mean, Beliefs(after, 2027).Framing.Mean, 1e-12);
    }

    [Fact]
    public void An_unknown_workload_is_taken_from_games_caught_or_refused()
    {
        var line = new FramingLine { Season = 2025, Runs = 5, Source = "savant" };

        Assert.Equal(100 * .9 * 8.8 * 8.7, Beliefs(With(line)).Framing.Steps[0].Trials, 1e-6);
        string message = Assert.Throws<InvalidInputException>(() => Beliefs(With(line) with { Lines = [] })).Message;
        Assert.Contains("does not tell its workload", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_that_the_model_does_not_know_is_refused()
    {
        string message = Assert.Throws<InvalidInputException>(() => Beliefs(With(new FramingLine { Season = 2025, Runs = 5, Pitches = 100, Source = "mine" }))).Message;

        Assert.Contains("Expected savant, fangraphs", message, StringComparison.Ordinal);
    }

    private static DefenseBeliefs Beliefs(PlayerHistory history, int season = 2026) => DefenseBeliefs.Of(history, season, new DefenseModel
    {
        Source = "test",
        Framing = Framing,
        Blocking = Framing,
        Throwing = Framing,
        Fielding = new Dictionary<Position, SkillModel>(),
        Challenge = new ChallengeModel { Source = "test", FromSeason = 2026, Mean = .8, StandardDeviation = .1 },
    }, 8.8);

    private static PlayerHistory With(params FramingLine[] framing) => new()
    {
        Id = "x",
        Name = "X",
        BirthDate = new DateOnly(1998, 1, 1),
        CareerPositions = new PositionShares { C = .9 },
        Lines = [new StatLine { Season = 2025, Level = "MLB", G = 100, PA = 350, AB = 310, H = 70, Doubles = 10, Triples = 0, HR = 8, BB = 30, SO = 80 }],
        Defense = new DefenseHistory { Framing = framing },
    };
}
