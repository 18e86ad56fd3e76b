using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>
/// Turns category probabilities into thresholds: exact to 2⁻³². Each probability becomes an integer Q of 2³², by rounding
/// cumulative sums (the outs take what is left). A frequent category owns a = ⌊255 Q / 2³²⌋ of the 256 values of a byte; the byte values nobody owns send the plate
/// appearance on to a 32-bit word, which splits the remaining weights Q − a 2²⁴ (a rare category: Q) in proportion. So
/// P(category) = a/256 + P(sent on) · (Q − a 2²⁴) / (weight sent on) = Q / 2³².
/// </summary>
internal static class OutcomeThresholds
{
    private const int Size = PlateAppearanceBlock.Size;
    private const double TwoTo32 = 4294967296.0;
    private const double TwoTo24 = 16777216.0;

    /// <summary>Adding it leaves a nonnegative number below 2³², rounded, in the low word.</summary>
    private const double RoundingShift = 4503599627370496.0;

    /// <summary>Fills the thresholds of the first <paramref name="count"/> seasons, a multiple of the lanes' width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Fill<T>(PlateAppearanceBlock block, int count)
        where T : struct, ILanes<T>
    {
        ref double probabilities = ref MemoryMarshal.GetArrayDataReference(block.Probabilities);
        ref uint bytes = ref MemoryMarshal.GetArrayDataReference(block.ByteThresholds);
        ref uint words = ref MemoryMarshal.GetArrayDataReference(block.WordThresholds);
        T shift = T.Create(RoundingShift);
        T two32 = T.Create(TwoTo32);
        T toByte = T.Create(255 / TwoTo32);
        T two24 = T.Create(TwoTo24);
        T signWord = T.Bits(0x80000000);
        T signBytes = T.Bits(0x80808080);
        T replicate = T.Create(16843009);
        T highest = T.Create(TwoTo32 - 1);
        for (int i = 0; i < count; i += T.Width)
        {
            // What all but the outs take, in integers of 2⁻³²; the outs have the rest.
            T taken = T.Create(0);
            T sum = T.Create(0);
            for (int c = 0; c < PlateAppearanceBlock.Categories; c++)
            {
                if (c == (int)PlateCategory.Out)
                    continue;
                ref double p = ref Unsafe.Add(ref probabilities, (c * Size) + i);
                sum += T.Load(ref p) * two32;
                T upTo = (sum + shift) - shift;
                T.Store(upTo - taken, ref p);
                taken = upTo;
            }

            // At most a rounding below zero.
            T outs = two32 - taken;
            outs &= T.Greater(outs, T.Create(0));
            T.Store(outs, ref Unsafe.Add(ref probabilities, ((int)PlateCategory.Out * Size) + i));

            T owned = T.Create(0);
            for (int c = 0; c < PlateAppearanceBlock.Frequent; c++)
            {
                ref double weight = ref Unsafe.Add(ref probabilities, (c * Size) + i);
                T q = T.Load(ref weight);
                T a = T.Floor(q * toByte);
                owned += a;
                T.Store(q - (a * two24), ref weight);
                T.StoreWords(((owned * replicate) + shift) ^ signBytes, ref Unsafe.Add(ref bytes, (c * Size) + i));
            }

            T scale = T.Create(256) / (T.Create(256) - owned);
            T cumulative = T.Create(0);
            int column = 0;
            for (int c = 0; c < PlateAppearanceBlock.Categories; c++)
            {
                if (c == (int)PlateCategory.Out)
                    continue;
                cumulative += T.Load(ref Unsafe.Add(ref probabilities, (c * Size) + i));
                T threshold = cumulative * scale;
                T over = T.Greater(threshold, highest);
                threshold ^= (threshold ^ highest) & over;
                T.StoreWords((threshold + shift) ^ signWord, ref Unsafe.Add(ref words, (column * Size) + i));
                column++;
            }
        }
    }
}
