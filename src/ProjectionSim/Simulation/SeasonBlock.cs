using ProjectionSim.Baseball;

namespace ProjectionSim.Simulation;

/// <summary>
/// The buffers of one player's block of seasons, one column a quantity: reused block after block, so that a run allocates nothing
/// once it is warm. Seasons stand in the order of their plate appearances; <see cref="Draw"/> tells which draw a row is.
/// </summary>
internal sealed class SeasonBlock
{
    /// <summary>Seasons in a block.</summary>
    public const int Size = PlateAppearanceBlock.Size;

    /// <summary>Stands for a rate whose denominator is zero.</summary>
    public const int NoValue = Summaries.HistogramShape.NoValue;

    /// <summary>Columns of <see cref="Talent"/>: AVG to wRC+.</summary>
    public const int TalentColumns = Stat.WRCPlus - Stat.AVG + 1;

    /// <summary>Columns of <see cref="Observed"/>: one for each <see cref="Stat"/>.</summary>
    public static int ObservedColumns => StatInfo.All.Count;

    /// <summary>Seasons of this block that count, the first rows.</summary>
    public int Count { get; set; }

    /// <summary>Rows worked on: <see cref="Count"/> rounded up to whole vectors.</summary>
    public int Padded { get; set; }

    /// <summary>The row's draw within the block.</summary>
    public uint[] Draw { get; } = new uint[Size];

    /// <summary>The draw's row.</summary>
    public int[] Row { get; } = new int[Size];

    /// <summary>One uniform number a draw, then plate appearances a draw.</summary>
    public double[] Uniform { get; } = new double[Size];

    public int[] PlateAppearances { get; } = new int[Size];

    /// <summary>Shift and Shrink of the row's plate appearances.</summary>
    public double[] Shift { get; } = new double[Size];

    public double[] Shrink { get; } = new double[Size];

    /// <summary>Eight columns of standard normals, the eighth not used; at the end those of runs, runs batted in and games.</summary>
    public double[] Normals { get; } = new double[8 * Size];

    /// <summary>What the season's plate appearances say of its wOBA beyond the draw's own deviation.</summary>
    public double[] Adjustment { get; } = new double[Size];

    /// <summary>Seven columns of odds, park apart.</summary>
    public double[] Odds { get; } = new double[7 * Size];

    /// <summary>Starts at catcher, or at the position of his room; filled for plans that ask for value.</summary>
    public double[] PositionStarts { get; } = new double[Size];

    /// <summary>Starts elsewhere, as designated hitter too; filled for plans that ask for value.</summary>
    public double[] OtherStarts { get; } = new double[Size];

    /// <summary>Starts of both kinds; filled where he fields in both.</summary>
    public double[] AllStarts { get; } = new double[Size];

    /// <summary>Twelve columns: probabilities, then counts, as the rates read them.</summary>
    public double[] Line { get; } = new double[PlateAppearanceBlock.Categories * Size];

    /// <summary>The sampler's own columns.</summary>
    public PlateAppearanceBlock Plate { get; } = new();

    /// <summary>Observed statistics in their units, a column for each <see cref="Stat"/>.</summary>
    public int[] Observed { get; } = new int[ObservedColumns * Size];

    /// <summary>True-talent rates in their units, columns AVG to wRC+.</summary>
    public int[] Talent { get; } = new int[TalentColumns * Size];
}
