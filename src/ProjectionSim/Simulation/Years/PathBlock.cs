namespace ProjectionSim.Simulation.Years;

/// <summary>Where the paths of one player's block of draws stand; columns in the order of the draws, reused block after block.</summary>
internal sealed class PathBlock
{
    public const int Size = PlateAppearanceBlock.Size;

    /// <summary>Seasons of past playing time that the law reads.</summary>
    public const int Memory = 4;

    /// <summary>Eight columns of normals, the eighth not used.</summary>
    public double[] Normals { get; } = new double[8 * Size];

    /// <summary>Seven columns: lasting talent, log-odds relative to the plan's centre.</summary>
    public double[] Talent { get; } = new double[7 * Size];

    /// <summary>Seven columns: the path's own aging a year.</summary>
    public double[] OwnAging { get; } = new double[7 * Size];

    /// <summary>Seven columns: the season's talent.</summary>
    public double[] Deviation { get; } = new double[7 * Size];

    /// <summary>The season's talent in wOBA, to first order.</summary>
    public double[] Woba { get; } = new double[Size];

    /// <summary>Four columns: plate appearances over 600, the last season first.</summary>
    public double[] Seasons { get; } = new double[Memory * Size];

    /// <summary>Career plate appearances.</summary>
    public double[] Career { get; } = new double[Size];

    /// <summary>Expected games of the last season.</summary>
    public double[] Games { get; } = new double[Size];

    /// <summary>The club's estimate of lasting talent's wOBA beyond the plan's centre.</summary>
    public double[] ClubMean { get; } = new double[Size];

    /// <summary>Its variance.</summary>
    public double[] ClubVariance { get; } = new double[Size];
}
