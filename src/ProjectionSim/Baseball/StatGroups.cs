namespace ProjectionSim.Baseball;

/// <summary>
/// Statistics that are drawn and kept together: batting always, every other group for players whose plan asks for it. Where a
/// summary lists statistics, groups follow each other in the order of their values.
/// </summary>
[Flags]
public enum StatGroups
{
    /// <summary>No statistics.</summary>
    None = 0,

    /// <summary>What the plate appearances decide, and steals.</summary>
    Batting = 1,

    /// <summary>Runs, runs batted in and games.</summary>
    RunsAndGames = 2,

    /// <summary>Starts and games lost, of players in a depth chart.</summary>
    Workload = 4,

    /// <summary>Runs of the bat, on the bases, by position, of the league and replacement; their sum and its wins.</summary>
    Value = 16,

    /// <summary>A catcher's framing, blocking and throwing runs.</summary>
    Catching = 32,

    /// <summary>Fielding runs at other positions.</summary>
    Fielding = 64,

    /// <summary>A catcher's rates per pitch and attempt, which percentiles are of.</summary>
    CatchingRates = 128,
}
