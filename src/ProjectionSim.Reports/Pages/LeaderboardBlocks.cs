using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>Three and more entries: a leaderboard, and who out-hits whom.</summary>
internal static class LeaderboardBlocks
{
    private const int WideStyle = 110;
    private const int MostInMatrix = 12;
    private static readonly Stat[] Narrow = [Stat.PA, Stat.HR, Stat.OBP, Stat.SLG];
    private static readonly Stat[] Wide = [Stat.PA, Stat.HR, Stat.SB, Stat.AVG, Stat.OBP, Stat.SLG, Stat.KPercent, Stat.BBPercent, Stat.WRCPlus];

    public static IEnumerable<Block> Of(Projection projection, PlayerLabels labels, TextStyle style)
    {
        var ranked = Answer.Ranked(projection.Players);
        yield return new Heading($"The {ranked[0].Season} season, highest wOBA first");
        yield return Leaderboard(ranked, labels, style);
        foreach (var kind in (HeadToHeadKind[])[HeadToHeadKind.Observed, HeadToHeadKind.Talent])
        {
            if (Matrix(projection, ranked, labels, style, kind) is not { } matrix)
                continue;
            yield return new Heading(kind == HeadToHeadKind.Observed
                ? "Pr(the row's player has the higher wOBA of the season than the column's)"
                : "The same for true talent, luck taken out");
            yield return matrix;
        }

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

    private static Table Leaderboard(IReadOnlyList<PlayerProjection> ranked, PlayerLabels labels, TextStyle style)
    {
        var stats = style.Width >= WideStyle ? Wide : Narrow;
        var name = style.Width >= WideStyle ? 40 : 24;
        var groups = new List<ColumnGroup>
        {
            ColumnGroup.Single("", isText: true),
            new("Mean", [.. stats.Select(s => new Column(StatInfo.Of(s).Name))]),
            new("wOBA", [new("mean"), new("10%"), new("90%"), new("talent")]),
        };
        var rows = ranked.Select(p => new Row(
        [
            PlainText.Shorten($"{(style.Width >= WideStyle ? labels.Full(p) : labels.Short(p))}, {p.Scenario}", name),
            .. stats.Select(s => Mean(p.Observed, s)),
            Mean(p.Observed, Stat.WOBA),
            Quantile(p.Observed, 10),
            Quantile(p.Observed, 90),
            Mean(p.Talent, Stat.WOBA),
        ]));
        return new Table(groups, [.. rows]);
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
