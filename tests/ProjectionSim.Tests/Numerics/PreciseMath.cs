using System.Numerics;

namespace ProjectionSim.Tests.Numerics;

/// <summary>
/// Elementary functions in fixed point with 320 binary digits behind the point, by plain power series: what our own double-precision
/// ones are held against. Exact to 2⁻²⁹⁰ or better for the arguments of the tests.
/// </summary>
internal static class PreciseMath
{
    /// <summary>Binary digits behind the point.</summary>
    public const int Digits = 320;

    private static readonly BigInteger One = BigInteger.One << Digits;
    private static readonly BigInteger LogTwo = 2 * Artanh(One / 3);
    private static readonly BigInteger Pi = 4 * ((4 * Arctan(5)) - Arctan(239));

    /// <summary>A double, exactly (its bits below 2⁻³²⁰ apart).</summary>
    public static BigInteger Of(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 2047);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        int shift = Math.Max(exponent, 1) - 1075 + Digits;
        BigInteger value = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return bits < 0 ? -value : value;
    }

    /// <summary>e to the power x over 2ᵏ, and k: the quotient lies between .7 and 1.42.</summary>
    public static (BigInteger Value, int Power) Exp(double x)
    {
        BigInteger argument = Of(x);
        int k = (int)Math.Round(x / Math.Log(2));
        const int halvings = 16;
        BigInteger r = (argument - (k * LogTwo)) >> halvings;
        BigInteger term = One, sum = One;
        for (int n = 1; !term.IsZero; n++)
        {
            term = ((term * r) >> Digits) / n;
            sum += term;
        }

        for (int i = 0; i < halvings; i++)
            sum = (sum * sum) >> Digits;
        return (sum, k);
    }

    /// <summary>The natural logarithm of a positive double.</summary>
    public static BigInteger Log(double x)
    {
        int k = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -k);
        if (mantissa > 1.4142)
        {
            mantissa /= 2;
            k++;
        }

        BigInteger m = Of(mantissa);
        return (2 * Artanh(((m - One) << Digits) / (m + One))) + (k * LogTwo);
    }

    /// <summary>Cosine and sine of 2πu for u of 0 to 1.</summary>
    public static (BigInteger Cosine, BigInteger Sine) CosSinTurns(double u)
    {
        BigInteger x = (2 * Pi * Of(u)) >> Digits;
        return (Alternating(x, 0), Alternating(x, 1));
    }

    /// <summary>P(0 &lt; Z ≤ x) of a standard normal Z, for |x| ≤ 9: its power series, whose cancellation the digits bear.</summary>
    public static BigInteger NormalFromZero(double x)
    {
        BigInteger at = Of(x), square = (at * at) >> (Digits + 1), term = at, sum = at;
        for (int n = 1; !term.IsZero; n++)
        {
            term = -((term * square) >> Digits) / n;
            sum += term / ((2 * n) + 1);
        }

        return (sum << Digits) / Root(2 * Pi);
    }

    /// <summary>A fixed-point number as a double.</summary>
    public static double ToDouble(BigInteger value)
    {
        int surplus = (int)BigInteger.Abs(value).GetBitLength() - 64;
        return surplus > 0 ? Math.ScaleB((double)(value >> surplus), surplus - Digits) : Math.ScaleB((double)value, -Digits);
    }

    private static BigInteger Root(BigInteger value)
    {
        BigInteger target = value << Digits, root = BigInteger.One << (((int)target.GetBitLength() / 2) + 1);
        while (true)
        {
            BigInteger next = (root + (target / root)) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }

    private static BigInteger Artanh(BigInteger s)
    {
        BigInteger square = (s * s) >> Digits, power = s, sum = s;
        for (int n = 3; !power.IsZero && power != -1; n += 2)
        {
            power = (power * square) >> Digits;
            sum += power / n;
        }

        return sum;
    }

    private static BigInteger Arctan(int inverse)
    {
        BigInteger power = One / inverse, sum = power;
        for (int n = 3; !power.IsZero; n += 2)
        {
            power /= -inverse * inverse;
            sum += power / n;
        }

        return sum;
    }

    /// <summary>Σ (−1)ᵏ x^(2k + first) / (2k + first)!.</summary>
    private static BigInteger Alternating(BigInteger x, int first)
    {
        BigInteger square = (x * x) >> Digits, term = first == 0 ? One : x, sum = term;
        for (int n = first + 1; !term.IsZero; n += 2)
        {
            term = -((term * square) >> Digits) / (n * (n + 1));
            sum += term;
        }

        return sum;
    }
}
