using ProjectionSim.Baseball;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Tests.Evaluation;

public sealed class ComparablesTests
{
    [Fact]
    public void The_nearest_is_who_stands_nearest_in_units_of_the_spread()
    {
        // Walks spread ten times as much as strikeouts here: one unit of strikeouts is farther than three of walks.
        var pool = Pool();
        var inWalks = Candidate("walks", 2010, 0, .3, 0, 0, 0, 0, 0);
        var inStrikeouts = Candidate("strikeouts", 2011, 0, 0, .1, 0, 0, 0, 0);
        var nearest = Comparables.Nearest(new double[7], [.. pool, inStrikeouts, inWalks], 200);
        int Place(string id) => nearest.ToList().FindIndex(one => one.Hitter.Id == id);
        Assert.True(Place("walks") < Place("strikeouts"));
        Assert.True(nearest.Zip(nearest.Skip(1)).All(pair => pair.First.Distance <= pair.Second.Distance));
    }

    [Fact]
    public void A_man_is_listed_once_by_his_nearest_season()
    {
        var nearest = Comparables.Nearest(new double[7], [.. Pool(), Candidate("twice", 2001, .5, 0, 0, 0, 0, 0, 0), Candidate("twice", 2002, .01, 0, 0, 0, 0, 0, 0)], 500);
        Assert.Equal(2002, Assert.Single(nearest, one => one.Hitter.Id == "twice").Hitter.Season);
    }

    [Fact]
    public void Too_few_hitters_of_the_age_are_refused_in_words() =>
        Assert.Contains("Found 3 hitters of that age", Assert.Throws<InvalidInputException>(() => Comparables.Nearest(new double[7], [.. Pool().Take(3)], 2)).Message, StringComparison.Ordinal);

    private static ComparableCandidate[] Pool()
    {
        var random = new Random(4);
        return [.. Enumerable.Range(0, 150).Select(i => Candidate($"p{i}", 2000, .2 * Normal(random), 1 * Normal(random), .1 * Normal(random), .3 * Normal(random), .1 * Normal(random), .2 * Normal(random), .4 * Normal(random)))];
    }

    private static double Normal(Random random) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, random.NextDouble() * .998 + .001);

    private static ComparableCandidate Candidate(string id, int season, params double[] mean) => new(id, id, season, 25, mean, 0, []);
}
