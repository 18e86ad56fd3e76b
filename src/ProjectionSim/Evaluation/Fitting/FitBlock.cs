namespace ProjectionSim.Evaluation.Fitting;

/// <summary>A part of the model that can be estimated by itself, in the order in which they are.</summary>
public enum FitBlock
{
    /// <summary>Year-to-year spread of the league's log-odds.</summary>
    LeagueShock,

    /// <summary>Spread of park effects between sites.</summary>
    Parks,

    /// <summary>Entry prior, drift, level offsets and noise, forecast offsets of every component.</summary>
    Talent,

    /// <summary>Correlation of talent between components.</summary>
    Correlation,

    /// <summary>First and second stage.</summary>
    Recalibration,

    /// <summary>Hurdle, mean and concentration of plate appearances, debutants.</summary>
    PlayingTime,

    /// <summary>Games that regulars lose to injury.</summary>
    Health,

    /// <summary>The third stage: the level of wOBA.</summary>
    WobaLevel,

    /// <summary>How playing time and performance go together.</summary>
    Joint,

    /// <summary>Steals, double plays, sacrifices, intentional walks, runs and runs batted in.</summary>
    Counting,

    /// <summary>Framing and throwing of catchers.</summary>
    Defense,

    /// <summary>What a lineup slot leaves of runs and runs batted in beyond a hitter's counts.</summary>
    Lineup,
}

/// <summary>Names of blocks as the command line takes them.</summary>
public static class FitBlocks
{
    /// <summary>All blocks, in fitting order: those of a whole fit.</summary>
    public static IReadOnlyList<FitBlock> All { get; } = Enum.GetValues<FitBlock>();

    /// <summary>The name: leagueShock, parks, talent, correlation, recalibration, playingTime, health, wobaLevel, joint, counting, defense, lineup.</summary>
    public static string Name(this FitBlock block) => char.ToLowerInvariant(block.ToString()[0]) + block.ToString()[1..];
}
