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
    private int _largest = int.MinValue;
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
    public Distribution Take() => Take([this])[0];

    /// <summary>
    /// Takes what tallies folded since the last time and starts them anew. What a run of few draws leaves goes into one array for
    /// all: making one for each would cost more than filling it.
    /// </summary>
    public static Distribution[] Take(ReadOnlySpan<Tally> tallies)
    {
        var ranges = new (int First, int End)[tallies.Length];
        int bins = 0;
        for (int i = 0; i < ranges.Length; i++)
        {
            if (tallies[i]._hasPoured)
                continue;
            ranges[i] = tallies[i].PendingRange();
            bins += ranges[i].End - ranges[i].First;
        }

        ushort[] kept = GC.AllocateUninitializedArray<ushort>(bins);
        int used = 0;
        var taken = new Distribution[tallies.Length];
        for (int i = 0; i < taken.Length; i++)
        {
            Tally tally = tallies[i];
            BinCounts counts = tally._hasPoured ? tally.TakePoured() : tally.TakePending(ranges[i], kept, ref used);
            taken[i] = new Distribution(tally._shape, counts, tally._count, tally._sum, tally._squares);
            tally._largest = int.MinValue;
            tally._count = 0;
            tally._sum = 0;
            tally._squares = 0;
        }

        return taken;
    }

    /// <summary>From the first narrow bin that holds something to the one behind the last, in either bank.</summary>
    private (int First, int End) PendingRange()
    {
        // Most of a rate's bins lie empty behind the largest value; reading them would be most of what taking costs a short run.
        int bins = Bin(_largest) + 1;
        (int first, int end) = BinCounts.Range<ushort>(_bins.AsSpan(0, bins));
        if (_bank == 0)
            return (first, end);
        (int otherFirst, int otherEnd) = BinCounts.Range<ushort>(_bins.AsSpan(_bank, bins));
        return end == 0 ? (otherFirst, otherEnd)
            : otherEnd == 0 ? (first, end)
            : (Math.Min(first, otherFirst), Math.Max(end, otherEnd));
    }

    private BinCounts TakePending((int First, int End) range, ushort[] kept, ref int used)
    {
        int length = range.End - range.First;
        Span<ushort> even = _bins.AsSpan(range.First, length);
        Span<ushort> odd = _bank > 0 ? _bins.AsSpan(_bank + range.First, length) : [];
        var counts = BinCounts.Of(even, odd, range.First, kept, used);
        used += length;

        // What a few draws have touched is much less than there is.
        even.Clear();
        odd.Clear();
        _bins[_shape.Bins] = 0;
        _bins[^1] = 0;
        _pending = 0;
        return counts;
    }

    private BinCounts TakePoured()
    {
        Pour();
        var counts = BinCounts.Of(_poured);
        Array.Clear(_poured!);
        _hasPoured = false;
        return counts;
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

    /// <summary>Sums eight values at a time and writes their bins' numbers. Squares of a chunk fit 64 bits below values of 2²⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void NumberVectors(ReadOnlySpan<int> values, Span<int> numbers)
    {
        ref int source = ref MemoryMarshal.GetReference(values);
        ref int number = ref MemoryMarshal.GetReference(numbers);
        BinLanes lanes = _lanes;
        Vector256<int> none = Vector256.Create(HistogramShape.NoValue);
        Vector256<int> missing = Vector256<int>.Zero;
        Vector256<int> largest = none;
        Vector256<long> sum = Vector256<long>.Zero;
        Vector256<long> squares = Vector256<long>.Zero;
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
        {
            Vector256<int> value = Vector256.LoadUnsafe(ref source, i);
            Vector256<int> absent = Vector256.Equals(value, none);
            Vector256<int> kept = Vector256.AndNot(value, absent);
            Vector256<int> odd = Vector256.ShiftRightLogical(kept.AsInt64(), 32).AsInt32();
            missing += absent;
            largest = Vector256.Max(largest, value);
            sum += Avx2.ConvertToVector256Int64(kept.GetLower()) + Avx2.ConvertToVector256Int64(kept.GetUpper());
            squares += Avx2.Multiply(kept, kept) + Avx2.Multiply(odd, odd);
            lanes.Of(value, absent).StoreUnsafe(ref number, i);
        }

        Vector128<int> half = Vector128.Max(largest.GetLower(), largest.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        _largest = Math.Max(_largest, Math.Max(half[0], half[1]));
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
            _largest = Math.Max(_largest, value);
            _count++;
            _sum += value;
            _squares += (ulong)((long)value * value);
            numbers[i] = Bin(value);
        }
    }

    private int Bin(int value) => (int)Math.Min(Math.Max((long)value - _shape.Start, 0) / _shape.Width, _shape.Bins - 1);

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
