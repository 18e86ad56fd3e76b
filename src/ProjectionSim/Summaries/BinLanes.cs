using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ProjectionSim.Summaries;

/// <summary>
/// Numbers of the bins of eight values at once. With a width of 2ˢ m, ⌊x / width⌋ is ⌊⌊x / 2ˢ⌋ / m⌋: a shift, then a quotient
/// by m in single precision, half a unit added so that rounding cannot reach a whole number.
/// </summary>
internal readonly struct BinLanes
{
    private readonly int _start;
    private readonly int _end;
    private readonly int _behind;
    private readonly int _shift;
    private readonly float _inverse;
    private readonly float _half;
    private readonly bool _unit;

    /// <summary>The lanes of a shape.</summary>
    public BinLanes(HistogramShape shape)
    {
        _start = shape.Start;
        _end = shape.Start + (shape.Bins * shape.Width) - 1;
        _behind = shape.Bins;
        _shift = BitOperations.TrailingZeroCount(shape.Width);
        int odd = shape.Width >> _shift;
        _inverse = 1f / odd;
        _half = 0.5f / odd;
        _unit = shape.Width == 1;

        // Three roundings of 2⁻²⁴ each stay below the half unit that was added.
        IsExact = (long)shape.Bins * odd < 1 << 24 && 3.0 * shape.Bins / (1 << 24) < 0.5 / odd;
    }

    /// <summary>Whether the shape is fine enough for single precision to find every bin.</summary>
    public bool IsExact { get; }

    /// <summary>Bins of values; of those marked absent, the one behind the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<int> Of(Vector256<int> value, Vector256<int> absent)
    {
        Vector256<int> offset = Vector256.Min(Vector256.Max(value, Vector256.Create(_start)), Vector256.Create(_end)) - Vector256.Create(_start);
        if (!_unit)
        {
            Vector256<float> quotient = Avx.ConvertToVector256Single(offset >>> _shift) * Vector256.Create(_inverse);
            offset = Avx.ConvertToVector256Int32WithTruncation(quotient + Vector256.Create(_half));
        }

        return Vector256.ConditionalSelect(absent, Vector256.Create(_behind), offset);
    }
}
