using System.Runtime.CompilerServices;

namespace ProjectionSim.Numerics;

/// <summary>One lane: the scalar form.</summary>
internal readonly struct Lanes1(double value) : ILanes<Lanes1>
{
    private readonly double _value = value;

    /// <inheritdoc/>
    public static int Width => 1;

    /// <summary>The lane as a number.</summary>
    public double Value => _value;

    private ulong Pattern => BitConverter.DoubleToUInt64Bits(_value);

    /// <inheritdoc/>
    public static Lanes1 Create(double value) => new(value);

    /// <inheritdoc/>
    public static Lanes1 Bits(ulong pattern) => new(BitConverter.UInt64BitsToDouble(pattern));

    /// <inheritdoc/>
    public static Lanes1 Load(ref double source) => new(source);

    /// <inheritdoc/>
    public static Lanes1 LoadWords(ref uint source) => Bits(source);

    /// <inheritdoc/>
    public static Lanes1 Gather(ref double table, ref uint index) => new(Unsafe.Add(ref table, index));

    /// <inheritdoc/>
    public static void Store(Lanes1 value, ref double destination) => destination = value._value;

    /// <inheritdoc/>
    public static void StoreWords(Lanes1 value, ref uint destination) => destination = (uint)value.Pattern;

    /// <inheritdoc/>
    public static Lanes1 operator +(Lanes1 left, Lanes1 right) => new(left._value + right._value);

    /// <inheritdoc/>
    public static Lanes1 operator -(Lanes1 left, Lanes1 right) => new(left._value - right._value);

    /// <inheritdoc/>
    public static Lanes1 operator *(Lanes1 left, Lanes1 right) => new(left._value * right._value);

    /// <inheritdoc/>
    public static Lanes1 operator /(Lanes1 left, Lanes1 right) => new(left._value / right._value);

    /// <inheritdoc/>
    public static Lanes1 operator &(Lanes1 left, Lanes1 right) => Bits(left.Pattern & right.Pattern);

    /// <inheritdoc/>
    public static Lanes1 operator |(Lanes1 left, Lanes1 right) => Bits(left.Pattern | right.Pattern);

    /// <inheritdoc/>
    public static Lanes1 operator ^(Lanes1 left, Lanes1 right) => Bits(left.Pattern ^ right.Pattern);

    /// <inheritdoc/>
    public static Lanes1 operator <<(Lanes1 value, int bits) => Bits(value.Pattern << bits);

    /// <inheritdoc/>
    public static Lanes1 operator >>>(Lanes1 value, int bits) => Bits(value.Pattern >> bits);

    /// <inheritdoc/>
    public static Lanes1 Sqrt(Lanes1 value) => new(Math.Sqrt(value._value));

    /// <inheritdoc/>
    public static Lanes1 Floor(Lanes1 value) => new(Math.Floor(value._value));

    /// <inheritdoc/>
    public static Lanes1 Greater(Lanes1 left, Lanes1 right) => Bits(left._value > right._value ? ulong.MaxValue : 0);

    /// <inheritdoc/>
    public static Lanes1 AddIntegers(Lanes1 left, Lanes1 right) => Bits(left.Pattern + right.Pattern);

    /// <inheritdoc/>
    public static Lanes1 MultiplyWords(Lanes1 left, Lanes1 right) => Bits((ulong)(uint)left.Pattern * (uint)right.Pattern);
}
