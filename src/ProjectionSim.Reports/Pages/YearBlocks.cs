using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>Paths of several seasons: a table a player, a row a season, then the sum over them.</summary>
internal static class YearBlocks
{
    public static IEnumerable<Block> Of(IReadOnlyList<PlayerProjection> players, PlayerLabels labels)
    {
        var walked = players.Where(p => p.Years.Count > 0).ToArray();
        foreach (var player in walked)
        {
            yield return new Heading($"{labels.Full(player)}, {player.Scenario}: {player.Years[0].Season} to {player.Years[^1].Season}");
            yield return Years(player);
            yield return Outlook(player);
        }

        if (walked.Length > 0)
        {
            yield return new Paragraph(
                "breakout: runs per PA at least a fifth above his weighted last three seasons; improve: above; collapse: a fifth below; among seasons " +
                "with PA enough to compare. attrition: half of his playing time or more gone. Seasons of a path share one " +
                "talent, so the sum has its own distribution. A role is that of the first season; later ones follow from the path.",
                Tone.Note);
        }
    }

    private static Table Years(PlayerProjection player)
    {
        bool valued = player.Years[0].Observed.ContainsKey(Stat.WAR);
        var groups = new List<ColumnGroup>
        {
            ColumnGroup.Single("", isText: true), ColumnGroup.Single("age"), new("PA", [new("mean"), new("10%"), new("90%")]),
            new("wOBA", [new("mean"), new("10%"), new("90%")]),
        };
        if (valued)
            groups.Add(new("WAR", [new("mean"), new("10%"), new("90%")]));
        var rows = player.Years.Select(year => Row(year, valued)).ToList();
        if (player.Totals.TryGetValue(Stat.PA, out var total))
        {
            string[] wins = !valued ? [] : player.Totals.TryGetValue(Stat.WAR, out var war) ? Distribution(Stat.WAR, war) : ["", "", ""];
            rows.Add(new Row(["sum", "", .. Distribution(Stat.PA, total), "", "", "", .. wins], Strong: true));
        }

        return new Table(groups, rows);
    }

    private static Row Row(YearProjection year, bool valued) => new(
    [
        year.Season.ToString(CultureInfo.InvariantCulture), year.Age.ToString("0", CultureInfo.InvariantCulture),
        .. Distribution(Stat.PA, year.Observed[Stat.PA]), .. Distribution(Stat.WOBA, year.Observed[Stat.WOBA]),
        .. valued ? Distribution(Stat.WAR, year.Observed[Stat.WAR]) : [],
    ]);

    private static Table Outlook(PlayerProjection player) => new(
        [
            ColumnGroup.Single("", isText: true), ColumnGroup.Single("breakout"), ColumnGroup.Single("improve"), ColumnGroup.Single("collapse"),
            ColumnGroup.Single("attrition"), ColumnGroup.Single("out of majors"),
        ],
        [.. player.Years.Select(year => new Row(
        [
            year.Season.ToString(CultureInfo.InvariantCulture), Percent(year.Outlook?.Breakout), Percent(year.Outlook?.Improve), Percent(year.Outlook?.Collapse),
            Percent(year.Attrition), Percent(year.OutOfMajors),
        ]))]);

    private static string[] Distribution(Stat stat, StatDistribution d) => d.N == 0
        ? [StatFormat.Nothing, StatFormat.Nothing, StatFormat.Nothing]
        : [StatFormat.Mean(stat, d.Mean), StatFormat.Value(stat, d.Percentile(10)), StatFormat.Value(stat, d.Percentile(90))];

    private static string Percent(double? p) => p is { } known ? (known * 100).ToString("0", CultureInfo.InvariantCulture) + "%" : StatFormat.Nothing;
}
