using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProjectionSim.Summaries;

/// <summary>
/// A histogram and exact sums while draws are being folded: dense bins of one thread, emptied into a <see cref="Distribution"/>
/// before 2³⁰ draws.
/// </summary>
internal sealed class Tally(HistogramShape shape)
{
    /// <summary>⌈2⁴² / width⌉: x times it, shifted right by 42, is ⌊x / width⌋ for every x a shape allows.</summary>
    private readonly ulong _inverse = ((1UL << 42) + (ulong)shape.Width - 1) / (ulong)shape.Width;

    private readonly uint[] _bins = new uint[shape.Bins];
    private long _count;
    private long _sum;
    private UInt128 _squares;

    /// <summary>The bins' shape.</summary>
    public HistogramShape Shape => shape;

    /// <summary>Adds a block of values; those that do not exist are passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fold(ReadOnlySpan<int> values)
    {
        ref uint bins = ref MemoryMarshal.GetArrayDataReference(_bins);
        ulong inverse = _inverse;
        int start = shape.Start;
        int width = shape.Width;
        long last = shape.Bins - 1;
        long sum = 0;
        ulong squares = 0;
        int count = 0;
        foreach (int value in values)
        {
            if (value == HistogramShape.NoValue)
                continue;
            count++;
            sum += value;
            squares += (ulong)((long)value * value);
            long offset = Math.Max((long)value - start, 0);
            long bin = width == 1 ? offset : (long)(((ulong)offset * inverse) >> 42);
            Unsafe.Add(ref bins, (nint)Math.Min(bin, last))++;
        }

        _count += count;
        _sum += sum;
        _squares += squares;
    }

    /// <summary>Takes what was folded since the last time and starts anew.</summary>
    public Distribution Take()
    {
        int used = 0;
        foreach (uint bin in _bins)
            used += bin == 0 ? 0 : 1;
        var bins = new int[used];
        var counts = new long[used];
        used = 0;
        for (int bin = 0; bin < _bins.Length; bin++)
        {
            if (_bins[bin] == 0)
                continue;
            bins[used] = bin;
            counts[used++] = _bins[bin];
        }

        var taken = new Distribution(shape, bins, counts, _count, _sum, _squares);
        Array.Clear(_bins);
        _count = 0;
        _sum = 0;
        _squares = 0;
        return taken;
    }
}
