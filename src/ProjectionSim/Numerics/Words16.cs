using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ProjectionSim.Numerics;

/// <summary>Sixteen words in a 512-bit vector.</summary>
internal readonly struct Words16 : IWordLanes<Words16>
{
    private readonly Vector512<uint> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Words16(Vector512<uint> value) => _value = value;

    /// <inheritdoc/>
    public static int Width => 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 Create(uint value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 Load(ref uint source) => new(Vector512.LoadUnsafe(ref source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Words16 value, ref uint destination) => value._value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 operator +(Words16 left, Words16 right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 operator -(Words16 left, Words16 right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 operator *(Words16 left, Words16 right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 operator &(Words16 left, Words16 right) => new(left._value & right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 operator |(Words16 left, Words16 right) => new(left._value | right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 operator ^(Words16 left, Words16 right) => new(left._value ^ right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 operator <<(Words16 value, int bits) => new(value._value << bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 operator >>>(Words16 value, int bits) => new(value._value >>> bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 Greater(Words16 left, Words16 right) =>
        new(Vector512.GreaterThan(left._value.AsInt32(), right._value.AsInt32()).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 GreaterBytes(Words16 left, Words16 right) =>
        new(Vector512.GreaterThan(left._value.AsSByte(), right._value.AsSByte()).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 SubtractBytes(Words16 left, Words16 right) =>
        new((left._value.AsByte() - right._value.AsByte()).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words16 Select(Words16 mask, Words16 whenSet, Words16 whenClear) =>
        new(Vector512.ConditionalSelect(mask._value, whenSet._value, whenClear._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Least(Words16 value)
    {
        Vector256<int> half = Vector256.Min(value._value.GetLower().AsInt32(), value._value.GetUpper().AsInt32());
        Vector128<int> least = Vector128.Min(half.GetLower(), half.GetUpper());
        least = Vector128.Min(least, Vector128.Shuffle(least, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Min(least, Vector128.Shuffle(least, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Greatest(Words16 value)
    {
        Vector256<int> half = Vector256.Max(value._value.GetLower().AsInt32(), value._value.GetUpper().AsInt32());
        Vector128<int> most = Vector128.Max(half.GetLower(), half.GetUpper());
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}
