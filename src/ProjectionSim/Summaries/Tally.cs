using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ProjectionSim.Summaries;

/// <summary>
/// A histogram and exact sums while draws are being folded: dense bins of one thread, emptied into a <see cref="Distribution"/>
/// before 2³⁰ draws. A chunk of values goes through twice: sums and bin numbers eight at a time, then the counting itself, which
/// is what costs. Counts of few values (triples) would wait for the bin they have just raised, so neighbours have bins of
/// their own.
/// </summary>
internal sealed class Tally
{
    private const int Chunk = 256;
    private const int Banks = 4;

    private readonly HistogramShape _shape;
    private readonly bool _vectors;
    private readonly int[] _numbers = new int[Chunk];
    private readonly uint[] _bins;
    private readonly int _bank;
    private long _count;
    private long _sum;
    private UInt128 _squares;

    /// <summary>An empty tally, by vectors where the machine has them; no integer depends on it.</summary>
    public Tally(HistogramShape shape, bool vectors = true)
    {
        _shape = shape;
        _vectors = vectors && Avx2.IsSupported;

        // Values that do not exist are counted behind the last bin and forgotten: no branch.
        _bank = shape.Width == 1 ? shape.Bins + 1 : 0;
        _bins = new uint[shape.Bins + 1 + ((Banks - 1) * _bank)];
    }

    /// <summary>The bins' shape.</summary>
    public HistogramShape Shape => _shape;

    /// <summary>Adds values; those that do not exist are passed over.</summary>
    public void Fold(ReadOnlySpan<int> values)
    {
        while (values.Length > 0)
        {
            ReadOnlySpan<int> chunk = values[..Math.Min(values.Length, Chunk)];
            int vectors = _vectors ? chunk.Length & ~7 : 0;
            if (vectors > 0)
                NumberVectors(chunk[..vectors]);
            NumberScalar(chunk[vectors..], _numbers.AsSpan(vectors));
            Count(chunk.Length);
            values = values[chunk.Length..];
        }
    }

    /// <summary>Adds values one at a time: what <see cref="Fold"/> must equal.</summary>
    internal void FoldScalar(ReadOnlySpan<int> values)
    {
        while (values.Length > 0)
        {
            ReadOnlySpan<int> chunk = values[..Math.Min(values.Length, Chunk)];
            NumberScalar(chunk, _numbers);
            Count(chunk.Length);
            values = values[chunk.Length..];
        }
    }

    /// <summary>Takes what was folded since the last time and starts anew.</summary>
    public Distribution Take()
    {
        Span<uint> total = _bins.AsSpan(0, _shape.Bins);
        for (int bank = 1; bank < Banks && _bank > 0; bank++)
            Add(total, _bins.AsSpan(bank * _bank, _shape.Bins));
        int occupied = total.Length - total.Count(0u);
        var bins = new int[occupied];
        var counts = new long[occupied];
        int bin = -1;
        for (int i = 0; i < occupied; i++)
        {
            bin += 1 + total[(bin + 1)..].IndexOfAnyExcept(0u);
            bins[i] = bin;
            counts[i] = total[bin];
        }

        var taken = new Distribution(_shape, bins, counts, _count, _sum, _squares);
        Array.Clear(_bins);
        _count = 0;
        _sum = 0;
        _squares = 0;
        return taken;
    }

    private static void Add(Span<uint> total, ReadOnlySpan<uint> more)
    {
        int i = 0;
        for (; i <= total.Length - Vector<uint>.Count; i += Vector<uint>.Count)
            (new Vector<uint>(total[i..]) + new Vector<uint>(more[i..])).CopyTo(total[i..]);
        for (; i < total.Length; i++)
            total[i] += more[i];
    }

    /// <summary>Sums eight values at a time and writes their bins' numbers. Squares of a chunk fit 64 bits below values of 2²⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void NumberVectors(ReadOnlySpan<int> values)
    {
        ref int source = ref MemoryMarshal.GetReference(values);
        ref int numbers = ref MemoryMarshal.GetArrayDataReference(_numbers);
        Vector256<int> none = Vector256.Create(HistogramShape.NoValue);
        Vector256<int> start = Vector256.Create(_shape.Start);
        Vector256<int> end = Vector256.Create(_shape.Start + (_shape.Bins * _shape.Width) - 1);
        Vector256<int> width = Vector256.Create(_shape.Width);
        Vector256<int> widest = Vector256.Create(_shape.Width - 1);
        Vector256<int> behind = Vector256.Create(_shape.Bins);
        Vector256<float> inverse = Vector256.Create(1f / _shape.Width);
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

            // The quotient by single precision is off by one at most, which the remainder shows.
            Vector256<int> offset = Vector256.Min(Vector256.Max(value, start), end) - start;
            Vector256<int> bin = Avx.ConvertToVector256Int32WithTruncation(Avx.ConvertToVector256Single(offset) * inverse);
            Vector256<int> rest = offset - (bin * width);
            bin = bin - Vector256.GreaterThan(rest, widest) + Vector256.LessThan(rest, Vector256<int>.Zero);
            Vector256.ConditionalSelect(absent, behind, bin).StoreUnsafe(ref numbers, i);
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

    /// <summary>Raises the bins numbered, four banks in turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(int values)
    {
        ref int number = ref MemoryMarshal.GetArrayDataReference(_numbers);
        ref uint bank0 = ref MemoryMarshal.GetArrayDataReference(_bins);
        ref uint bank1 = ref Unsafe.Add(ref bank0, _bank);
        ref uint bank2 = ref Unsafe.Add(ref bank1, _bank);
        ref uint bank3 = ref Unsafe.Add(ref bank2, _bank);
        int i = 0;
        for (; i <= values - Banks; i += Banks)
        {
            Unsafe.Add(ref bank0, (nint)Unsafe.Add(ref number, i))++;
            Unsafe.Add(ref bank1, (nint)Unsafe.Add(ref number, i + 1))++;
            Unsafe.Add(ref bank2, (nint)Unsafe.Add(ref number, i + 2))++;
            Unsafe.Add(ref bank3, (nint)Unsafe.Add(ref number, i + 3))++;
        }

        for (; i < values; i++)
            Unsafe.Add(ref bank0, (nint)Unsafe.Add(ref number, i))++;
    }
}
