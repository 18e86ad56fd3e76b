using ProjectionSim.Baseball;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Html;

/// <summary>Wins above replacement and their parts, where a projection has them.</summary>
internal static class ValueFigures
{
    private static readonly HashSet<string> Names = new(
        ["wRAA", "BsR", "Bat", "Framing", "Blocking", "Throwing", "Fld", "Def", "Pos", "Positional", "Lg", "League", "Rep", "Replacement", "RAR", "WAR", "fWAR", "bWAR"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a statistic is a part of a player's value.</summary>
    public static bool IsValue(StatInfo info) => Names.Contains(info.Name);

    /// <summary>Bars of the parts with their 80 % intervals; null where there are none.</summary>
    public static BarChart? Parts(ReportView view, PlayerProjection player)
    {
        var parts = StatInfo.All.Where(i => IsValue(i) && Figures.Known(player.Observed, i.Stat) is not null).ToArray();
        if (parts.Length == 0)
            return null;
        var bars = parts.Select(i => (Info: i, D: player.Observed[i.Stat])).Select(p => new Bar(p.Info.Name, p.D.Mean, StatFormat.Mean(p.Info.Stat, p.D.Mean), view.Colour(player))
        {
            Low = p.D.Percentile(10),
            High = p.D.Percentile(90),
            IsStrong = p.Info.Name.Contains("WAR", StringComparison.OrdinalIgnoreCase),
        }).ToArray();
        return new BarChart($"What {view.Labels.Full(player)} is worth, part by part", string.Join(", ", bars.Select(b => $"{b.Label} {b.Text}")) + ".", bars);
    }
}
