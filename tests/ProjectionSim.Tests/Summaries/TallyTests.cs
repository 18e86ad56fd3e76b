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

        Assert.Equal(shape.Bins, taken.OccupiedBins.Length);
        Assert.Equal([4, .. Enumerable.Repeat(2L, shape.Bins - 2), 4], taken.OccupiedCounts.ToArray());
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

        var (expected, found) = (scalar.Take(), tally.Take());

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
        Assert.Equal([1], taken.OccupiedBins.ToArray());
        Assert.Equal([1L], taken.OccupiedCounts.ToArray());
    }

    [Fact]
    public void A_bin_counts_past_what_its_narrow_counter_holds()
    {
        var tally = new Tally(HistogramShape.Of(Stat.Triples));
        int[] values = [.. Enumerable.Repeat(3, 1000), 4, HistogramShape.NoValue];
        for (var i = 0; i < 300; i++)
            tally.Fold(values);
        Assert.Equal([300_000L, 300], tally.Take().OccupiedCounts.ToArray());

        tally.Fold(values);
        Assert.Equal([1000L, 1], tally.Take().OccupiedCounts.ToArray());
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
        Assert.Equal(expected.OccupiedBins.ToArray(), found.OccupiedBins.ToArray());
        Assert.Equal(expected.OccupiedCounts.ToArray(), found.OccupiedCounts.ToArray());
    }
}
