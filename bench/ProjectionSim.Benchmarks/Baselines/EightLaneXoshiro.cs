using System.Numerics;
using System.Runtime.Intrinsics;

namespace ProjectionSim.Benchmarks.Baselines;

/// <summary>
/// Eight lanes of xoshiro128++ side by side, the fixed yardstick: one 32-bit word a plate appearance and nothing done
/// with it. It is what a stream of random words alone costs on this machine. (Blackman and Vigna 2021.)
/// </summary>
internal sealed class EightLaneXoshiro
{
    private Vector256<uint> s0;
    private Vector256<uint> s1;
    private Vector256<uint> s2;
    private Vector256<uint> s3;

    public EightLaneXoshiro(ulong seed)
    {
        Span<uint> words = stackalloc uint[32];
        for (var i = 0; i < words.Length; i++)
        {
            seed += 0x9E3779B97F4A7C15;
            words[i] = (uint)(BitOperations.RotateLeft(seed * 0xBF58476D1CE4E5B9, 31) >> 32) | 1;
        }

        s0 = Vector256.Create<uint>(words);
        s1 = Vector256.Create<uint>(words[8..]);
        s2 = Vector256.Create<uint>(words[16..]);
        s3 = Vector256.Create<uint>(words[24..]);
    }

    /// <summary>Draws words and folds them by exclusive or, so that none can be left out.</summary>
    /// <param name="count">How many 32-bit words; rounded up to a multiple of eight.</param>
    public uint Draw(int count)
    {
        var (a, b, c, d) = (s0, s1, s2, s3);
        var folded = Vector256<uint>.Zero;
        for (var i = 0; i < count; i += 8)
        {
            folded ^= RotateLeft(a + d, 7) + a;
            var t = b << 9;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = RotateLeft(d, 11);
        }

        (s0, s1, s2, s3) = (a, b, c, d);
        return Vector256.Sum(folded);
    }

    private static Vector256<uint> RotateLeft(Vector256<uint> value, int bits) => (value << bits) | (value >>> (32 - bits));
}
