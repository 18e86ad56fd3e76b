using ProjectionSim.Baseball;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Html;

/// <summary>The figures of a projection's page, made of its numbers.</summary>
internal static class Figures
{
    /// <summary>Rates as people read them.</summary>
    public static readonly Stat[] Rates =
    [
        Stat.WOBA, Stat.WRCPlus, Stat.AVG, Stat.OBP, Stat.SLG, Stat.OPS, Stat.OPSPlus, Stat.ISO, Stat.BABIP, Stat.KPercent, Stat.BBPercent,
    ];

    private const int MostRidges = 12;

    /// <summary>Densities of wOBA: the season in one panel, talent in another, on one axis.</summary>
    public static DensityChart Woba(ReportView view, IReadOnlyList<PlayerProjection> players)
    {
        var panels = new List<DensityPanel>
        {
            new("The season, luck included", Series(p => p.Observed)),
            new("True talent, luck taken out", Series(p => p.Talent)),
        };
        panels.RemoveAll(p => p.Series.Count == 0);
        var said = players.Where(p => Known(p.Observed, Stat.WOBA) is not null).Select(p =>
            $"{view.Labels.Full(p)}: mean {Mean(p.Observed, Stat.WOBA)}, 80% of seasons from {Quantile(p.Observed, Stat.WOBA, 10)} to {Quantile(p.Observed, Stat.WOBA, 90)}");
        return new DensityChart("wOBA: how likely each value is", string.Join("; ", said) + ".", panels, v => StatFormat.Number(v, 3))
        {
            Rules = view.League,
            Notes = [.. players.Select(p => view.Background(p)?.LastSeason(view.Labels.Short(p), view.Colour(p))).OfType<ValueMark>().Where(m => double.IsFinite(m.Value))],
        };

        DensitySeries[] Series(Func<PlayerProjection, IReadOnlyDictionary<Stat, StatDistribution>> side) =>
        [
            .. players.Select(p => (Player: p, Woba: Known(side(p), Stat.WOBA))).Where(p => p.Woba is not null)
                .Select(p => new DensitySeries(view.Labels.Short(p.Player), p.Woba!, view.Colour(p.Player))),
        ];
    }

    /// <summary>Densities of wOBA of the best of a batch, a row each.</summary>
    public static RidgeChart Ridges(ReportView view)
    {
        var shown = view.Ranked.Where(p => Known(p.Observed, Stat.WOBA) is not null).Take(MostRidges).ToArray();
        var said = shown.Select(p => $"{view.Labels.Short(p)} {Mean(p.Observed, Stat.WOBA)}");
        return new RidgeChart(
            "wOBA: how likely each value is", "Means of the season: " + string.Join(", ", said) + ".",
            [.. shown.Select(p => new RidgeRow(view.Labels.Short(p), Known(p.Observed, Stat.WOBA), Known(p.Talent, Stat.WOBA), view.Colour(p)))],
            v => StatFormat.Number(v, 3))
        {
            Rules = view.League,
        };
    }

    /// <summary>Interval ladder of statistics; null where nobody has one of them.</summary>
    public static LadderChart? Ladder(
        ReportView view, IReadOnlyList<PlayerProjection> players, string title, IEnumerable<Stat> stats, Func<PlayerProjection, IReadOnlyDictionary<Stat, StatDistribution>> side)
    {
        var rungs = stats.Where(s => players.Any(p => Known(side(p), s) is not null))
            .Select(s => new LadderRung(StatInfo.Of(s).Name, [.. players.Select(p => Lane(s, Known(side(p), s), view.Colour(p)))])).ToArray();
        var main = Known(side(players[0]), Stat.WOBA) is null ? stats.FirstOrDefault() : Stat.WOBA;
        var said = players.Where(p => Known(side(p), main) is not null)
            .Select(p => $"{StatInfo.Of(main).Name} of {view.Labels.Full(p)} {Quantile(side(p), main, 10)} to {Quantile(side(p), main, 90)}, median {Quantile(side(p), main, 50)}");
        return rungs.Length == 0 ? null : new LadderChart(title, $"80% intervals of {rungs.Length} statistics; {string.Join("; ", said)}.", rungs);
    }

    /// <summary>The counts of a ladder: all statistics that are no rates, playing time first.</summary>
    public static IEnumerable<Stat> Counts => StatInfo.All.Where(i => !i.IsRate)
        .OrderBy(i => i.Stat switch { Stat.G => -3, Stat.PA => -2, Stat.AB => -1, _ => (int)i.Stat }).Select(i => i.Stat);

    /// <summary>Playing time: shares of seasons by plate appearances, on one axis for all.</summary>
    public static IReadOnlyList<(PlayerProjection Player, HistogramChart Chart)> PlayingTime(ReportView view, IReadOnlyList<PlayerProjection> players)
    {
        const int Width = 25;
        var known = players.Where(p => Known(p.Observed, Stat.PA) is not null).ToArray();
        if (known.Length == 0)
            return [];
        var last = known.Max(p => p.Observed[Stat.PA].Percentile(99));
        var bins = Math.Max(4, (int)Math.Ceiling((last + 1) / Width));
        var shares = known.Select(p => Shares(p.Observed[Stat.PA], bins, Width)).ToArray();
        var most = shares.Max(s => s.Max()) * 1.05;
        return [.. known.Select((p, i) => (p, Chart(p, shares[i])))];

        HistogramChart Chart(PlayerProjection p, double[] own) => new(
            $"Plate appearances of {view.Labels.Full(p)}",
            $"Mean {Mean(p.Observed, Stat.PA)}; 80% of seasons from {Quantile(p.Observed, Stat.PA, 10)} to {Quantile(p.Observed, Stat.PA, 90)}; none at all in {StatFormat.Percent(None(p.Observed[Stat.PA]))}.",
            own, 0, Width, v => StatFormat.Number(v, 0), view.Colour(p))
        {
            Caption = view.Labels.Short(p),
            Most = most,
        };
    }

    /// <summary>The distribution where draws count.</summary>
    public static StatDistribution? Known(IReadOnlyDictionary<Stat, StatDistribution> side, Stat stat) =>
        side.TryGetValue(stat, out var d) && d.N > 0 ? d : null;

    /// <summary>The mean as written.</summary>
    public static string Mean(IReadOnlyDictionary<Stat, StatDistribution> side, Stat stat) =>
        Known(side, stat) is { } d ? StatFormat.Mean(stat, d.Mean) : StatFormat.Nothing;

    /// <summary>A quantile as written.</summary>
    public static string Quantile(IReadOnlyDictionary<Stat, StatDistribution> side, Stat stat, int percent) =>
        Known(side, stat) is { } d ? StatFormat.Value(stat, d.Percentile(percent)) : StatFormat.Nothing;

    /// <summary>The share of seasons without a plate appearance.</summary>
    public static double None(StatDistribution d) => d is { N: > 0, BinStart: <= 0, Bins.Length: > 0 } ? (double)d.Bins[0] / d.N : 0;

    private static double[] Shares(StatDistribution d, int bins, int width)
    {
        var shares = new double[bins];
        for (var i = 0; i < d.Bins.Length; i++)
            shares[Math.Clamp((int)((d.BinStart + (i * d.BinWidth)) / width), 0, bins - 1)] += (double)d.Bins[i] / d.N;
        return shares;
    }

    private static LadderLane Lane(Stat stat, StatDistribution? d, int colour) => d is null
        ? new LadderLane(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, "", "", "", colour)
        : new LadderLane(
            d.Percentile(10), d.Percentile(25), d.Percentile(50), d.Percentile(75), d.Percentile(90),
            StatFormat.Value(stat, d.Percentile(10)), StatFormat.Value(stat, d.Percentile(50)), StatFormat.Value(stat, d.Percentile(90)), colour);
}
