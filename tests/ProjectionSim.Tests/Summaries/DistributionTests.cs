using ProjectionSim.Baseball;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Summaries;

public sealed class DistributionTests
{
    [Fact]
    public void Mean_and_standard_deviation_are_exact()
    {
        var tally = new Tally(HistogramShape.Of(Stat.HR));
        tally.Fold([2, 4, 4, 4, 5, 5, 7, 9]);
        StatDistribution statistics = tally.Take().ToStatistics();
        Assert.Equal(5, statistics.Mean);
        Assert.Equal(Math.Sqrt(32.0 / 7), statistics.StandardDeviation, 14);
        Assert.Equal(Math.Sqrt(32.0 / 7 / 8), statistics.MonteCarloError, 14);
    }

    [Fact]
    public void A_quantile_of_a_count_is_the_least_value_that_its_share_does_not_exceed()
    {
        var tally = new Tally(HistogramShape.Of(Stat.HR));
        tally.Fold([.. Enumerable.Range(1, 100)]);
        StatDistribution statistics = tally.Take().ToStatistics();
        Assert.Equal(1, statistics.Percentile(1));
        Assert.Equal(50, statistics.Percentile(50));
        Assert.Equal(99, statistics.Percentile(99));
    }

    [Fact]
    public void A_quantile_of_a_rate_lies_within_its_bin()
    {
        var tally = new Tally(HistogramShape.Of(Stat.AVG));
        tally.Fold([.. Enumerable.Range(0, 1000).Select(i => 200_000 + (100 * i))]);
        StatDistribution statistics = tally.Take().ToStatistics();
        for (int percent = 1; percent <= 99; percent++)
            Assert.Equal(.2 + (.001 * percent), statistics.Percentile(percent), 9);
        Assert.Equal(.2, statistics.BinStart, 9);
        Assert.Equal(100, statistics.Bins.Length);
        Assert.Equal(1000, statistics.Bins.Sum());
    }

    [Fact]
    public void Values_beyond_the_bins_fall_in_the_end_bins_and_count_in_full_in_the_sums()
    {
        HistogramShape shape = HistogramShape.Of(Stat.WRCPlus);
        var tally = new Tally(shape);
        tally.Fold([-9_000_000, 30_000_000]);
        Distribution taken = tally.Take();
        Assert.Equal([0, shape.Bins - 1], taken.Occupied().Select(bin => bin.Bin));
        Assert.Equal(21_000_000, taken.Sum);
    }

    [Fact]
    public void Merging_is_exact_whatever_the_bins_and_however_large_the_counts()
    {
        Distribution low = Of(2, 2, 3), high = Of(700, 701, 701), wide = Of(0, 650, 1020);
        Assert.Equal([(2, 2L), (3, 1L), (700, 1L), (701, 2L)], low.Merge(high).Occupied());
        Assert.Equal([(0, 1L), (2, 2L), (3, 1L), (650, 1L), (1020, 1L)], wide.Merge(low).Occupied());
        Assert.Equal(low.Merge(wide).Occupied(), wide.Merge(low).Occupied());
        Assert.Equal(low.Occupied(), low.Merge(Of()).Merge(Of()).Occupied());
        Assert.Equal(low.Occupied(), Of().Merge(low).Occupied());

        // Past what 16 and 32 bits hold, and counts of each size with those of every other.
        Distribution sum = low;
        for (int doubled = 1; doubled <= 40; doubled++)
        {
            sum = sum.Merge(sum);
            long times = 1L << doubled;
            Assert.Equal([(2, 2 * times), (3, times)], sum.Occupied());
            Assert.Equal([(2, 2 * times), (3, times), (700, 1L), (701, 2L)], high.Merge(sum).Occupied());
            Assert.Equal(3 * times, sum.ToStatistics().Bins.Sum());
        }
    }

    [Fact]
    public void Histograms_of_different_statistics_do_not_merge()
    {
        Distribution rate = Distribution.Empty(HistogramShape.Of(Stat.AVG));
        Assert.Throws<ArgumentException>(() => rate.Merge(Distribution.Empty(HistogramShape.Of(Stat.HR))));
    }

    private static Distribution Of(params int[] values)
    {
        var tally = new Tally(HistogramShape.Of(Stat.HR));
        tally.Fold(values);
        return tally.Take();
    }
}
