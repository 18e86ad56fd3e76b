namespace ProjectionSim.Simulation;

/// <summary>The league of each draw of a block, shared by all players: its shock and what it makes of wOBA, OBP and SLG.</summary>
internal sealed class LeagueBlock
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>Ten columns of standard normals: seven of the components, two of steals; the tenth is not used.</summary>
    public double[] Normals { get; } = new double[10 * Size];

    /// <summary>0, 1, 2 …: the draws in their own order.</summary>
    public uint[] Draw { get; } = [.. Enumerable.Range(0, Size).Select(i => (uint)i)];

    /// <summary>Seven columns of log-odds added to every player's.</summary>
    public double[] Shock { get; } = new double[7 * Size];

    /// <summary>Two columns of log-odds added to every player's steal attempts and successes.</summary>
    public double[] StealShock { get; } = new double[2 * Size];

    /// <summary>Two columns: what their odds are multiplied by.</summary>
    public double[] StealFactor { get; } = new double[2 * Size];

    /// <summary>The league's runs of steals per 1B + BB + HBP; filled for plans that ask for value.</summary>
    public double[] StealRuns { get; } = new double[Size];

    /// <summary>wRC+ / 100 is <see cref="WrcBase"/> + (wOBA − park) · <see cref="WrcSlope"/>.</summary>
    public double[] WrcBase { get; } = new double[Size];

    public double[] WrcSlope { get; } = new double[Size];

    /// <summary>The share of framing that challenges of calls leave; filled for plans that ask for value.</summary>
    public double[] FramingLeft { get; } = new double[Size];

    /// <summary>1 / league OBP.</summary>
    public double[] ObpInverse { get; } = new double[Size];

    /// <summary>1 / league SLG.</summary>
    public double[] SlgInverse { get; } = new double[Size];
}
