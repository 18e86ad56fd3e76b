using ProjectionSim.Baseball;

namespace ProjectionSim.Summaries;

/// <summary>Which statistics a run keeps.</summary>
public static class SummarisedStats
{
    /// <summary>Observed statistics of every season: the main table's twenty, then AB, IBB, SF, SH, GIDP, CS and OPS+.</summary>
    public static IReadOnlyList<Stat> Usual { get; } =
        [.. StatInfo.All.Select(info => info.Stat).Where(stat => stat is not (Stat.R or Stat.RBI or Stat.G))];

    /// <summary>The usual, then R, RBI and G, which only some plans draw.</summary>
    public static IReadOnlyList<Stat> Observed { get; } = [.. Usual, Stat.R, Stat.RBI, Stat.G];

    /// <summary>True-talent rates: AVG to wRC+.</summary>
    public static IReadOnlyList<Stat> Talent { get; } =
        [.. StatInfo.All.Select(info => info.Stat).Where(stat => stat is >= Stat.AVG and <= Stat.WRCPlus)];

    /// <summary>Observed statistics compared in head-to-heads: the main table's twenty.</summary>
    public static IReadOnlyList<Stat> Compared { get; } =
        [.. StatInfo.All.Select(info => info.Stat).Where(stat => stat <= Stat.WRCPlus)];
}
