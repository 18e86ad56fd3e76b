using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ProjectionSim.Summaries;

/// <summary>
/// A histogram and exact sums while draws are being folded: dense bins of one thread, emptied into a <see cref="Distribution"/>
/// before 2³⁰ draws. A chunk of values goes through twice: sums and bin numbers eight at a time, then the counting itself, which
/// is what costs: bins of 16 bits keep twice as many of them in the first cache, and are poured into wide ones before they are
/// full. Counts of few values (triples) would wait for the bin they have just raised, so neighbours have bins of their own.
/// </summary>
internal sealed class Tally
{
    private const int Chunk = 256;
    private const int Banks = 2;

    private readonly HistogramShape _shape;
    private readonly BinLanes _lanes;
    private readonly bool _vectors;
    private readonly ushort[] _bins;
    private readonly int _bank;
    private uint[]? _poured;
    private bool _hasPoured;
    private int _pending;
    private long _count;
    private long _sum;
    private UInt128 _squares;

    /// <summary>An empty tally, by vectors where the machine has them; no integer depends on it.</summary>
    public Tally(HistogramShape shape, bool vectors = true)
    {
        _shape = shape;
        _lanes = new BinLanes(shape);
        _vectors = vectors && Avx2.IsSupported && _lanes.IsExact;

        // Values that do not exist are counted behind the last bin and forgotten: no branch.
        _bank = shape.Width == 1 ? shape.Bins + 1 : 0;
        _bins = new ushort[shape.Bins + 1 + ((Banks - 1) * _bank)];
    }

    /// <summary>The bins' shape.</summary>
    public HistogramShape Shape => _shape;

    /// <summary>Adds values; those that do not exist are passed over.</summary>
    [SkipLocalsInit]
    public void Fold(ReadOnlySpan<int> values)
    {
        Span<int> numbers = stackalloc int[Chunk];
        while (values.Length > 0)
        {
            ReadOnlySpan<int> chunk = values[..Math.Min(values.Length, Chunk)];
            int vectors = _vectors ? chunk.Length & ~7 : 0;
            if (vectors > 0)
                NumberVectors(chunk[..vectors], numbers);
            NumberScalar(chunk[vectors..], numbers[vectors..]);
            Count(numbers[..chunk.Length]);
            values = values[chunk.Length..];
        }
    }

    /// <summary>Adds values one at a time: what <see cref="Fold"/> must equal.</summary>
    internal void FoldScalar(ReadOnlySpan<int> values)
    {
        var numbers = new int[Chunk];
        while (values.Length > 0)
        {
            ReadOnlySpan<int> chunk = values[..Math.Min(values.Length, Chunk)];
            NumberScalar(chunk, numbers);
            Count(numbers.AsSpan(0, chunk.Length));
            values = values[chunk.Length..];
        }
    }

    /// <summary>Takes what was folded since the last time and starts anew.</summary>
    public Distribution Take()
    {
        (int[] bins, long[] counts) = _hasPoured ? TakePoured() : TakePending();
        var taken = new Distribution(_shape, bins, counts, _count, _sum, _squares);
        _count = 0;
        _sum = 0;
        _squares = 0;
        return taken;
    }

    private (int[] Bins, long[] Counts) TakePending()
    {
        Span<ushort> total = _bins.AsSpan(0, _shape.Bins);
        for (int bank = 1; bank < Banks && _bank > 0; bank++)
            Add(total, _bins.AsSpan(bank * _bank, _shape.Bins));
        var (bins, counts) = Occupied<ushort>(total);
        ClearPending(bins);
        return (bins, counts);
    }

    private (int[] Bins, long[] Counts) TakePoured()
    {
        Pour();
        var (bins, counts) = Occupied<uint>(_poured);
        Array.Clear(_poured!);
        _hasPoured = false;
        return (bins, counts);
    }

    /// <summary>Empties the narrow bins into the wide ones.</summary>
    private void Pour()
    {
        _poured ??= new uint[_shape.Bins];
        for (int bank = 0; bank < (_bank > 0 ? Banks : 1); bank++)
        {
            ReadOnlySpan<ushort> narrow = _bins.AsSpan(bank * _bank, _shape.Bins);
            for (int bin = 0; bin < narrow.Length; bin++)
                _poured[bin] += narrow[bin];
        }

        Array.Clear(_bins);
        _pending = 0;
        _hasPoured = true;
    }

    /// <summary>Clears what a few draws have touched, which is much less than there is.</summary>
    private void ClearPending(int[] occupied)
    {
        int first = occupied.Length > 0 ? occupied[0] : 0;
        int length = occupied.Length > 0 ? occupied[^1] - first + 1 : 0;
        for (int bank = 0; bank < (_bank > 0 ? Banks : 1); bank++)
        {
            _bins.AsSpan((bank * _bank) + first, length).Clear();
            _bins[(bank * _bank) + _shape.Bins] = 0;
        }

        _pending = 0;
    }

    /// <summary>The bins that hold something and what they hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] Bins, long[] Counts) Occupied<T>(ReadOnlySpan<T> total)
        where T : struct, IBinaryInteger<T>
    {
        int first = total.IndexOfAnyExcept(T.Zero);
        if (first < 0)
            return ([], []);
        total = total[first..(total.LastIndexOfAnyExcept(T.Zero) + 1)];
        int occupied = total.Length - total.Count(T.Zero);
        int[] bins = GC.AllocateUninitializedArray<int>(occupied);
        long[] counts = GC.AllocateUninitializedArray<long>(occupied);
        ref T source = ref MemoryMarshal.GetReference(total);
        ref int bin = ref MemoryMarshal.GetArrayDataReference(bins);
        ref long count = ref MemoryMarshal.GetArrayDataReference(counts);

        int n = 0;
        for (int i = 0; i < total.Length; i++)
        {
            // In the tails many bins side by side are empty.
            while (i <= total.Length - Vector<T>.Count && Vector.LoadUnsafe(ref source, (nuint)i) == Vector<T>.Zero)
                i += Vector<T>.Count;

            // Whether one bin is empty changes at random: computed, not branched on. The last bin is occupied, so that all but it
            // leave room for what is written in vain.
            int end = Math.Min(i + Vector<T>.Count, total.Length);
            for (; i < end; i++)
            {
                long value = long.CreateTruncating(Unsafe.Add(ref source, i));
                Unsafe.Add(ref bin, n) = first + i;
                Unsafe.Add(ref count, n) = value;
                n += (int)((ulong)-value >> 63);
            }

            i--;
        }

        return (bins, counts);
    }

    private static void Add(Span<ushort> total, ReadOnlySpan<ushort> more)
    {
        ref ushort sum = ref MemoryMarshal.GetReference(total);
        ref ushort added = ref MemoryMarshal.GetReference(more);
        int i = 0;
        for (; i <= total.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            Vector<ushort> both = Vector.LoadUnsafe(ref sum, (nuint)i) + Vector.LoadUnsafe(ref added, (nuint)i);
            both.StoreUnsafe(ref sum, (nuint)i);
        }

        for (; i < total.Length; i++)
            total[i] += more[i];
    }

    /// <summary>Sums eight values at a time and writes their bins' numbers. Squares of a chunk fit 64 bits below values of 2²⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void NumberVectors(ReadOnlySpan<int> values, Span<int> numbers)
    {
        ref int source = ref MemoryMarshal.GetReference(values);
        ref int number = ref MemoryMarshal.GetReference(numbers);
        BinLanes lanes = _lanes;
        Vector256<int> none = Vector256.Create(HistogramShape.NoValue);
        Vector256<int> missing = Vector256<int>.Zero;
        Vector256<long> sum = Vector256<long>.Zero;
        Vector256<long> squares = Vector256<long>.Zero;
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
        {
            Vector256<int> value = Vector256.LoadUnsafe(ref source, i);
            Vector256<int> absent = Vector256.Equals(value, none);
            Vector256<int> kept = Vector256.AndNot(value, absent);
            Vector256<int> odd = Vector256.ShiftRightLogical(kept.AsInt64(), 32).AsInt32();
            missing += absent;
            sum += Avx2.ConvertToVector256Int64(kept.GetLower()) + Avx2.ConvertToVector256Int64(kept.GetUpper());
            squares += Avx2.Multiply(kept, kept) + Avx2.Multiply(odd, odd);
            lanes.Of(value, absent).StoreUnsafe(ref number, i);
        }

        _count += values.Length + Vector256.Sum(missing);
        _sum += Vector256.Sum(sum);
        _squares += (ulong)Vector256.Sum(squares);
    }

    private void NumberScalar(ReadOnlySpan<int> values, Span<int> numbers)
    {
        for (int i = 0; i < values.Length; i++)
        {
            int value = values[i];
            numbers[i] = _shape.Bins;
            if (value == HistogramShape.NoValue)
                continue;
            _count++;
            _sum += value;
            _squares += (ulong)((long)value * value);
            numbers[i] = (int)Math.Min(Math.Max((long)value - _shape.Start, 0) / _shape.Width, _shape.Bins - 1);
        }
    }

    /// <summary>Raises the bins numbered, the banks in turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(ReadOnlySpan<int> numbers)
    {
        if (_pending + numbers.Length > ushort.MaxValue)
            Pour();
        _pending += numbers.Length;
        ref int number = ref MemoryMarshal.GetReference(numbers);
        ref ushort even = ref MemoryMarshal.GetArrayDataReference(_bins);
        ref ushort odd = ref Unsafe.Add(ref even, _bank);
        int i = 0;
        for (; i <= numbers.Length - 4; i += 4)
        {
            Unsafe.Add(ref even, (nint)Unsafe.Add(ref number, i))++;
            Unsafe.Add(ref odd, (nint)Unsafe.Add(ref number, i + 1))++;
            Unsafe.Add(ref even, (nint)Unsafe.Add(ref number, i + 2))++;
            Unsafe.Add(ref odd, (nint)Unsafe.Add(ref number, i + 3))++;
        }

        for (; i < numbers.Length; i++)
            Unsafe.Add(ref even, (nint)Unsafe.Add(ref number, i))++;
    }
}
