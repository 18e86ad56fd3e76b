using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports.Json;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Comparables;

/// <summary>Comparable hitters and what they did next, for reading and as CSV.</summary>
public static class ComparableReport
{
    private const int NameWidth = 18;

    // Fewer plate appearances show no rate that means anything.
    private const int FewestPa = 20;

    /// <summary>The page, at most 80 columns wide.</summary>
    public static Page Of(PlayerHistory player, int season, double overLeague, IReadOnlyList<Comparable> nearest, int through)
    {
        var known = nearest.Where(one => one.Hitter.Next.Count > 0).Select(one => one.Hitter.Next[0]).ToArray();
        var played = known.Where(one => one.PA > 0).ToArray();
        return new Page(
        [
            new Heading($"Hitters who stood like {PlainText.Clean(player.Name)} before {Text(season)}, at {Text((int)player.AgeInJuly(season))}"),
            new Table(
                [
                    ColumnGroup.Single("hitter", isText: true), ColumnGroup.Single("year"), ColumnGroup.Single("far"), ColumnGroup.Single("talent"),
                    new("that year", [new("PA"), new("R+")]), new("the next", [new("PA"), new("R+")]), new("after", [new("PA"), new("R+")]),
                ],
                [
                    new Row([PlainText.Shorten(PlainText.Clean(player.Name), NameWidth), Text(season), "", Points(overLeague), "", "", "", "", "", ""], Strong: true),
                    .. nearest.Select(Row),
                ]),
            new Paragraph(Outcome(known, played)),
            new Paragraph(
                "far: Mahalanobis distance of posterior talent in standard deviations of hitters of that age. talent: wOBA over the league's, in a neutral park. R+: runs per PA, " +
                $"100 is the league's. Each man stands by what was known before the season; outcomes are read through {Text(through)}.", Tone.Note),
        ]);
    }

    /// <summary>Tidy CSV: a row a hitter and season.</summary>
    public static void WriteCsv(IReadOnlyList<Comparable> nearest, TextWriter writer)
    {
        using var csv = CsvText.Open(writer);
        foreach (var name in (string[])["id", "name", "before", "age", "distance", "talent", "season", "pa", "runs_ratio"]) csv.WriteField(name);
        csv.NextRecord();
        foreach (var one in nearest)
        {
            foreach (var season in one.Hitter.Next.DefaultIfEmpty(new ComparableSeason(one.Hitter.Season, 0, double.NaN)))
            {
                csv.WriteField(CsvText.Guard(one.Hitter.Id));
                csv.WriteField(CsvText.Guard(one.Hitter.Name));
                csv.WriteField(one.Hitter.Season);
                foreach (var number in (double[])[one.Hitter.Age, one.Distance, one.Hitter.OverLeague]) CsvText.WriteNumber(csv, number);
                csv.WriteField(season.Season);
                csv.WriteField(season.PA);
                CsvText.WriteNumber(csv, season.RunsRatio);
                csv.NextRecord();
            }
        }
    }

    /// <summary>JSON for other programs: the hitters, nearest first. Names and their order are a contract; additions may come.</summary>
    public static void WriteJson(PlayerHistory player, int season, double overLeague, IReadOnlyList<Comparable> nearest, int through, TextWriter writer) => PlainJson.Write(
        new
        {
            player = new { id = player.Id, name = player.Name, age = player.AgeInJuly(season), talent = overLeague },
            season,
            through,
            comparables = nearest.Select(one => new
            {
                id = one.Hitter.Id,
                name = one.Hitter.Name,
                before = one.Hitter.Season,
                age = one.Hitter.Age,
                distance = one.Distance,
                talent = one.Hitter.OverLeague,
                next = one.Hitter.Next.Select(next => new { season = next.Season, pa = next.PA, runsRatio = next.RunsRatio }),
            }),
        },
        writer);

    private static Row Row(Comparable one) => new(
    [
        PlainText.Shorten(PlainText.Clean(one.Hitter.Name), NameWidth), Text(one.Hitter.Season), StatFormat.Number(one.Distance, 2), Points(one.Hitter.OverLeague),
        .. Enumerable.Range(0, 3).SelectMany(i => i < one.Hitter.Next.Count
            ? [Text(one.Hitter.Next[i].PA), one.Hitter.Next[i].PA >= FewestPa ? Plus(one.Hitter.Next[i].RunsRatio) : StatFormat.Nothing]
            : (string[])["", ""]),
    ]);

    private static string Outcome(ComparableSeason[] known, ComparableSeason[] played)
    {
        if (known.Length == 0) return "None of their seasons is known yet.";
        double pa = played.Sum(one => one.PA);
        return $"In that season {Text(played.Length)} of {Text(known.Length)} played in the majors" + (pa > 0
            ? $", {Text((int)Math.Round(pa / played.Length))} PA each on average, at {Plus(played.Where(one => double.IsFinite(one.RunsRatio)).Sum(one => one.PA * one.RunsRatio) / pa)} runs per PA of the league's 100."
            : ".");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Points(double overLeague) => StatFormat.Signed(overLeague, StatFormat.Number(overLeague, 3));

    private static string Plus(double ratio) => StatFormat.Number(ratio * 100, 0);
}
