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
    public static void Sample(PlateAppearanceBlock block, int count)
    {
        for (int season = 0; season < count; season++)
        {
            Xoshiro128 words = block.Generator(season);
            for (int c = 0; c < PlateAppearanceBlock.Categories; c++)
                block.Counts[(c * Size) + season] = 0;
            int undecided = 0;
            uint word = 0;
            for (int k = 0; k < block.Trials[season]; k++)
            {
                if (k % 4 == 0)
                    word = words.Next();
                int category = Decide(block, season, (sbyte)(word >> (8 * (k % 4))));
                if (category == PlateAppearanceBlock.Frequent)
                    undecided++;
                else
                    block.Counts[(category * Size) + season]++;
            }

            for (int k = 0; k < undecided; k++)
                block.Counts[(Decide(block, season, (int)words.Next()) * Size) + season]++;
            words.Save(block.State, season, Size);
        }
    }

    /// <summary>Plays the steal opportunities of the first <paramref name="count"/> seasons on the words that follow.</summary>
    public static void SampleSteals(PlateAppearanceBlock block, StealThresholds thresholds, int count)
    {
        for (int season = 0; season < count; season++)
        {
            Xoshiro128 words = block.Generator(season);
            uint stolen = 0;
            uint caught = 0;
            int undecided = 0;
            uint word = 0;
            for (int k = 0; k < block.Opportunities[season]; k++)
            {
                if (k % 4 == 0)
                    word = words.Next();
                if ((sbyte)(word >> (8 * (k % 4))) >= (sbyte)thresholds.NoAttemptByte)
                    undecided++;
            }

            for (int k = 0; k < undecided; k++)
            {
                int value = (int)words.Next();
                if (value < (int)thresholds.StolenWord)
                    stolen++;
                else if (value < (int)thresholds.CaughtWord)
                    caught++;
            }

            block.Steals[season] = stolen;
            block.Steals[Size + season] = caught;
        }
    }

    private static int Decide(PlateAppearanceBlock block, int season, sbyte value)
    {
        int category = 0;
        while (category < PlateAppearanceBlock.Frequent && value >= (sbyte)block.ByteThresholds[(category * Size) + season])
            category++;
        return category;
    }

    private static int Decide(PlateAppearanceBlock block, int season, int value)
    {
        int column = 0;
        while (column < PlateAppearanceBlock.Categories - 1 && value >= (int)block.WordThresholds[(column * Size) + season])
            column++;

        // The columns skip the outs, which have what is left.
        return column == PlateAppearanceBlock.Categories - 1 ? (int)PlateCategory.Out
            : column < (int)PlateCategory.Out ? column
            : column + 1;
    }
}
