namespace ProjectionSim.Simulation;

/// <summary>
/// Thresholds of a steal opportunity, made as <see cref="OutcomeThresholds"/> makes those of a plate appearance: the byte values
/// below one threshold mean no attempt, the others are decided by a word (stolen, caught, else no attempt).
/// </summary>
internal readonly struct StealThresholds
{
    private const double TwoTo32 = 4294967296.0;

    /// <summary>Thresholds for attempts per opportunity and successes per attempt.</summary>
    public StealThresholds(double attempt, double success)
    {
        double stolen = Math.Floor((attempt * success * TwoTo32) + 0.5);
        double caught = Math.Floor((attempt * (1 - success) * TwoTo32) + 0.5);
        double none = Math.Max(TwoTo32 - stolen - caught, 0);
        double owned = Math.Floor(none * (255 / TwoTo32));
        double scale = 256 / (256 - owned);
        NoAttemptByte = (uint)(((uint)owned ^ 0x80) * 0x01010101);
        StolenWord = Word(stolen * scale);
        CaughtWord = Word((stolen + caught) * scale);
    }

    /// <summary>Signed byte, in all four bytes: below it there is no attempt.</summary>
    public uint NoAttemptByte { get; }

    /// <summary>Signed word: below it a stolen base.</summary>
    public uint StolenWord { get; }

    /// <summary>Signed word: below it, and not stolen, caught stealing.</summary>
    public uint CaughtWord { get; }

    /// <summary>Puts them into a block's columns, the same for every season.</summary>
    public void Fill(PlateAppearanceBlock block)
    {
        const int size = PlateAppearanceBlock.Size;
        block.StealThresholds.AsSpan(0, size).Fill(NoAttemptByte);
        block.StealThresholds.AsSpan(size, size).Fill(StolenWord);
        block.StealThresholds.AsSpan(2 * size, size).Fill(CaughtWord);
    }

    /// <summary>Puts them into one season's places.</summary>
    public void Put(uint[] columns, int season)
    {
        columns[season] = NoAttemptByte;
        columns[PlateAppearanceBlock.Size + season] = StolenWord;
        columns[(2 * PlateAppearanceBlock.Size) + season] = CaughtWord;
    }

    private static uint Word(double threshold) =>
        (uint)Math.Floor(Math.Min(threshold, TwoTo32 - 1) + 0.5) ^ 0x80000000;
}
