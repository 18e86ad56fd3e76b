using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>What seasons are worth: runs by part, their sum and its wins.</summary>
internal static class ValueBlocks
{
    private const int WideStyle = 110;

    private static readonly (Stat Stat, string Label)[] Rows =
    [
        (Stat.BattingRuns, "batting (wRAA)"), (Stat.BaseRunning, "bases (BsR)"), (Stat.Framing, "framing"), (Stat.Blocking, "blocking"),
        (Stat.Throwing, "throwing"), (Stat.Fielding, "fielding"), (Stat.Positional, "positional"), (Stat.LeagueRuns, "league"),
        (Stat.Replacement, "replacement"), (Stat.RAR, "runs, all (RAR)"), (Stat.WAR, "wins (WAR)"),
    ];

    private static readonly Stat[] Glove = [Stat.Framing, Stat.Blocking, Stat.Throwing, Stat.Fielding];

    /// <summary>One or two players: a row a part.</summary>
    public static IEnumerable<Block> Parts(IReadOnlyList<PlayerProjection> players, PlayerLabels labels)
    {
        if (!players.Any(HasValue)) yield break;
        yield return new Heading("What that season is worth: runs by part, and wins above replacement");
        var groups = new List<ColumnGroup> { ColumnGroup.Single("", isText: true) };
        groups.AddRange(players.Select(p => new ColumnGroup($"{labels.Full(p)}, {p.Scenario}", [new("mean"), new("10%"), new("50%"), new("90%")]) { ShortTitle = labels.Short(p) }));
        var rows = new List<Row>();
        foreach (var (stat, label) in Rows.Where(row => players.Any(p => p.Observed.ContainsKey(row.Stat))))
        {
            var cells = new List<string> { label };
            foreach (var player in players) cells.AddRange(Cells(player, stat));
            rows.Add(new Row(cells, Strong: stat is Stat.WAR));
        }

        yield return new Table([.. groups], rows);
        yield return new Paragraph(
            "Runs against an average player, park and league taken out. The parts add up to RAR in every simulated season, so their means do; quantiles do not. WAR is RAR over the runs per win of that season's league.", Tone.Note);
    }

    /// <summary>Three and more: a row a player, mean parts, most wins first.</summary>
    public static IEnumerable<Block> Ranking(IReadOnlyList<PlayerProjection> players, PlayerLabels labels, TextStyle style)
    {
        PlayerProjection[] valued = [.. players.Where(HasValue).OrderByDescending(p => p.Observed[Stat.WAR].Mean)];
        if (valued.Length == 0) yield break;
        yield return new Heading("What these seasons are worth: mean runs by part, and wins above replacement");
        var width = style.Width >= WideStyle ? 40 : 20;
        var rows = valued.Select(p => new Row(
        [
            PlainText.Shorten(style.Width >= WideStyle ? $"{labels.Full(p)}, {p.Scenario}" : labels.Short(p), width),
            Mean(p, Stat.BattingRuns), Mean(p, Stat.BaseRunning), Mean(p, Glove), Mean(p, Stat.Positional, Stat.LeagueRuns), Mean(p, Stat.Replacement),
            .. Cells(p, Stat.WAR),
        ]));
        yield return new Table(
            [
                ColumnGroup.Single("", isText: true),
                new ColumnGroup("runs", [new("bat"), new("bases"), new("glove"), new("pos"), new("repl")]),
                new ColumnGroup("WAR", [new("mean"), new("10%"), new("50%"), new("90%")]),
            ],
            [.. rows]);
        yield return new Paragraph("glove: framing, blocking, throwing, fielding; pos: positional and league runs; repl: what an average player is above a replacement.", Tone.Note);
    }

    /// <summary>Whether value was asked for.</summary>
    public static bool HasValue(PlayerProjection player) => player.Observed.ContainsKey(Stat.WAR);

    private static string[] Cells(PlayerProjection player, Stat stat) => player.Observed.TryGetValue(stat, out var d) && d.N > 0
        ? [StatFormat.Mean(stat, d.Mean), StatFormat.Value(stat, d.Percentile(10)), StatFormat.Value(stat, d.Percentile(50)), StatFormat.Value(stat, d.Percentile(90))]
        : ["", "", "", ""];

    private static string Mean(PlayerProjection player, params ReadOnlySpan<Stat> stats)
    {
        double sum = 0;
        foreach (var stat in stats)
        {
            if (player.Observed.TryGetValue(stat, out var d)) sum += d.Mean;
        }

        return StatFormat.Mean(Stat.RAR, sum);
    }
}
