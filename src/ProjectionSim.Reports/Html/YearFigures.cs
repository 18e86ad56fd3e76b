using ProjectionSim.Baseball;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Html;

/// <summary>The seasons of paths as fans, where a projection walked several.</summary>
internal static class YearFigures
{
    /// <summary>Fans of a statistic over the years; null where nobody has two years of it.</summary>
    public static FanChart? Of(ReportView view, IReadOnlyList<PlayerProjection> players, Stat stat)
    {
        var series = players.Select(p => new FanSeries(view.Labels.Short(p), Years(p, stat), view.Colour(p))).Where(s => s.Years.Count > 1).ToArray();
        if (series.Length == 0)
            return null;
        var name = StatInfo.Of(stat).Name;
        var said = series.Select(s => $"{s.Label}: median {StatFormat.Value(stat, s.Years[0].Middle)} in {s.Years[0].Year}, {StatFormat.Value(stat, s.Years[^1].Middle)} in {s.Years[^1].Year}");
        return new FanChart($"{name}, year by year", string.Join("; ", said) + ".", series, v => StatFormat.Value(stat, v));
    }

    private static FanYear[] Years(PlayerProjection player, Stat stat) =>
    [
        .. player.Years.Select(y => (y.Season, D: Figures.Known(y.Observed, stat))).Where(y => y.D is not null)
            .Select(y => new FanYear(y.Season, y.D!.Percentile(10), y.D.Percentile(25), y.D.Percentile(50), y.D.Percentile(75), y.D.Percentile(90))),
    ];
}
