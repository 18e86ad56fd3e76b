using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.Fitting;
using ProjectionSim.PlayingTime;

namespace ProjectionSim.Tests.Evaluation;

public sealed class HealthLikelihoodTests
{
    private static readonly HealthModel Truth = ConfigFile.LoadEmbedded([]).Model.PlayingTime.Health with
    {
        Hurt = Of(-.4, .3, .1, 0, .6),
        Long = Of(-1.1, 0, .2, 0, 0),
        ShortShare = Of(-2, .2, 0, 0, 0),
        LongShare = Of(.2, 0, 0, 0, 0),
        ShortConcentration = 12,
        LongConcentration = 5,
    };

    [Fact]
    public void Gradient_agrees_with_finite_differences()
    {
        var likelihood = new HealthLikelihood(Seasons(300, 5), 162, shareFeatures: 2);
        double[] at = Point(Truth), gradient = new double[at.Length];
        likelihood.Evaluate(at, gradient);
        for (int k = 0; k < at.Length; k++)
        {
            double[] up = [.. at], down = [.. at];
            up[k] += 1e-5;
            down[k] -= 1e-5;
            double numeric = (likelihood.Evaluate(up, []) - likelihood.Evaluate(down, [])) / 2e-5;
            bool held = HealthLikelihood.Names[k] is var name && name.Contains("Share.", StringComparison.Ordinal) && !name.EndsWith(".1", StringComparison.Ordinal) && !name.EndsWith(".cat", StringComparison.Ordinal);
            Assert.True(held || Math.Abs(numeric - gradient[k]) <= 1e-4 * (1 + Math.Abs(numeric)), $"{HealthLikelihood.Names[k]}: analytic {gradient[k]}, numeric {numeric}");
        }
    }

    [Fact]
    public void Fit_recovers_the_law_that_made_the_seasons_bounds_and_all()
    {
        HealthModel model = HealthBlock.Fit(Seasons(4000, 17), Truth with { Hurt = Of(0, 0, 0, 0, 0) }, new FitOptions(), TestContext.Current.CancellationToken).Model;
        var (truth, found) = (new HealthLaw(Truth), new HealthLaw(model));
        foreach (bool catcher in (bool[])[false, true])
        {
            double[] a = truth.Probabilities(catcher, 28, .1, null), b = found.Probabilities(catcher, 28, .1, null);
            Assert.Equal(a[0], b[0], .04);
            Assert.Equal(a.Skip(60).Sum(), b.Skip(60).Sum(), .03);
            Assert.Equal(a.Select((p, k) => p * k).Sum(), b.Select((p, k) => p * k).Sum(), 3.0);
        }

        Assert.InRange(model.Hurt["past"], .2, 1);
    }

    [Fact]
    public void Games_missed_that_follow_the_law_lie_in_their_intervals()
    {
        HealthSeason[] seasons = Seasons(4000, 23, bounds: false), past = Seasons(1500, 29, bounds: false);
        GamesMissedReport report = GamesMissed.Score(seasons, past, Truth with { UnknownPast = .1 })!;

        Assert.Equal(2, report.Rows.Count);
        Assert.All(report.Rows, row =>
        {
            Assert.Equal(.8, row.Inside[1], .05);
            Assert.Equal(.5, row.PitMean, .03);
            Assert.True(row.Rmse <= row.ConstantRmse + .3);
        });

        // Twice the risk is found out.
        GamesMissedReport wrong = GamesMissed.Score(seasons, past, Truth with { Hurt = Of(2.5, 0, 0, 0, 0) })!;
        Assert.All(wrong.Rows, row => Assert.True(row.PitMean < .42));
    }

    /// <summary>Made-up regulars: lost by the law, of the rest a fifth rested; a third with an end that nobody wrote down.</summary>
    private static HealthSeason[] Seasons(int count, int seed, bool bounds = true)
    {
        var random = new Random(seed);
        var law = new HealthLaw(Truth);
        var result = new HealthSeason[count];
        for (int i = 0; i < count; i++)
        {
            (bool catcher, double age, double past) = (i % 3 == 0, 22 + (random.NextDouble() * 14), bounds ? random.NextDouble() * .3 : .1);
            double[] p = law.Probabilities(catcher, age, past, null);
            double u = random.NextDouble();
            int lost = 0;
            for (double sum = p[0]; sum < u && lost < 162; sum += p[lost]) lost++;
            int games = 162 - lost - (int)((162 - lost) * .3 * random.NextDouble());
            bool open = bounds && lost > 0 && i % 3 == 1;
            result[i] = new HealthSeason(2010, catcher, age, past, open ? Math.Min(lost, 6) : lost, open ? 162 - games : lost, games, 500);
        }

        return result;
    }

    private static double[] Point(HealthModel model) =>
    [
        .. ((IReadOnlyDictionary<string, double>[])[model.Hurt, model.Long, model.ShortShare, model.LongShare])
            .SelectMany(block => HealthLaw.Features.Select(feature => block.GetValueOrDefault(feature))),
        Math.Log(model.ShortConcentration), Math.Log(model.LongConcentration),
    ];

    private static Dictionary<string, double> Of(params double[] coefficients) =>
        HealthLaw.Features.Zip(coefficients).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
}
