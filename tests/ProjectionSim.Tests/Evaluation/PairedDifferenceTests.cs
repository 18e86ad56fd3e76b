using ProjectionSim.Evaluation;

namespace ProjectionSim.Tests.Evaluation;

public sealed class PairedDifferenceTests
{
    [Fact]
    public void The_difference_is_that_of_the_two_scores()
    {
        var (a, b) = Rows(players: 50, noiseA: .02, noiseB: .03);
        var difference = PairedDifference.Of(a, b, seed: 1)!;
        Assert.Equal(PointScore.Of(a)!.RmseWeighted - PointScore.Of(b)!.RmseWeighted, difference.Difference, 12);
        Assert.True(difference.Low90 < difference.Difference && difference.Difference < difference.High90);
    }

    [Fact]
    public void The_interval_is_the_same_each_time_and_moves_with_the_seed()
    {
        var (a, b) = Rows(players: 50, noiseA: .02, noiseB: .03);
        Assert.Equal(PairedDifference.Of(a, b, seed: 7), PairedDifference.Of(a, b, seed: 7));
        Assert.NotEqual(PairedDifference.Of(a, b, seed: 7)!.Low90, PairedDifference.Of(a, b, seed: 8)!.Low90);
    }

    [Fact]
    public void A_better_system_is_told_from_a_worse_one_and_equal_ones_are_not()
    {
        var (a, b) = Rows(players: 300, noiseA: .02, noiseB: .03);
        Assert.True(PairedDifference.Of(a, b, seed: 1)!.High90 < 0);
        var (c, d) = Rows(players: 300, noiseA: .02, noiseB: .02);
        var equal = PairedDifference.Of(c, d, seed: 1)!;
        Assert.True(equal.Low90 < 0 && equal.High90 > 0, $"{equal.Low90} … {equal.High90}");
    }

    [Fact]
    public void Seasons_of_one_player_are_resampled_together()
    {
        // Each player's three seasons repeat: as clusters the interval is √3 times as wide as if the rows were independent.
        var (a, b) = Rows(players: 200, noiseA: .02, noiseB: .03);
        ScoredPair[] Repeat(IEnumerable<ScoredPair> rows, bool apart) =>
            [.. rows.SelectMany((row, i) => Enumerable.Range(0, 3).Select(k => row with { Season = 2021, Cluster = apart ? 3 * i + k : i }))];
        var together = PairedDifference.Of(Repeat(a, false), Repeat(b, false), seed: 1)!;
        var apart = PairedDifference.Of(Repeat(a, true), Repeat(b, true), seed: 1)!;
        var ratio = (together.High90 - together.Low90) / (apart.High90 - apart.Low90);
        Assert.InRange(ratio, 1.55, 1.95);
    }

    [Fact]
    public void Rows_of_different_player_seasons_are_an_error()
    {
        var (a, b) = Rows(players: 5, noiseA: .02, noiseB: .03);
        Assert.Throws<ArgumentException>(() => PairedDifference.Of(a, b[1..], seed: 1));
        b[2] = b[2] with { Cluster = 99 };
        Assert.Throws<ArgumentException>(() => PairedDifference.Of(a, b, seed: 1));
    }

    private static (ScoredPair[] A, ScoredPair[] B) Rows(int players, double noiseA, double noiseB)
    {
        var random = new Random(5);
        double Noise() => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
        var a = new ScoredPair[players];
        var b = new ScoredPair[players];
        for (var i = 0; i < players; i++)
        {
            var actual = .32 + .03 * Noise();
            var weight = random.Next(200, 700);
            a[i] = new ScoredPair(2021 + i % 2, i, weight, actual + 2 * noiseA * Noise(), actual);
            b[i] = new ScoredPair(2021 + i % 2, i, weight, actual + 2 * noiseB * Noise(), actual);
        }

        return (a, b);
    }
}
