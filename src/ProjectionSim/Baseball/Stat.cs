namespace ProjectionSim.Baseball;

/// <summary>A statistic of one simulated season, in the order of the tables.</summary>
public enum Stat
{
    PA, H, Singles, Doubles, Triples, HR, BB, SO, HBP, SB,
    AVG, OBP, SLG, OPS, ISO, BABIP, KPercent, BBPercent, WOBA, WRCPlus,

    // Beyond the twenty of the main table: folded too where the plan asks for them.
    AB, IBB, SF, SH, GIDP, CS, R, RBI, G, OPSPlus,

    // Of players in a depth chart: starts at its position, starts elsewhere, games that they could not play.
    GS, OtherGS, GamesLost,

    // Value: runs by part, their sum, its wins; rates behind percentiles of a catcher.
    BattingRuns, BaseRunning, Framing, Blocking, Throwing, Fielding, Positional, LeagueRuns, Replacement, RAR, WAR,
    FramingRate, BlockingRate, ThrowingRate,
}

/// <summary>What a statistic is: its name, whether it is a count, and how it is written.</summary>
/// <param name="Stat">The statistic.</param>
/// <param name="Name">The name in JSON, CSV and events: "2B", "K%", "wOBA".</param>
/// <param name="IsRate">A rate or runs (held as integers of a small unit) rather than a count.</param>
/// <param name="Decimals">Decimals in tables: .317 has 3, a wRC+ of 98 has 0, a count 0.</param>
/// <param name="AsPercent">Written as a percentage in tables (21.4%), a fraction in JSON (.214).</param>
/// <param name="Group">The one group it is drawn and kept with.</param>
public sealed record StatInfo(Stat Stat, string Name, bool IsRate, int Decimals, bool AsPercent, StatGroups Group = StatGroups.Batting)
{
    private static readonly StatInfo[] Table =
    [
        new(Stat.PA, "PA", false, 0, false), new(Stat.H, "H", false, 0, false), new(Stat.Singles, "1B", false, 0, false),
        new(Stat.Doubles, "2B", false, 0, false), new(Stat.Triples, "3B", false, 0, false), new(Stat.HR, "HR", false, 0, false),
        new(Stat.BB, "BB", false, 0, false), new(Stat.SO, "SO", false, 0, false), new(Stat.HBP, "HBP", false, 0, false),
        new(Stat.SB, "SB", false, 0, false), new(Stat.AVG, "AVG", true, 3, false), new(Stat.OBP, "OBP", true, 3, false),
        new(Stat.SLG, "SLG", true, 3, false), new(Stat.OPS, "OPS", true, 3, false), new(Stat.ISO, "ISO", true, 3, false),
        new(Stat.BABIP, "BABIP", true, 3, false), new(Stat.KPercent, "K%", true, 3, true), new(Stat.BBPercent, "BB%", true, 3, true),
        new(Stat.WOBA, "wOBA", true, 3, false), new(Stat.WRCPlus, "wRC+", true, 0, false), new(Stat.AB, "AB", false, 0, false),
        new(Stat.IBB, "IBB", false, 0, false), new(Stat.SF, "SF", false, 0, false), new(Stat.SH, "SH", false, 0, false),
        new(Stat.GIDP, "GIDP", false, 0, false), new(Stat.CS, "CS", false, 0, false), new(Stat.R, "R", false, 0, false, StatGroups.RunsAndGames),
        new(Stat.RBI, "RBI", false, 0, false, StatGroups.RunsAndGames), new(Stat.G, "G", false, 0, false, StatGroups.RunsAndGames), new(Stat.OPSPlus, "OPS+", true, 0, false),
        new(Stat.GS, "GS", false, 0, false, StatGroups.Workload), new(Stat.OtherGS, "GS other", false, 0, false, StatGroups.Workload),
        new(Stat.GamesLost, "games lost", false, 0, false, StatGroups.Workload),
        new(Stat.BattingRuns, "wRAA", true, 1, false, StatGroups.Value), new(Stat.BaseRunning, "BsR", true, 1, false, StatGroups.Value),
        new(Stat.Framing, "framing", true, 1, false, StatGroups.Catching), new(Stat.Blocking, "blocking", true, 1, false, StatGroups.Catching),
        new(Stat.Throwing, "throwing", true, 1, false, StatGroups.Catching), new(Stat.Fielding, "fielding", true, 1, false, StatGroups.Fielding),
        new(Stat.Positional, "positional", true, 1, false, StatGroups.Value), new(Stat.LeagueRuns, "league", true, 1, false, StatGroups.Value),
        new(Stat.Replacement, "replacement", true, 1, false, StatGroups.Value), new(Stat.RAR, "RAR", true, 1, false, StatGroups.Value),
        new(Stat.WAR, "WAR", true, 1, false, StatGroups.Value), new(Stat.FramingRate, "framing rate", true, 5, false, StatGroups.CatchingRates),
        new(Stat.BlockingRate, "blocking rate", true, 5, false, StatGroups.CatchingRates), new(Stat.ThrowingRate, "throwing rate", true, 5, false, StatGroups.CatchingRates),
    ];

    /// <summary>Whether seasons' values add up to a career's: counts, runs and wins do.</summary>
    public bool AddsUp => !IsRate || Group is StatGroups.Value or StatGroups.Catching or StatGroups.Fielding;

    /// <summary>All statistics in enum order.</summary>
    public static IReadOnlyList<StatInfo> All => Table;

    /// <summary>The description of a statistic.</summary>
    public static StatInfo Of(Stat stat) => Table[(int)stat];

    /// <summary>The statistic of a name as JSON writes it, or null.</summary>
    public static StatInfo? Find(string name) => Array.Find(Table, info => string.Equals(info.Name, name, StringComparison.Ordinal));
}
