namespace ProjectionSim.Summaries;

/// <summary>
/// What is kept of many draws of one statistic: counts of bins and exact integer sums. Two merge exactly, in any order.
/// </summary>
public sealed class Distribution
{
    private readonly BinCounts _counts;

    internal Distribution(HistogramShape shape, BinCounts counts, long count, Int128 sum, UInt128 squares)
    {
        Shape = shape;
        _counts = counts;
        Count = count;
        Sum = sum;
        Squares = squares;
    }

    /// <summary>The bins' shape.</summary>
    public HistogramShape Shape { get; }

    /// <summary>Draws with a value.</summary>
    public long Count { get; }

    /// <summary>Sum of the values in units.</summary>
    public Int128 Sum { get; }

    /// <summary>Sum of their squares.</summary>
    public UInt128 Squares { get; }

    /// <summary>The bins that hold something, ascending, and what they hold; counted anew at every call.</summary>
    public (int Bin, long Count)[] Occupied() =>
        [.. _counts.ToArray().Index().Where(bin => bin.Item != 0).Select(bin => (_counts.First + bin.Index, bin.Item))];

    /// <summary>A distribution of no draws.</summary>
    public static Distribution Empty(HistogramShape shape) => new(shape, default, 0, 0, 0);

    /// <summary>This and the other's draws together.</summary>
    public Distribution Merge(Distribution other)
    {
        if (other.Shape != Shape)
            throw new ArgumentException($"A histogram of {other.Shape} cannot be merged into one of {Shape}: both must summarise the same statistic.", nameof(other));
        return new Distribution(
            Shape, _counts.Merge(other._counts, Count + other.Count), Count + other.Count, Sum + other.Sum, Squares + other.Squares);
    }

    /// <summary>Distributions of the same statistics, one by one together.</summary>
    internal static Distribution[] Merge(Distribution[] ones, Distribution[] others)
    {
        var merged = new Distribution[ones.Length];
        for (int i = 0; i < merged.Length; i++)
            merged[i] = ones[i].Merge(others[i]);
        return merged;
    }

    /// <summary>Mean, standard deviation, quantiles and bins in the statistic's own scale.</summary>
    public StatDistribution ToStatistics()
    {
        double mean = Count == 0 ? double.NaN : (double)Sum / Count * Shape.Unit;
        double deviation = Count < 2 ? 0 : StandardDeviation();
        long[] bins = _counts.ToArray();
        return new StatDistribution
        {
            N = Count,
            Mean = mean,
            StandardDeviation = deviation,
            MonteCarloError = Count == 0 ? double.NaN : deviation / Math.Sqrt(Count),
            Percentiles = Percentiles(bins),
            Bins = bins,
            BinStart = Shape.ValueAt(_counts.First, 0),
            BinWidth = Shape.Width * Shape.Unit,
        };
    }

    internal void WriteTo(IntegerWriter writer)
    {
        writer.Write(Shape.Start);
        writer.Write(Shape.Width);
        writer.Write(Count);
        writer.Write((UInt128)Sum);
        writer.Write(Squares);
        long[] counts = _counts.ToArray();
        writer.Write(counts.Length - counts.AsSpan().Count(0));
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0)
                continue;
            writer.Write(_counts.First + i);
            writer.Write(counts[i]);
        }
    }

    private double StandardDeviation()
    {
        // n Σx² − (Σx)² in integers, so that nothing cancels.
        UInt128 magnitude = (UInt128)Int128.Abs(Sum);
        UInt128 spread = ((UInt128)Count * Squares) - (magnitude * magnitude);
        return Math.Sqrt((double)spread / Count / (Count - 1)) * Shape.Unit;
    }

    private double[] Percentiles(long[] counts)
    {
        var percentiles = new double[99];
        int i = 0;
        long below = 0;
        for (int percent = 1; percent <= 99; percent++)
        {
            if (Count == 0)
            {
                percentiles[percent - 1] = double.NaN;
                continue;
            }

            // The least value that at least this share of the draws does not exceed.
            UInt128 wanted = (UInt128)percent * (ulong)Count;
            while ((UInt128)(below + counts[i]) * 100 < wanted)
                below += counts[i++];
            double position = Shape.Width == 1 ? 0 : (((double)wanted / 100) - below) / counts[i];
            percentiles[percent - 1] = Shape.ValueAt(_counts.First + i, position);
        }

        return percentiles;
    }
}
