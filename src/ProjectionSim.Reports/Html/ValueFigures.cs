using ProjectionSim.Baseball;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Html;

/// <summary>Runs above average by part, and what they sum to, where a projection has them.</summary>
internal static class ValueFigures
{
    private static readonly StatGroups[] Groups = [StatGroups.Value, StatGroups.Catching, StatGroups.Fielding];

    /// <summary>Bars of the parts in runs with their 80 % intervals, the sum last; null where there are none.</summary>
    public static BarChart? Parts(ReportView view, PlayerProjection player)
    {
        var parts = StatInfo.All.Where(i => Groups.Contains(i.Group) && i.Stat is not (Stat.RAR or Stat.WAR) && Figures.Known(player.Observed, i.Stat) is { } d && (d.Mean != 0 || d.StandardDeviation > 0)).ToList();
        if (parts.Count == 0)
            return null;
        if (Figures.Known(player.Observed, Stat.RAR) is not null)
            parts.Add(StatInfo.Of(Stat.RAR));
        var bars = parts.Select(i => (Info: i, D: player.Observed[i.Stat])).Select(p => new Bar(Name(p.Info), p.D.Mean, StatFormat.MeanDifference(p.Info.Stat, p.D.Mean), view.Colour(player))
        {
            Low = p.D.Percentile(10),
            High = p.D.Percentile(90),
            IsStrong = p.Info.Stat == Stat.RAR,
        }).ToArray();
        return new BarChart($"What {view.Labels.Full(player)} is worth, in runs, part by part", string.Join(", ", bars.Select(b => $"{b.Label} {b.Text}")) + ".", bars);
    }

    /// <summary>His wins in words; null where there are none.</summary>
    public static string? Wins(PlayerProjection player) => Figures.Known(player.Observed, Stat.WAR) is null
        ? null
        : $"WAR {Figures.Mean(player.Observed, Stat.WAR)}, in 80% of seasons {Figures.Quantile(player.Observed, Stat.WAR, 10)} to {Figures.Quantile(player.Observed, Stat.WAR, 90)}.";

    private static string Name(StatInfo info) => info.Stat switch
    {
        Stat.BattingRuns => "batting",
        Stat.BaseRunning => "base running",
        Stat.RAR => "above replacement",
        _ => info.Name,
    };
}
