using System.Runtime.CompilerServices;

namespace ProjectionSim.Numerics;

/// <summary>
/// Exponential, logarithm, sine and cosine over lanes: argument reduction and a power series long enough that its truncation
/// lies below 2⁻⁵⁴ of the result, so what is left is a few roundings. Only + − × ÷ and bit operations: the same bits at
/// every width and on every machine.
/// </summary>
internal static class LaneMath
{
    /// <summary>2⁵² + 2⁵¹: adding it rounds to an integer whose two's complement stands in the low bits.</summary>
    private const double RoundingShift = 6755399441055744.0;

    private const double LogTwoHigh = 6.93147180369123816490e-01;
    private const double LogTwoLow = 1.90821492927058770002e-10;
    private const double LogTwoE = 1.44269504088896338700;

    /// <summary>e to the power x for |x| ≤ 700; no check. Within 1 unit in the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        T shift = T.Create(RoundingShift);
        T rounded = (x * T.Create(LogTwoE)) + shift;
        T n = rounded - shift;
        T r = (x - (n * T.Create(LogTwoHigh))) - (n * T.Create(LogTwoLow));
        T square = r * r;

        // 1/2! + r/3! + … + r¹¹/13!, even and odd terms apart to shorten the chain.
        T even = T.Create(1.0 / 479001600);
        even = (even * square) + T.Create(1.0 / 3628800);
        even = (even * square) + T.Create(1.0 / 40320);
        even = (even * square) + T.Create(1.0 / 720);
        even = (even * square) + T.Create(1.0 / 24);
        even = (even * square) + T.Create(0.5);
        T odd = T.Create(1.0 / 6227020800);
        odd = (odd * square) + T.Create(1.0 / 39916800);
        odd = (odd * square) + T.Create(1.0 / 362880);
        odd = (odd * square) + T.Create(1.0 / 5040);
        odd = (odd * square) + T.Create(1.0 / 120);
        odd = (odd * square) + T.Create(1.0 / 6);
        T series = r + (square * (even + (r * odd)));
        T scale = T.AddIntegers(rounded, T.Bits(1023)) << 52;
        return (T.Create(1) + series) * scale;
    }

    /// <summary>ln x for a positive normal x; no check. Within 1 unit in the last place, next to 1 too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILanes<T>
    {
        // m in [√½, √2) with x = 2ᵏ m: subtracting the pattern of √½ leaves k in the exponent field.
        const ulong halfRoot = 0x3FE6A09E00000000;
        T offset = T.AddIntegers(x, T.Bits(unchecked(0UL - halfRoot)));
        T exponent = T.AddIntegers(offset, T.Bits(1023UL << 52)) >>> 52;
        T k = (exponent | T.Bits(0x4330000000000000)) - T.Create(4503599627370496.0 + 1023);
        T m = T.AddIntegers(offset & T.Bits(0x000FFFFFFFFFFFFF), T.Bits(halfRoot));

        // ln m = 2 artanh s with s = f/(2 + f); written as f − (f²/2 − s (f²/2 + R)) so that f enters exactly.
        T f = m - T.Create(1);
        T s = f / (T.Create(2) + f);
        T z = s * s;
        T w = z * z;
        T odd = T.Create(2.0 / 23);
        odd = (odd * w) + T.Create(2.0 / 19);
        odd = (odd * w) + T.Create(2.0 / 15);
        odd = (odd * w) + T.Create(2.0 / 11);
        odd = (odd * w) + T.Create(2.0 / 7);
        odd = (odd * w) + T.Create(2.0 / 3);
        T even = T.Create(2.0 / 21);
        even = (even * w) + T.Create(2.0 / 17);
        even = (even * w) + T.Create(2.0 / 13);
        even = (even * w) + T.Create(2.0 / 9);
        even = (even * w) + T.Create(2.0 / 5);
        T series = (odd * z) + (even * w);
        T half = T.Create(0.5) * (f * f);
        T small = (s * (half + series)) + (k * T.Create(LogTwoLow));
        return (k * T.Create(LogTwoHigh)) - ((half - small) - f);
    }

    /// <summary>Cosine and sine of 2πu for u in [0, 1); absolute error below 3·10⁻¹⁶.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CosSinTurns<T>(T u, out T cosine, out T sine)
        where T : struct, ILanes<T>
    {
        T shift = T.Create(RoundingShift);
        T quarters = u * T.Create(4);
        T rounded = quarters + shift;
        T x = (quarters - (rounded - shift)) * T.Create(1.5707963267948966);
        T square = x * x;
        T s = T.Create(-1.0 / 1307674368000);
        s = (s * square) + T.Create(1.0 / 6227020800);
        s = (s * square) - T.Create(1.0 / 39916800);
        s = (s * square) + T.Create(1.0 / 362880);
        s = (s * square) - T.Create(1.0 / 5040);
        s = (s * square) + T.Create(1.0 / 120);
        s = (s * square) - T.Create(1.0 / 6);
        s = x + (x * (square * s));
        T c = T.Create(1.0 / 20922789888000);
        c = (c * square) - T.Create(1.0 / 87178291200);
        c = (c * square) + T.Create(1.0 / 479001600);
        c = (c * square) - T.Create(1.0 / 3628800);
        c = (c * square) + T.Create(1.0 / 40320);
        c = (c * square) - T.Create(1.0 / 720);
        c = (c * square) + T.Create(1.0 / 24);
        c = T.Create(1) - (T.Create(0.5) * square) + ((square * square) * c);

        // Odd quarter turns swap the two; bit 1 of the quarter (of the next quarter, for the cosine) is the sign.
        T swap = Odd(rounded);
        T signSine = (rounded << 62) & T.Bits(0x8000000000000000);
        T signCosine = (T.AddIntegers(rounded, T.Bits(1)) << 62) & T.Bits(0x8000000000000000);
        T difference = (s ^ c) & swap;
        sine = (s ^ difference) ^ signSine;
        cosine = (c ^ difference) ^ signCosine;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Odd<T>(T integer)
        where T : struct, ILanes<T> =>
        T.AddIntegers((integer & T.Bits(1)) ^ T.Bits(ulong.MaxValue), T.Bits(1));
}
