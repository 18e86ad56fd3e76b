namespace ProjectionSim.Numerics;

/// <summary>32-bit words of several streams side by side: what the plate-appearance sampler is written over.</summary>
/// <typeparam name="T">The implementing type.</typeparam>
internal interface IWordLanes<T>
    where T : struct, IWordLanes<T>
{
    /// <summary>How many lanes there are.</summary>
    static abstract int Width { get; }

    static abstract T Create(uint value);

    static abstract T Load(ref uint source);

    static abstract void Store(T value, ref uint destination);

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator &(T left, T right);

    static abstract T operator |(T left, T right);

    static abstract T operator ^(T left, T right);

    static abstract T operator <<(T value, int bits);

    static abstract T operator >>>(T value, int bits);

    /// <summary>All ones where left &gt; right as signed 32-bit integers.</summary>
    static abstract T Greater(T left, T right);

    /// <summary>All ones in the bytes where left &gt; right as signed bytes.</summary>
    static abstract T GreaterBytes(T left, T right);

    /// <summary>Subtracts byte by byte.</summary>
    static abstract T SubtractBytes(T left, T right);

    /// <summary>Bits of <paramref name="whenSet"/> where the mask is set, else of <paramref name="whenClear"/>.</summary>
    static abstract T Select(T mask, T whenSet, T whenClear);

    /// <summary>The least lane as a signed integer.</summary>
    static abstract int Least(T value);

    /// <summary>The greatest lane as a signed integer.</summary>
    static abstract int Greatest(T value);
}
