using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>One or two players in full: every statistic beside the other's.</summary>
internal static class SideBySideBlocks
{
    private const int WideStyle = 110;
    private const int WideForOne = 66;
    private const int SparklineCells = 12;

    /// <summary>The rows: a stat line as people read it, then its rates.</summary>
    private static readonly Stat[] Rows =
    [
        Stat.G, Stat.PA, Stat.AB, Stat.R, Stat.H, Stat.Singles, Stat.Doubles, Stat.Triples, Stat.HR, Stat.RBI, Stat.BB, Stat.IBB, Stat.SO, Stat.HBP,
        Stat.SF, Stat.SH, Stat.GIDP, Stat.SB, Stat.CS, Stat.AVG, Stat.OBP, Stat.SLG, Stat.OPS, Stat.OPSPlus, Stat.ISO, Stat.BABIP, Stat.KPercent, Stat.BBPercent,
        Stat.WOBA, Stat.WRCPlus,
    ];

    public static IEnumerable<Block> Of(Projection projection, PlayerLabels labels, TextStyle style)
    {
        var players = projection.Players;
        yield return new Heading($"The {players[0].Season} season: what the numbers will show");
        yield return Distributions(players, labels, style, p => p.Observed, IsWide(players, style));
        if (players.Any(p => p.Talent.Count > 0))
        {
            yield return new Heading("True talent: the rates behind that season, luck taken out");
            yield return Distributions(players, labels, style, p => p.Talent, IsWide(players, style));
        }

        foreach (var block in ValueBlocks.Parts(players, labels))
            yield return block;
        foreach (var block in EventBlocks.Of(players, labels, style))
            yield return block;
        if (players.Count == 2)
        {
            foreach (var block in HeadToHeadBlocks.Of(projection, players[0], players[1], labels))
                yield return block;
        }

        foreach (var block in WobaFigure(players, labels, style))
            yield return block;
    }

    /// <summary>wOBA of every entry, season and talent, on one axis.</summary>
    public static IEnumerable<Block> WobaFigure(IReadOnlyList<PlayerProjection> players, PlayerLabels labels, TextStyle style)
    {
        var figure = new DensityFigure(Stat.WOBA, style);
        foreach (var player in players)
        {
            if (player.Observed.TryGetValue(Stat.WOBA, out var season))
                figure.Add($"{labels.Short(player)}, season", season);
            if (player.Talent.TryGetValue(Stat.WOBA, out var talent))
                figure.Add($"{labels.Short(player)}, talent", talent);
        }

        var lines = figure.Draw();
        if (lines.Count == 0)
            yield break;
        yield return new Heading("wOBA: how likely each value is");
        yield return new Figure(lines);
    }

    /// <summary>Whether there is room for standard deviations and shapes: one player needs half of what two do.</summary>
    private static bool IsWide(IReadOnlyList<PlayerProjection> players, TextStyle style) => style.Width >= (players.Count == 1 ? WideForOne : WideStyle);

    private static Table Distributions(
        IReadOnlyList<PlayerProjection> players,
        PlayerLabels labels,
        TextStyle style,
        Func<PlayerProjection, IReadOnlyDictionary<Stat, StatDistribution>> distributions,
        bool wide)
    {
        var groups = new List<ColumnGroup> { ColumnGroup.Single("", isText: true) };
        groups.AddRange(players.Select(p => new ColumnGroup($"{labels.Full(p)}, {p.Scenario}", Columns(wide)) { ShortTitle = labels.Short(p) }));
        var rows = new List<Row>();
        foreach (var info in Rows.Select(StatInfo.Of).Where(i => players.Any(p => distributions(p).ContainsKey(i.Stat))))
        {
            var both = players.Select(p => distributions(p).GetValueOrDefault(info.Stat)).ToArray();
            var low = both.Min(d => d is { N: > 0 } ? d.Percentile(1) : double.PositiveInfinity);
            var high = both.Max(d => d is { N: > 0 } ? d.Percentile(99) : double.NegativeInfinity);
            var cells = new List<string> { info.Name };
            foreach (var distribution in both)
                cells.AddRange(Cells(info.Stat, distribution, wide, low, high, style));
            rows.Add(new Row(cells, Strong: info.Stat == Stat.WOBA));
        }

        return new Table(groups, rows);
    }

    private static Column[] Columns(bool wide) => wide
        ? [new("mean"), new("sd"), new("10%"), new("50%"), new("90%"), new("shape", IsText: true)]
        : [new("mean"), new("10%"), new("50%"), new("90%")];

    private static IEnumerable<string> Cells(Stat stat, StatDistribution? d, bool wide, double low, double high, TextStyle style)
    {
        if (d is not { N: > 0 })
            return Enumerable.Repeat(StatFormat.Nothing, Columns(wide).Length);
        string[] quantiles = [StatFormat.Value(stat, d.Percentile(10)), StatFormat.Value(stat, d.Percentile(50)), StatFormat.Value(stat, d.Percentile(90))];
        var mean = StatFormat.Mean(stat, d.Mean);
        return wide
            ? [mean, StatFormat.Mean(stat, d.StandardDeviation), .. quantiles, DensityFigure.Sparkline(d, low, high, SparklineCells, style)]
            : [mean, .. quantiles];
    }
}
