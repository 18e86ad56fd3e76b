using ProjectionSim.Baseball;

namespace ProjectionSim.Summaries;

/// <summary>Which statistics a run keeps.</summary>
public static class SummarisedStats
{
    /// <summary>True-talent rates: AVG to wRC+.</summary>
    public static IReadOnlyList<Stat> Talent { get; } =
        [.. StatInfo.All.Select(info => info.Stat).Where(stat => stat is >= Stat.AVG and <= Stat.WRCPlus)];

    /// <summary>Observed statistics that every head-to-head compares: the main table's twenty.</summary>
    public static IReadOnlyList<Stat> Compared { get; } =
        [.. StatInfo.All.Select(info => info.Stat).Where(stat => stat <= Stat.WRCPlus)];

    /// <summary>Observed statistics that a head-to-head of two players of these groups compares: of value, wins above replacement.</summary>
    public static IReadOnlyList<Stat> ComparedOf(StatGroups groups) => groups.HasFlag(StatGroups.Value) ? [.. Compared, Stat.WAR] : Compared;

    /// <summary>
    /// Observed statistics of a season, group after group: of batting the main table's twenty, then AB, IBB, SF, SH, GIDP, CS and OPS+.
    /// </summary>
    public static IReadOnlyList<Stat> Observed(StatGroups groups) =>
        [.. StatInfo.All.Where(info => groups.HasFlag(info.Group)).OrderBy(info => info.Group).Select(info => info.Stat)];
}
