using System.Numerics;
using System.Runtime.InteropServices;

namespace ProjectionSim.Summaries;

/// <summary>
/// Counts of neighbouring bins, the first and the last of which hold something. Dense, because most bins between two occupied ones
/// are occupied too, so that two merge by adding vectors; and in the narrowest integers that hold the count of all bins together,
/// because filling fresh memory is what a short run would otherwise wait for.
/// </summary>
internal readonly struct BinCounts
{
    /// <summary>Of 16, 32 or 64 bits each, unsigned; null for no bins. Those of several statistics may stand in one array.</summary>
    private readonly Array? _counts;
    private readonly int _start;

    private BinCounts(int first, Array counts, int start, int length)
    {
        First = first;
        Length = length;
        _counts = counts;
        _start = start;
    }

    /// <summary>The first occupied bin.</summary>
    public int First { get; }

    /// <summary>Bins from the first occupied one to the last.</summary>
    public int Length { get; }

    /// <summary>Copies the occupied range of a histogram.</summary>
    public static BinCounts Of(ReadOnlySpan<uint> bins)
    {
        (int first, int end) = Range(bins);
        return first == end ? default : new BinCounts(first, bins[first..end].ToArray(), 0, end - first);
    }

    /// <summary>Copies a range whose ends are occupied, the sum of two halves, into an array from a place on.</summary>
    public static BinCounts Of(ReadOnlySpan<ushort> bins, ReadOnlySpan<ushort> more, int first, ushort[] kept, int start)
    {
        if (bins.Length == 0)
            return default;
        Span<ushort> counts = kept.AsSpan(start, bins.Length);
        bins.CopyTo(counts);
        AddSame(more, counts);
        return new BinCounts(first, kept, start, bins.Length);
    }

    /// <summary>The first bin that holds something and the one behind the last; 0 and 0 of an empty histogram.</summary>
    public static (int First, int End) Range<T>(ReadOnlySpan<T> bins)
        where T : unmanaged, IBinaryInteger<T>
    {
        int first = bins.IndexOfAnyExcept(T.Zero);
        return first < 0 ? (0, 0) : (first, bins.LastIndexOfAnyExcept(T.Zero) + 1);
    }

    /// <summary>These and the other's counts together, which are <paramref name="total"/> in all.</summary>
    public BinCounts Merge(BinCounts other, long total)
    {
        if (Length == 0)
            return other;
        if (other.Length == 0)
            return this;
        int first = Math.Min(First, other.First);
        int length = Math.Max(First + Length, other.First + other.Length) - first;
        Array sum = total <= ushort.MaxValue ? Sum<ushort>(first, length, other)
            : total <= uint.MaxValue ? Sum<uint>(first, length, other)
            : Sum<ulong>(first, length, other);
        return new BinCounts(first, sum, 0, length);
    }

    /// <summary>The counts, one a bin.</summary>
    public long[] ToArray()
    {
        var counts = new long[Length];
        if (_counts is not null)
            AddTo(counts.AsSpan());
        return counts;
    }

    private T[] Sum<T>(int first, int length, BinCounts other)
        where T : unmanaged, IBinaryInteger<T>
    {
        T[] sum = GC.AllocateUninitializedArray<T>(length);
        Span<T> own = sum.AsSpan(First - first, Length);
        sum.AsSpan(0, First - first).Clear();
        sum.AsSpan(First - first + Length).Clear();
        if (_counts is T[] same)
        {
            same.AsSpan(_start, Length).CopyTo(own);
        }
        else
        {
            own.Clear();
            AddTo(own);
        }

        other.AddTo(sum.AsSpan(other.First - first, other.Length));
        return sum;
    }

    private void AddTo<T>(Span<T> sum)
        where T : unmanaged, IBinaryInteger<T>
    {
        switch (_counts)
        {
            case ushort[] counts:
                Add<ushort, T>(counts.AsSpan(_start, Length), sum);
                break;
            case uint[] counts:
                Add<uint, T>(counts.AsSpan(_start, Length), sum);
                break;
            case ulong[] counts:
                Add<ulong, T>(counts.AsSpan(_start, Length), sum);
                break;
        }
    }

    private static void Add<TFrom, TTo>(ReadOnlySpan<TFrom> counts, Span<TTo> sum)
        where TFrom : unmanaged, IBinaryInteger<TFrom>
        where TTo : unmanaged, IBinaryInteger<TTo>
    {
        if (typeof(TFrom) == typeof(TTo))
        {
            AddSame(MemoryMarshal.Cast<TFrom, TTo>(counts), sum);
            return;
        }

        for (int i = 0; i < counts.Length; i++)
            sum[i] += TTo.CreateTruncating(counts[i]);
    }

    private static void AddSame<T>(ReadOnlySpan<T> counts, Span<T> sum)
        where T : unmanaged, IBinaryInteger<T>
    {
        int i = 0;
        for (; i <= counts.Length - Vector<T>.Count; i += Vector<T>.Count)
            (new Vector<T>(counts[i..]) + new Vector<T>(sum[i..])).CopyTo(sum[i..]);
        for (; i < counts.Length; i++)
            sum[i] += counts[i];
    }
}
