using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>
/// Input and output of the plate-appearance sampler for a block of seasons, one column a quantity (structure of arrays):
/// probabilities of the twelve categories in, their counts out.
/// </summary>
internal sealed class PlateAppearanceBlock
{
    /// <summary>Seasons in a block.</summary>
    public const int Size = 256;

    /// <summary>Categories a plate appearance can end in.</summary>
    public const int Categories = 12;

    /// <summary>Categories that the first byte can decide.</summary>
    public const int Frequent = 6;

    /// <summary>The most trials of a season: byte counters hold a quarter of them.</summary>
    public const int MaximumTrials = 1020;

    /// <summary>Twelve columns of probabilities a plate appearance, in the order of <see cref="PlateCategory"/>.</summary>
    public double[] Probabilities { get; } = new double[Categories * Size];

    /// <summary>Plate appearances of each season, at most <see cref="MaximumTrials"/>.</summary>
    public uint[] Trials { get; } = new uint[Size];

    /// <summary>Four columns: the generator of each season, advanced by sampling.</summary>
    public uint[] State { get; } = new uint[4 * Size];

    /// <summary>Six columns: cumulative thresholds of the first byte, signed, each in all four bytes of its word.</summary>
    public uint[] ByteThresholds { get; } = new uint[Frequent * Size];

    /// <summary>Eleven columns: cumulative thresholds of the deciding word, signed.</summary>
    public uint[] WordThresholds { get; } = new uint[(Categories - 1) * Size];

    /// <summary>Twelve columns of counts.</summary>
    public uint[] Counts { get; } = new uint[Categories * Size];

    /// <summary>Steal opportunities of each season.</summary>
    public uint[] Opportunities { get; } = new uint[Size];

    /// <summary>Three columns, signed: the byte below which there is no attempt (in all four bytes), the word below which a base is stolen, and not caught.</summary>
    public uint[] StealThresholds { get; } = new uint[3 * Size];

    /// <summary>Stolen bases, then caught stealing.</summary>
    public uint[] Steals { get; } = new uint[2 * Size];

    /// <summary>The generator of one season.</summary>
    public Xoshiro128 Generator(int season) =>
        new(State[season], State[Size + season], State[(2 * Size) + season], State[(3 * Size) + season]);
}
