using ProjectionSim.Baseball;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Summaries;

public sealed class TallyTests
{
    /// <summary>Lengths around whole vectors, whole banks and whole chunks.</summary>
    private static readonly int[] Lengths = [0, 1, 3, 7, 8, 9, 255, 256, 257, 700];

    [Fact]
    public void Folding_by_vectors_equals_folding_one_value_at_a_time_in_every_shape()
    {
        var random = new Random(12);
        foreach (var shape in StatInfo.All.SelectMany(info => new[] { HistogramShape.Of(info.Stat), HistogramShape.OfDifference(info.Stat) }))
        {
            var tally = new Tally(shape);
            var scalar = new Tally(shape);
            foreach (var length in Lengths)
            {
                var values = Values(random, length, shape);
                tally.Fold(values);
                scalar.FoldScalar(values);
            }

            AssertSame(scalar.Take(), tally.Take());
        }
    }

    [Fact]
    public void Every_value_falls_into_the_bin_that_whole_division_names()
    {
        var shape = HistogramShape.OfDifference(Stat.WRCPlus);
        var last = shape.Start + (shape.Bins * shape.Width) - 1;
        int[] values = [.. Enumerable.Range(0, shape.Bins).SelectMany(bin => new[] { shape.Start + (bin * shape.Width), shape.Start + (bin * shape.Width) + shape.Width - 1 }), shape.Start - 1, last + 1, int.MaxValue, int.MinValue + 1];
        var tally = new Tally(shape);

        tally.Fold(values);
        var taken = tally.Take();

        Assert.Equal([(0, 4L), .. Enumerable.Range(1, shape.Bins - 2).Select(bin => (bin, 2L)), (shape.Bins - 1, 4L)], taken.Occupied());
    }

    [Fact]
    public void Comparing_by_vectors_equals_comparing_one_draw_at_a_time()
    {
        var random = new Random(13);
        var shape = HistogramShape.OfDifference(Stat.HR);
        var tally = new PairedTally(shape);
        var scalar = new PairedTally(shape);
        foreach (var length in Lengths.Where(length => length <= 256))
        {
            int[] first = [.. Enumerable.Range(0, length).Select(_ => random.Next(10) == 0 ? HistogramShape.NoValue : random.Next(40))];
            int[] second = [.. Enumerable.Range(0, 256).Select(_ => random.Next(10) == 0 ? HistogramShape.NoValue : random.Next(40))];
            int[] rows = [.. Enumerable.Range(0, length).Select(_ => random.Next(256))];
            tally.Fold(first, second, rows);
            scalar.FoldScalar(first, second, rows);
        }

        var (expected, found) = (PairedTally.Take([scalar])[0], PairedTally.Take([tally])[0]);

        Assert.Equal((expected.Wins, expected.Ties), (found.Wins, found.Ties));
        AssertSame(expected.Difference, found.Difference);
    }

    [Fact]
    public void Taking_empties_the_tally()
    {
        var tally = new Tally(HistogramShape.Of(Stat.Triples));
        tally.Fold([0, 1, 1, 2, 3, 0, 0, 0, 5]);
        tally.Take();

        tally.Fold([1]);
        var taken = tally.Take();

        Assert.Equal(1, taken.Count);
        Assert.Equal([(1, 1L)], taken.Occupied());
    }

    [Fact]
    public void A_bin_counts_past_what_its_narrow_counter_holds()
    {
        var tally = new Tally(HistogramShape.Of(Stat.Triples));
        int[] values = [.. Enumerable.Repeat(3, 1000), 4, HistogramShape.NoValue];
        for (var i = 0; i < 300; i++)
            tally.Fold(values);
        Assert.Equal([(3, 300_000L), (4, 300L)], tally.Take().Occupied());

        tally.Fold(values);
        Assert.Equal([(3, 1000L), (4, 1L)], tally.Take().Occupied());
    }

    [Fact]
    public void Tallies_taken_together_give_what_each_gives_alone()
    {
        var random = new Random(7);
        Stat[] stats = [Stat.HR, Stat.OPS, Stat.WRCPlus, Stat.Triples, Stat.AVG];
        Tally[] alone = Array.ConvertAll(stats, stat => new Tally(HistogramShape.Of(stat)));
        Tally[] together = Array.ConvertAll(stats, stat => new Tally(HistogramShape.Of(stat)));

        // The fourth has nothing to give and the last has had to pour its bins.
        foreach ((int s, int length) in (ReadOnlySpan<(int, int)>)[(0, 900), (1, 77), (2, 5000), (4, 70_000)])
        {
            int[] values = Values(random, length, HistogramShape.Of(stats[s]));
            alone[s].Fold(values);
            together[s].Fold(values);
        }

        for (int again = 0; again < 2; again++)
        {
            foreach ((Distribution expected, Distribution found) in alone.Select(tally => tally.Take()).Zip(Tally.Take(together)))
                AssertSame(expected, found);
        }
    }

    private static int[] Values(Random random, int length, HistogramShape shape)
    {
        var values = new int[length];
        for (var i = 0; i < length; i++)
        {
            values[i] = random.Next(20) switch
            {
                0 => HistogramShape.NoValue,
                1 => 1 << 27,
                2 => -(1 << 27),
                3 => shape.Start + (random.Next(shape.Bins) * shape.Width),
                4 => shape.Start + (random.Next(shape.Bins) * shape.Width) - 1,
                5 => shape.Start + (shape.Bins * shape.Width) + random.Next(3) - 1,
                _ => shape.Start + random.Next(shape.Bins * shape.Width),
            };
        }

        return values;
    }

    private static void AssertSame(Distribution expected, Distribution found)
    {
        Assert.Equal((expected.Count, expected.Sum, expected.Squares), (found.Count, found.Sum, found.Squares));
        Assert.Equal(expected.Occupied(), found.Occupied());
    }
}
