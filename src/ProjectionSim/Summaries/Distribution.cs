using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ProjectionSim.Summaries;

/// <summary>
/// What is kept of many draws of one statistic: counts of bins and exact integer sums. Two merge exactly, in any order.
/// </summary>
public sealed class Distribution
{
    private readonly int[] _bins;
    private readonly long[] _counts;

    internal Distribution(HistogramShape shape, int[] bins, long[] counts, long count, Int128 sum, UInt128 squares)
    {
        Shape = shape;
        _bins = bins;
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

    /// <summary>The occupied bins, ascending.</summary>
    public ReadOnlySpan<int> OccupiedBins => _bins;

    /// <summary>Draws in each occupied bin.</summary>
    public ReadOnlySpan<long> OccupiedCounts => _counts;

    /// <summary>A distribution of no draws.</summary>
    public static Distribution Empty(HistogramShape shape) => new(shape, [], [], 0, 0, 0);

    /// <summary>This and the other's draws together.</summary>
    public Distribution Merge(Distribution other)
    {
        if (other.Shape != Shape)
            throw new ArgumentException($"A histogram of {other.Shape} cannot be merged into one of {Shape}: both must summarise the same statistic.", nameof(other));
        int most = _bins.Length + other._bins.Length;
        int[] bins = ArrayPool<int>.Shared.Rent(most);
        long[] counts = ArrayPool<long>.Shared.Rent(most);
        int occupied = Unite(_bins, _counts, other._bins, other._counts, bins, counts);
        var merged = new Distribution(
            Shape, bins[..occupied], counts[..occupied], Count + other.Count, Sum + other.Sum, Squares + other.Squares);
        ArrayPool<int>.Shared.Return(bins);
        ArrayPool<long>.Shared.Return(counts);
        return merged;
    }

    /// <summary>Mean, standard deviation, quantiles and bins in the statistic's own scale.</summary>
    public StatDistribution ToStatistics()
    {
        double mean = Count == 0 ? double.NaN : (double)Sum / Count * Shape.Unit;
        double deviation = Count < 2 ? 0 : StandardDeviation();
        int first = _bins.Length == 0 ? 0 : _bins[0];
        var bins = new long[_bins.Length == 0 ? 0 : _bins[^1] - first + 1];
        for (int i = 0; i < _bins.Length; i++)
            bins[_bins[i] - first] = _counts[i];
        return new StatDistribution
        {
            N = Count,
            Mean = mean,
            StandardDeviation = deviation,
            MonteCarloError = Count == 0 ? double.NaN : deviation / Math.Sqrt(Count),
            Percentiles = Percentiles(),
            Bins = bins,
            BinStart = Shape.ValueAt(first, 0),
            BinWidth = Shape.Width * Shape.Unit,
        };
    }

    /// <summary>Unites two ascending lists of bins, adding counts of bins in both; returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Unite(ReadOnlySpan<int> binsA, ReadOnlySpan<long> countsA, ReadOnlySpan<int> binsB, ReadOnlySpan<long> countsB, Span<int> bins, Span<long> counts)
    {
        int a = 0, b = 0, n = 0;
        while (a < binsA.Length && b < binsB.Length)
        {
            // Away from the tails both hold the same bins, many side by side.
            while (a <= binsA.Length - Vector<int>.Count && b <= binsB.Length - Vector<int>.Count
                && new Vector<int>(binsA[a..]) == new Vector<int>(binsB[b..]))
            {
                new Vector<int>(binsA[a..]).CopyTo(bins[n..]);
                for (int half = 0; half < Vector<int>.Count; half += Vector<long>.Count)
                    (new Vector<long>(countsA[(a + half)..]) + new Vector<long>(countsB[(b + half)..])).CopyTo(counts[(n + half)..]);
                a += Vector<int>.Count;
                b += Vector<int>.Count;
                n += Vector<int>.Count;
            }

            if (a == binsA.Length || b == binsB.Length)
                break;

            // Which list is behind changes at random in the tails: computed, not branched on.
            int left = binsA[a];
            int right = binsB[b];
            int fromA = left <= right ? 1 : 0;
            int fromB = right <= left ? 1 : 0;
            bins[n] = Math.Min(left, right);
            counts[n++] = (countsA[a] & -fromA) + (countsB[b] & -fromB);
            a += fromA;
            b += fromB;
        }

        binsA[a..].CopyTo(bins[n..]);
        countsA[a..].CopyTo(counts[n..]);
        n += binsA.Length - a;
        binsB[b..].CopyTo(bins[n..]);
        countsB[b..].CopyTo(counts[n..]);
        return n + binsB.Length - b;
    }

    internal void WriteTo(IntegerWriter writer)
    {
        writer.Write(Shape.Start);
        writer.Write(Shape.Width);
        writer.Write(Count);
        writer.Write((UInt128)Sum);
        writer.Write(Squares);
        writer.Write(_bins.Length);
        for (int i = 0; i < _bins.Length; i++)
        {
            writer.Write(_bins[i]);
            writer.Write(_counts[i]);
        }
    }

    private double StandardDeviation()
    {
        // n Σx² − (Σx)² in integers, so that nothing cancels.
        UInt128 magnitude = (UInt128)Int128.Abs(Sum);
        UInt128 spread = ((UInt128)Count * Squares) - (magnitude * magnitude);
        return Math.Sqrt((double)spread / Count / (Count - 1)) * Shape.Unit;
    }

    private double[] Percentiles()
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
            while ((UInt128)(below + _counts[i]) * 100 < wanted)
                below += _counts[i++];
            double position = Shape.Width == 1 ? 0 : (((double)wanted / 100) - below) / _counts[i];
            percentiles[percent - 1] = Shape.ValueAt(_bins[i], position);
        }

        return percentiles;
    }
}
