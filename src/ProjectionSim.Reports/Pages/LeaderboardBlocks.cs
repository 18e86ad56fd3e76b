using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>Three and more entries: a leaderboard, and who out-hits whom.</summary>
internal static class LeaderboardBlocks
{
    private const int WideStyle = 110;
    private const int MostInMatrix = 12;
    private const string ShapeHeader = "shape";
    private const int ShapeCells = 6;
    private const int LongestName = 34;
    private const int ShortestName = 10;
    private static readonly Stat[] Narrow = [Stat.PA, Stat.HR, Stat.OBP, Stat.SLG];
    private static readonly Stat[] Wide = [Stat.PA, Stat.HR, Stat.SB, Stat.AVG, Stat.OBP, Stat.SLG, Stat.KPercent, Stat.BBPercent, Stat.WRCPlus];

    public static IEnumerable<Block> Of(Projection projection, PlayerLabels labels, TextStyle style, LeaderboardOrder order)
    {
        var ranked = order.Of(projection.Players);
        var shown = ranked.Take(order.Top ?? ranked.Count).ToArray();
        yield return new Heading($"The {ranked[0].Season} season, {order.Wording}");
        yield return Leaderboard(shown, order.Stat, labels, style);
        if (shown.Length < ranked.Count)
            yield return new Paragraph($"The first {StatFormat.Count(shown.Length)} of {StatFormat.Count(ranked.Count)}.", Tone.Note);
        ranked = shown;
        foreach (var kind in (HeadToHeadKind[])[HeadToHeadKind.Observed, HeadToHeadKind.Talent])
        {
            if (Matrix(projection, ranked, labels, style, kind) is not { } matrix)
                continue;
            yield return new Heading(kind == HeadToHeadKind.Observed
                ? "Pr(the row's player has the higher wOBA of the season than the column's)"
                : "The same for true talent, luck taken out");
            yield return matrix;
        }

        foreach (var block in ValueBlocks.Ranking(ranked, labels, style))
            yield return block;
        foreach (var block in EventBlocks.Of(ranked, labels, style))
            yield return block;
        foreach (var block in Figure(ranked, labels, style))
            yield return block;
    }

    private static IEnumerable<Block> Figure(IReadOnlyList<PlayerProjection> ranked, PlayerLabels labels, TextStyle style)
    {
        var figure = new DensityFigure(Stat.WOBA, style);
        foreach (var player in ranked.Take(MostInMatrix).Where(p => p.Observed.ContainsKey(Stat.WOBA)))
            figure.Add(labels.Short(player), player.Observed[Stat.WOBA]);
        if (figure.Draw() is not { Count: > 0 } lines)
            yield break;
        yield return new Heading("wOBA of the season: how likely each value is");
        yield return new Figure(lines);
    }

    /// <summary>The leaderboard; a shape of every wOBA where the width has room for one. The statistic of the order is among the columns.</summary>
    private static Table Leaderboard(IReadOnlyList<PlayerProjection> ranked, Stat order, PlayerLabels labels, TextStyle style)
    {
        var isWide = style.Width >= WideStyle;
        var stats = isWide ? Wide : Narrow;
        if (order != Stat.WOBA && !stats.Contains(order))
            stats = [.. stats[..^1], order];
        var known = ranked.Select(p => p.Observed.GetValueOrDefault(Stat.WOBA)).Where(d => d is { N: > 0 }).ToArray();
        var (low, high) = known.Length == 0 ? (0, 1) : (known.Min(d => d!.Percentile(2)), known.Max(d => d!.Percentile(98)));
        var names = ranked.Select(p => $"{(isWide ? labels.Full(p) : labels.Short(p))}, {p.Scenario}").ToArray();
        var longest = Math.Min(LongestName, names.Max(n => (int?)n.Length) ?? 0);
        if (Drawn(longest, withShape: true) is var whole && WidthOf(whole) <= style.Width)
            return whole;

        // Who it is comes before what it looks like: the figure below has every shape again.
        var plain = Drawn(longest, withShape: false);
        return WidthOf(plain) <= style.Width ? plain : Drawn(Math.Max(ShortestName, longest - (WidthOf(plain) - style.Width)), withShape: false);

        Table Drawn(int nameWidth, bool withShape) => new(
            [
                ColumnGroup.Single("", isText: true),
                new("Mean", [.. stats.Select(s => new Column(StatInfo.Of(s).Name))]),
                new("wOBA", [new("mean"), new("10%"), new("90%"), new("talent"), .. withShape ? [new Column(ShapeHeader, IsText: true)] : Array.Empty<Column>()]),
            ],
            [
                .. ranked.Select((p, i) => new Row(
                [
                    PlainText.Shorten(names[i], nameWidth),
                    .. stats.Select(s => Mean(p.Observed, s)),
                    Mean(p.Observed, Stat.WOBA),
                    Quantile(p.Observed, 10),
                    Quantile(p.Observed, 90),
                    Mean(p.Talent, Stat.WOBA),
                    .. withShape ? [p.Observed.TryGetValue(Stat.WOBA, out var woba) ? DensityFigure.Sparkline(woba, low, high, ShapeCells, style) : ""] : Array.Empty<string>(),
                ])),
            ]);
    }

    /// <summary>Columns as the console draws them: two spaces between those of a group, three between groups, two at either end.</summary>
    private static int WidthOf(Table table)
    {
        var (width, first) = (2, 0);
        foreach (var group in table.Groups)
        {
            width += group.Columns.Select((c, i) => Math.Max(c.Header.Length, table.Rows.Max(r => (int?)r.Cells[first + i].Length) ?? 0) + 2).Sum() + 1;
            first += group.Columns.Count;
        }

        return width - 1;
    }

    /// <summary>Pr(row &gt; column) of the first so many players that the width has room for; null where nothing was compared.</summary>
    private static Table? Matrix(
        Projection projection, IReadOnlyList<PlayerProjection> ranked, PlayerLabels labels, TextStyle style, HeadToHeadKind kind)
    {
        const int NameWidth = 14;
        const int LeastCell = 6;
        const int Between = 3;
        var room = style.Width - NameWidth - 2 * Between;
        var shown = ranked.Take(Math.Min(MostInMatrix, room / (LeastCell + Between))).ToArray();
        var width = Math.Clamp(room / shown.Length - Between, LeastCell, NameWidth);
        var found = false;
        var rows = new List<Row>();
        foreach (var self in shown)
        {
            var cells = new List<string> { PlainText.Shorten(labels.Short(self), NameWidth) };
            foreach (var other in shown)
            {
                var duel = ReferenceEquals(self, other) ? null : Duel.Find(projection, self, other, Stat.WOBA, kind);
                found |= duel is not null;
                cells.Add(duel is null ? "" : StatFormat.Probability(duel.Win));
            }

            rows.Add(new Row(cells));
        }

        var groups = shown.Select(p => ColumnGroup.Single(PlainText.Shorten(labels.Short(p), width))).Prepend(ColumnGroup.Single("", isText: true));
        return found ? new Table([.. groups], rows) : null;
    }

    private static string Mean(IReadOnlyDictionary<Stat, StatDistribution> distributions, Stat stat) =>
        distributions.TryGetValue(stat, out var d) && d.N > 0 ? StatFormat.Mean(stat, d.Mean) : StatFormat.Nothing;

    private static string Quantile(IReadOnlyDictionary<Stat, StatDistribution> distributions, int percent) =>
        distributions.TryGetValue(Stat.WOBA, out var d) && d.N > 0 ? StatFormat.Value(Stat.WOBA, d.Percentile(percent)) : StatFormat.Nothing;
}
