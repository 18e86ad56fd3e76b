using ProjectionSim.Baseball;
using ProjectionSim.Defense;
using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.Fitting;
using ProjectionSim.Talent;

namespace ProjectionSim.Tests.Evaluation;

/// <summary>Careers drawn from a known skill: the fit must find it and its intervals must hold.</summary>
public sealed class SkillFitTests
{
    private const int First = 2012, Last = 2020;

    private static readonly SkillModel Truth = new()
    {
        Source = "test",
        Per = "steal attempt",
        Mean = 0,
        StandardDeviation = .07,
        CarryOver = .85,
        VariancePerTrial = .17,
        SeasonVariance = 0,
        RunsPerUnit = .65,
        TrialsPerInning = .06,
        Providers = new Dictionary<string, double> { ["savant"] = 1 },
    };

    private static readonly CatcherHistory Catchers = Simulate();

    [Fact]
    public void The_fit_finds_the_spread_the_carry_over_and_the_noise_that_made_the_data()
    {
        SkillModel start = Truth with { StandardDeviation = .04, CarryOver = .6, VariancePerTrial = .1 };
        var (model, record) = Refit(start);

        // About 2,400 seasons: four standard errors, some 3 % of a spread and of a noise, .02 of a correlation.
        Assert.InRange(model.StandardDeviation, .062, .078);
        Assert.InRange(model.CarryOver, .77, .93);
        Assert.InRange(model.VariancePerTrial, .15, .19);
        Assert.True(record.LogLikelihood > record.BaseLogLikelihood);
    }

    [Fact]
    public void A_fit_begins_at_its_own_prior_and_not_at_the_model_that_it_is_given()
    {
        var (once, record) = Refit(Truth with { StandardDeviation = .04, CarryOver = .6, VariancePerTrial = .1 });
        var (again, second) = Refit(once);

        Assert.Equal(Numbers(once), Numbers(again));
        Assert.Equal(record.LogLikelihood, second.LogLikelihood);
        Assert.Equal(record.BaseLogLikelihood, second.BaseLogLikelihood);
    }

    [Fact]
    public void Beliefs_of_the_truth_beat_last_season_and_the_league_and_their_intervals_hold()
    {
        var defense = new DefenseModel
        {
            Source = "test",
            Framing = Truth,
            Blocking = Truth,
            Throwing = Truth,
            Fielding = new Dictionary<Position, SkillModel>(),
            Challenge = new ChallengeModel { Source = "test", FromSeason = 2026, Mean = .8, StandardDeviation = .1 },
        };
        SkillScore score = Assert.Single(SkillBacktest.Run(Catchers, (_, _) => 0, defense, 8.8, [2018, 2019, 2020]));

        // 900 seasons: a coverage's standard error is 1.3 points.
        Assert.Equal(900, score.N);
        Assert.True(score.Own < score.Last && score.Own < score.League);
        Assert.InRange(score.Coverage80, .747, .853);
        Assert.InRange(score.PitMean, .46, .54);
    }

    [Fact]
    public void Overconfident_beliefs_are_seen_as_such()
    {
        SkillModel sure = Truth with { VariancePerTrial = .03 };
        var defense = new DefenseModel
        {
            Source = "test",
            Framing = sure,
            Blocking = sure,
            Throwing = sure,
            Fielding = new Dictionary<Position, SkillModel>(),
            Challenge = new ChallengeModel { Source = "test", FromSeason = 2026, Mean = .8, StandardDeviation = .1 },
        };

        Assert.True(Assert.Single(SkillBacktest.Run(Catchers, (_, _) => 0, defense, 8.8, [2018, 2019, 2020])).Coverage80 < .7);
    }

    private static (SkillModel Model, FitBlockRecord Record) Refit(SkillModel start) => DefenseBlock.Fit(
        "throwing", SkillCareers.Throwing(Catchers), start, SkillPrior.Throwing, 5, Last, new FitOptions { DefenseHalfLife = 100 }, TestContext.Current.CancellationToken);

    private static (double, double, double) Numbers(SkillModel model) => (model.StandardDeviation, model.CarryOver, model.VariancePerTrial);

    private static CatcherHistory Simulate()
    {
        var random = new Random(20260401);
        var rows = new List<CatcherThrowing>();
        for (int player = 0; player < 300; player++)
        {
            double talent = Truth.StandardDeviation * Normal(random);
            for (int season = First; season <= Last; season++)
            {
                int attempts = random.Next(20, 90);
                double rate = talent + (Math.Sqrt(Truth.VariancePerTrial / attempts) * Normal(random));
                rows.Add(new CatcherThrowing($"p{player}", player + 1, season, attempts, 0, rate * attempts, 0, null, null));
                talent = (Truth.CarryOver * talent) + (Math.Sqrt(1 - (Truth.CarryOver * Truth.CarryOver)) * Truth.StandardDeviation * Normal(random));
            }
        }

        return new CatcherHistory(Last, [], [], rows, []);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
