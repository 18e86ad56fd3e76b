using ProjectionSim.Baseball;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Workbench;

/// <summary>A sweep for reading: every point, and what each axis does.</summary>
public static class SweepPage
{
    private const int MostRows = 60;
    private const int LongestAxis = 26;
    private static readonly string[] Beginnings = ["prior.", "model.components.", "model.", "players.", "environment."];

    /// <summary>The report in every format.</summary>
    public static WorkbenchReport Of(SweepFindings findings)
    {
        var targets = findings.Points.Select(findings.Target).ToArray();
        var blocks = new List<Block>
        {
            new Paragraph($"{What(findings)} goes from {Target(findings, targets.Min())} to {Target(findings, targets.Max())} over {NumberText.Count(findings.Points.Count)} points.", Tone.Strong),
            Points(findings),
        };
        if (findings.Points.Count > MostRows) blocks.Add(new Paragraph($"The first {MostRows} of {NumberText.Count(findings.Points.Count)} points; --format csv has all.", Tone.Note));
        if (findings.Axes.Count > 1 || findings.Points.Count > 2) blocks.AddRange(Effects(findings));
        blocks.Add(new Paragraph(
            $"{(findings.Design == "zip" ? "Zip" : findings.Design == "grid" ? "Grid" : "Latin hypercube")} of {NumberText.Count(findings.Points.Count)} points, {NumberText.Count(findings.Draws)} draws each, seed {findings.Seed} for all: what differs between points is the points' doing. 10%, 90%: of the {findings.Kind}; Pr: how often the first has more {findings.Stat}.", Tone.Note));
        return new WorkbenchReport
        {
            Command = "sweep",
            Page = new Page(blocks),
            Figures = SweepFigures.Of(findings),
            Tables = [Tidy(findings), EffectTable(findings)],
            Facts = new Dictionary<string, object?>
            {
                ["axes"] = findings.Axes,
                ["design"] = findings.Design,
                ["points"] = findings.Points.Count,
                ["stat"] = findings.Stat,
                ["kind"] = findings.Kind,
                ["draws"] = findings.Draws,
                ["seed"] = findings.Seed,
            },
        };
    }

    private static string What(SweepFindings findings)
    {
        if (findings.PairAt(findings.Points[0]) is { } pair) return $"Pr({findings.Stat}: {Name(findings, pair.Player)} > {Name(findings, pair.Against)})";
        return $"The mean {findings.Stat} of {Name(findings, findings.PlayersAt(findings.Points[0]).First().Player)}";
    }

    private static string Target(SweepFindings findings, double target) => findings.PairAt(findings.Points[0]) is null ? Value(findings, target) : NumberText.Percent(target);

    private static string Value(SweepFindings findings, double value) => StatFormat.Mean(StatInfo.Find(findings.Stat)!.Stat, value);

    private static string Name(SweepFindings findings, string id) => NumberText.Shorten(findings.Names.GetValueOrDefault(id, id), 24);

    private static Table Points(SweepFindings findings)
    {
        var first = findings.Points[0];
        var players = findings.PlayersAt(first).ToArray();
        var longest = findings.Axes.Count switch { 1 => LongestAxis, 2 => 14, _ => 11 };
        var spread = findings.Axes.Count <= 2; // more axes leave room for the means alone
        var groups = new List<ColumnGroup> { new("", [.. findings.Axes.Select(path => new Column(Short(path, longest)))]) };
        groups.AddRange(players.Take(3).Select(p => spread
            ? new ColumnGroup($"{Name(findings, p.Player)}, {p.Scenario}", [new("mean"), new("10%"), new("90%")])
            : new ColumnGroup(PlayerLabels.LastName(Name(findings, p.Player)) + (players.Count(q => q.Player == p.Player) > 1 ? $", {p.Scenario}" : ""), [new("mean")])));
        if (findings.PairAt(first) is not null) groups.Add(ColumnGroup.Single("Pr"));
        var rows = findings.Points.Take(MostRows).Select(point => new Row(
        [
            .. point.Values.Select(v => AsNumber(v) is double number ? NumberText.Short(number) : NumberText.Shorten(v, 11)),
            .. findings.PlayersAt(point).Take(3).SelectMany(r => spread ? new[] { Value(findings, r.Mean), Value(findings, r.P10), Value(findings, r.P90) } : [Value(findings, r.Mean)]),
            .. findings.PairAt(point) is { } pair ? [NumberText.Percent(pair.Probability ?? double.NaN)] : Array.Empty<string>(),
        ]));
        return new Table(groups, [.. rows]);
    }

    private static IEnumerable<Block> Effects(SweepFindings findings)
    {
        yield return new Heading($"What moves it most, the other axes averaged over");
        yield return NumberText.TableOf(["axis<", "lowest", "at<", "highest", "at<"], findings.Effects().Select(e => new Row(
            [Short(e.Path, LongestAxis), Target(findings, e.Lowest.Target), NumberText.Shorten(NumberText.ShortValue(e.Lowest.Value), 13), Target(findings, e.Highest.Target), NumberText.Shorten(NumberText.ShortValue(e.Highest.Value), 13)])));
    }

    /// <summary>An axis by the steps that tell it from others: without what every path of its kind begins with, and cut in its middle.</summary>
    private static string Short(string path, int longest)
    {
        if (path.Length <= longest) return path;
        foreach (var beginning in Beginnings)
        {
            if (path.StartsWith(beginning, StringComparison.Ordinal))
            {
                path = path[beginning.Length..];
                break;
            }
        }

        if (path.Length <= longest) return path;
        var end = (longest - 2) / 2;
        return path[..(longest - 2 - end)] + ".." + path[^end..];
    }

    private static TidyTable Tidy(SweepFindings findings) => new(
        "points",
        ["point", .. findings.Axes, .. SweepPoint.Columns],
        [.. findings.Points.SelectMany((point, i) => point.Rows.Select(row => (IReadOnlyList<object?>)[i + 1, .. point.Values.Select(AsNumber), .. row.Cells]))]);

    private static object AsNumber(string value) =>
        double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : value;

    private static TidyTable EffectTable(SweepFindings findings) => new(
        "effects",
        ["axis", "value", "target"],
        [.. findings.Effects().SelectMany(e => e.Values.Select(v => (IReadOnlyList<object?>)[e.Path, AsNumber(v.Value), v.Target]))]);
}
