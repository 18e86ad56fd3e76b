namespace ProjectionSim.Numerics;

/// <summary>
/// A few 64-bit lanes worked on at once, as doubles or as bit patterns. Every operation is elementwise and exactly rounded, so
/// that an algorithm written over lanes gives the same bits at every width; nothing here may fuse a multiplication with an
/// addition.
/// </summary>
/// <typeparam name="T">The implementing type.</typeparam>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>How many lanes there are.</summary>
    static abstract int Width { get; }

    /// <summary>The same double in every lane.</summary>
    static abstract T Create(double value);

    /// <summary>The same bit pattern in every lane.</summary>
    static abstract T Bits(ulong pattern);

    static abstract T Load(ref double source);

    /// <summary>Words widened to 64 bits with zeros above.</summary>
    static abstract T LoadWords(ref uint source);

    /// <summary>Lanes table[index[0]], table[index[1]] …</summary>
    static abstract T Gather(ref double table, ref uint index);

    static abstract void Store(T value, ref double destination);

    /// <summary>Writes the low halves of the lanes.</summary>
    static abstract void StoreWords(T value, ref uint destination);

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator /(T left, T right);

    static abstract T operator &(T left, T right);

    static abstract T operator |(T left, T right);

    static abstract T operator ^(T left, T right);

    /// <summary>Lanes shifted left as 64-bit patterns.</summary>
    static abstract T operator <<(T value, int bits);

    /// <summary>Lanes shifted right as 64-bit patterns, zeros entering.</summary>
    static abstract T operator >>>(T value, int bits);

    static abstract T Sqrt(T value);

    static abstract T Floor(T value);

    /// <summary>All ones in the lanes where left &gt; right, else zeros.</summary>
    static abstract T Greater(T left, T right);

    /// <summary>Sum of the patterns as 64-bit integers.</summary>
    static abstract T AddIntegers(T left, T right);

    /// <summary>64-bit products of the low halves; the high halves are ignored.</summary>
    static abstract T MultiplyWords(T left, T right);
}
