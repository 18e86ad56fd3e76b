using ProjectionSim.Data.Configuration;
using ProjectionSim.PlayingTime;

namespace ProjectionSim.Tests.PlayingTime;

public sealed class HealthLawTests
{
    private static readonly HealthModel Shipped = ConfigFile.LoadEmbedded([]).Model.PlayingTime.Health;

    [Fact]
    public void Games_lost_are_a_hurdle_and_a_mixture_with_the_mean_of_its_parts()
    {
        HealthModel model = Shipped with
        {
            Hurt = Only(Logit(.4)),
            Long = Only(Logit(.25)),
            ShortShare = Only(Logit(.1)),
            LongShare = Only(Logit(.6)),
            ShortConcentration = 8,
            LongConcentration = 3,
        };
        double[] law = new HealthLaw(model).Probabilities(catcher: true, age: 31, pastShare: .2, longAbsence: null);

        Assert.Equal(163, law.Length);
        Assert.Equal(1, law.Sum(), 12);
        Assert.Equal(.6, law[0], 12);
        Assert.Equal(.4 * (1 + (161 * ((.75 * .1) + (.25 * .6)))), Mean(law), 9);
    }

    [Fact]
    public void Without_risk_nobody_loses_a_game()
    {
        double[] law = new HealthLaw(Shipped with { Hurt = Only(-50) }).Probabilities(true, 35, 1, null);
        Assert.Equal(1, law[0], 12);
    }

    [Fact]
    public void A_long_absence_that_is_known_better_costs_more_games()
    {
        var law = new HealthLaw(Shipped);
        double[] means = [.. ((double[])[0, .1, .3, .8]).Select(p => Mean(law.Probabilities(true, 28, null, p)))];

        Assert.Equal(means.Order(), means);
        Assert.True(means[^1] > means[0] + 30);
        Assert.Equal(1 - .8, law.Probabilities(true, 28, null, .8)[0], 6);
    }

    [Fact]
    public void A_beta_share_has_its_mean_and_spread()
    {
        foreach ((double mean, double deviation) in ((double, double)[])[(.68, .08), (.94, .05), (.5, .28), (.05, .03), (.9, .005)])
        {
            ShareLaw law = ShareLaw.Beta(mean, deviation);
            double[] mass = [.. law.Cumulative.Select((c, k) => c - (k == 0 ? 0 : law.Cumulative[k - 1]))];
            double spread = Math.Sqrt(law.Atoms.Zip(mass, (x, p) => p * (x - law.Mean) * (x - law.Mean)).Sum());

            Assert.Equal(mean, law.Mean, .002);
            Assert.Equal(deviation, spread, .002);
        }

        Assert.Equal([.7], ShareLaw.Beta(.7, 0).Atoms);
        Assert.All(((double, double)[])[(.5, .5), (0, .1), (1, .1), (.5, .001), (1.1, 0), (double.NaN, .1)], p => Assert.False(ShareLaw.Exists(p.Item1, p.Item2)));
    }

    private static Dictionary<string, double> Only(double intercept) => new(StringComparer.Ordinal) { ["1"] = intercept };

    private static double Logit(double p) => Math.Log(p / (1 - p));

    private static double Mean(double[] law) => law.Select((p, k) => p * k).Sum();
}
