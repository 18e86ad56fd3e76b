using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>Two entries compared draw by draw, statistic by statistic.</summary>
internal static class HeadToHeadBlocks
{
    public static IEnumerable<Block> Of(Projection projection, PlayerProjection a, PlayerProjection b, PlayerLabels labels)
    {
        var rows = new List<Row>();
        foreach (var info in StatInfo.All)
        {
            var season = Duel.Find(projection, a, b, info.Stat, HeadToHeadKind.Observed);
            var talent = Duel.Find(projection, a, b, info.Stat, HeadToHeadKind.Talent);
            if (season is null && talent is null)
                continue;
            rows.Add(new Row([info.Name, .. Season(info.Stat, season), .. Talent(info.Stat, talent)], Strong: info.Stat == Stat.WOBA));
        }

        if (rows.Count == 0)
            yield break;
        var (first, second) = (PlainText.Shorten(labels.Short(a), 24), PlainText.Shorten(labels.Short(b), 24));
        yield return new Heading($"Head to head: {first} minus {second}, draw by draw");
        yield return new Table(
            [
                ColumnGroup.Single("", isText: true),
                new ColumnGroup("Season", [new("more"), new("tie"), new("mean"), new("10%"), new("90%")]),
                new ColumnGroup("True talent", [new("more"), new("mean"), new("10%"), new("90%")]),
            ],
            rows);
        yield return new Paragraph(
            $"more: how often {first} has more of it than {second}, for better or worse (less is better for K% and SO). mean, 10%, 90%: of the difference.", Tone.Note);
    }

    private static string[] Season(Stat stat, Duel? duel) => duel is null
        ? ["", "", "", "", ""]
        : [
            StatFormat.Probability(duel.Win), StatFormat.Probability(duel.Tie), StatFormat.MeanDifference(stat, duel.Mean),
            StatFormat.Difference(stat, duel.Low), StatFormat.Difference(stat, duel.High),
        ];

    private static string[] Talent(Stat stat, Duel? duel) => duel is null
        ? ["", "", "", ""]
        : [
            StatFormat.Probability(duel.Win), StatFormat.MeanDifference(stat, duel.Mean),
            StatFormat.Difference(stat, duel.Low), StatFormat.Difference(stat, duel.High),
        ];
}
