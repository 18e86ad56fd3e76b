using System.Runtime.CompilerServices;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>
/// The definition of a season: its plate appearances one by one. Plate appearance k looks at byte k of the season's words; where
/// the byte does not decide, the plate appearance is decided after the others by a word of its own. Steal opportunities go the
/// same way on the words that follow. <see cref="PlateAppearanceLanes"/> must give the same counts.
/// </summary>
internal static class PlateAppearanceSampler
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>Plays the plate appearances of the first <paramref name="count"/> seasons.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sample(PlateAppearanceBlock block, int count)
    {
        Span<int> counts = stackalloc int[PlateAppearanceBlock.Categories];
        Span<sbyte> bytes = stackalloc sbyte[PlateAppearanceBlock.Frequent];
        Span<int> rest = stackalloc int[PlateAppearanceBlock.Categories - 1];
        for (int season = 0; season < count; season++)
        {
            for (int column = 0; column < bytes.Length; column++)
                bytes[column] = (sbyte)block.ByteThresholds[(column * Size) + season];
            for (int column = 0; column < rest.Length; column++)
                rest[column] = (int)block.WordThresholds[(column * Size) + season];
            Xoshiro128 words = block.Generator(season);
            counts.Clear();
            int undecided = 0;
            uint word = 0;
            for (int k = 0; k < block.Trials[season]; k++)
            {
                if (k % 4 == 0)
                    word = words.Next();
                int category = Decide(bytes, (sbyte)(word >> (8 * (k % 4))));
                if (category == PlateAppearanceBlock.Frequent)
                    undecided++;
                else
                    counts[category]++;
            }

            for (int k = 0; k < undecided; k++)
                counts[Decide(rest, (int)words.Next())]++;
            for (int c = 0; c < counts.Length; c++)
                block.Counts[(c * Size) + season] = (uint)counts[c];
            words.Save(block.State, season, Size);
        }
    }

    /// <summary>Plays the steal opportunities of the first <paramref name="count"/> seasons on the words that follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SampleSteals(PlateAppearanceBlock block, int count)
    {
        for (int season = 0; season < count; season++)
        {
            Xoshiro128 words = block.Generator(season);
            var none = (sbyte)block.StealThresholds[season];
            int stolenBelow = (int)block.StealThresholds[Size + season], caughtBelow = (int)block.StealThresholds[(2 * Size) + season];
            uint stolen = 0;
            uint caught = 0;
            int undecided = 0;
            uint word = 0;
            for (int k = 0; k < block.Opportunities[season]; k++)
            {
                if (k % 4 == 0)
                    word = words.Next();
                if ((sbyte)(word >> (8 * (k % 4))) >= none)
                    undecided++;
            }

            for (int k = 0; k < undecided; k++)
            {
                int value = (int)words.Next();
                if (value < stolenBelow)
                    stolen++;
                else if (value < caughtBelow)
                    caught++;
            }

            block.Steals[season] = stolen;
            block.Steals[Size + season] = caught;
        }
    }

    /// <summary>The category whose interval holds the byte, or <see cref="PlateAppearanceBlock.Frequent"/> for none.</summary>
    private static int Decide(ReadOnlySpan<sbyte> thresholds, sbyte value)
    {
        int category = 0;
        while (category < thresholds.Length && value >= thresholds[category])
            category++;
        return category;
    }

    /// <summary>The category whose interval holds the word; the columns skip the outs, which have what is left.</summary>
    private static int Decide(ReadOnlySpan<int> thresholds, int value)
    {
        int column = 0;
        while (column < thresholds.Length && value >= thresholds[column])
            column++;
        return column == thresholds.Length ? (int)PlateCategory.Out
            : column < (int)PlateCategory.Out ? column
            : column + 1;
    }
}
