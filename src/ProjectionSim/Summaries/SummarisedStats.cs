using ProjectionSim.Baseball;

namespace ProjectionSim.Summaries;

/// <summary>Which statistics a run keeps.</summary>
public static class SummarisedStats
{
    /// <summary>Observed statistics: the main table's twenty, then AB, IBB, SF, SH, GIDP, CS and OPS+.</summary>
    public static IReadOnlyList<Stat> Observed { get; } =
        [.. StatInfo.All.Select(info => info.Stat).Where(stat => stat is not (Stat.R or Stat.RBI or Stat.G))];

    /// <summary>True-talent rates: AVG to wRC+.</summary>
    public static IReadOnlyList<Stat> Talent { get; } =
        [.. StatInfo.All.Select(info => info.Stat).Where(stat => stat is >= Stat.AVG and <= Stat.WRCPlus)];

    /// <summary>Observed statistics compared in head-to-heads: the main table's twenty.</summary>
    public static IReadOnlyList<Stat> Compared { get; } =
        [.. StatInfo.All.Select(info => info.Stat).Where(stat => stat <= Stat.WRCPlus)];
}
