using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ProjectionSim.Numerics;

/// <summary>Eight lanes in a 512-bit vector.</summary>
internal readonly struct Lanes8 : ILanes<Lanes8>
{
    private readonly Vector512<double> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes8(Vector512<double> value) => _value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes8(Vector512<ulong> value) => _value = value.AsDouble();

    /// <inheritdoc/>
    public static int Width => 8;

    private Vector512<ulong> Pattern
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value.AsUInt64();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Create(double value) =>
        new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Bits(ulong pattern) =>
        new(Vector512.Create(pattern));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Load(ref double source) =>
        new(Vector512.LoadUnsafe(ref source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 LoadWords(ref uint source) =>
        new(Vector512.WidenLower(Vector256.LoadUnsafe(ref source).ToVector512Unsafe()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Gather(ref double table, ref uint index) =>
        new(Vector512.Create(
            Unsafe.Add(ref table, index),
            Unsafe.Add(ref table, Unsafe.Add(ref index, 1)),
            Unsafe.Add(ref table, Unsafe.Add(ref index, 2)),
            Unsafe.Add(ref table, Unsafe.Add(ref index, 3)),
            Unsafe.Add(ref table, Unsafe.Add(ref index, 4)),
            Unsafe.Add(ref table, Unsafe.Add(ref index, 5)),
            Unsafe.Add(ref table, Unsafe.Add(ref index, 6)),
            Unsafe.Add(ref table, Unsafe.Add(ref index, 7))));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes8 value, ref double destination) =>
        value._value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWords(Lanes8 value, ref uint destination) =>
        Vector512.Narrow(value.Pattern, value.Pattern).GetLower().StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(Lanes8 left, Lanes8 right) =>
        new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 left, Lanes8 right) =>
        new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator *(Lanes8 left, Lanes8 right) =>
        new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator /(Lanes8 left, Lanes8 right) =>
        new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator &(Lanes8 left, Lanes8 right) =>
        new(left.Pattern & right.Pattern);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator |(Lanes8 left, Lanes8 right) =>
        new(left.Pattern | right.Pattern);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator ^(Lanes8 left, Lanes8 right) =>
        new(left.Pattern ^ right.Pattern);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator <<(Lanes8 value, int bits) =>
        new(value.Pattern << bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator >>>(Lanes8 value, int bits) =>
        new(value.Pattern >>> bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Sqrt(Lanes8 value) =>
        new(Vector512.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Floor(Lanes8 value) =>
        new(Vector512.Floor(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Greater(Lanes8 left, Lanes8 right) =>
        new(Vector512.GreaterThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 AddIntegers(Lanes8 left, Lanes8 right) =>
        new(left.Pattern + right.Pattern);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 MultiplyWords(Lanes8 left, Lanes8 right)
    {
        if (Avx512F.IsSupported)
            return new(Avx512F.Multiply(left._value.AsUInt32(), right._value.AsUInt32()));
        Vector512<ulong> low = Vector512.Create(0xFFFFFFFFUL);
        return new((left.Pattern & low) * (right.Pattern & low));
    }
}
