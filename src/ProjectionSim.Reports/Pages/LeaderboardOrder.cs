using ProjectionSim.Baseball;

namespace ProjectionSim.Reports.Pages;

/// <summary>How a leaderboard is ordered and where it ends.</summary>
/// <param name="Stat">The statistic whose mean orders it.</param>
/// <param name="Top">How many are shown; null for all.</param>
public sealed record LeaderboardOrder(Stat Stat = Stat.WOBA, int? Top = null)
{
    /// <summary>Whether less of a statistic is better, so that it is ordered from low to high.</summary>
    private bool IsAscending => Stat is Stat.KPercent or Stat.SO or Stat.CS or Stat.GIDP;

    internal string Wording => $"{(IsAscending ? "lowest" : "highest")} {StatInfo.Of(Stat).Name} first";

    /// <summary>The entries in order; those without the statistic last, in the order of their wOBA.</summary>
    internal IReadOnlyList<PlayerProjection> Of(IReadOnlyList<PlayerProjection> players) => Stat == Stat.WOBA
        ? Reports.Wording.Answer.Ranked(players)
        : [.. Reports.Wording.Answer.Ranked(players).OrderBy(p => p.Observed.TryGetValue(Stat, out var d) && d.N > 0 ? (IsAscending ? d.Mean : -d.Mean) : double.PositiveInfinity)];
}
