using System.Runtime.CompilerServices;

namespace ProjectionSim.Numerics;

/// <summary>
/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw (SC 2011): for each key a bijection of 128-bit
/// counters, so the block of an address needs no other block and distinct addresses give distinct blocks.
/// </summary>
public static class Philox4x32
{
    private const ulong MultiplierA = 0xD2511F53;
    private const ulong MultiplierB = 0xCD9E8D57;
    private const uint WeylA = 0x9E3779B9;
    private const uint WeylB = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The four words of a counter (words 0..3) under a key (low word, high word).</summary>
    public static (uint W0, uint W1, uint W2, uint W3) Block(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong a = MultiplierA * c0;
            ulong b = MultiplierB * c2;
            (c0, c1, c2, c3) = ((uint)(b >> 32) ^ c1 ^ key0, (uint)b, (uint)(a >> 32) ^ c3 ^ key1, (uint)a);
            key0 += WeylA;
            key1 += WeylB;
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>
    /// The same over lanes: a counter word stands in the low half of each lane, and what stands in the high half is ignored,
    /// on the way in and on the way out.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Block<T>(ref T c0, ref T c1, ref T c2, ref T c3, ulong key)
        where T : struct, ILanes<T>
    {
        T multiplierA = T.Bits(MultiplierA);
        T multiplierB = T.Bits(MultiplierB);
        T weylA = T.Bits(WeylA);
        T weylB = T.Bits(WeylB);
        T key0 = T.Bits((uint)key);
        T key1 = T.Bits((uint)(key >> 32));
        T x0 = c0;
        T x1 = c1;
        T x2 = c2;
        T x3 = c3;
        for (int round = 0; round < Rounds; round++)
        {
            T a = T.MultiplyWords(x0, multiplierA);
            T b = T.MultiplyWords(x2, multiplierB);
            x0 = (b >>> 32) ^ (x1 ^ key0);
            x1 = b;
            x2 = (a >>> 32) ^ (x3 ^ key1);
            x3 = a;
            key0 = T.AddIntegers(key0, weylA);
            key1 = T.AddIntegers(key1, weylB);
        }

        c0 = x0;
        c1 = x1;
        c2 = x2;
        c3 = x3;
    }
}
