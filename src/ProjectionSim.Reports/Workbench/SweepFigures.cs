using ProjectionSim.Baseball;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Workbench;

/// <summary>The figures of a sweep: a tornado of its axes, and every player's distribution at every point side by side.</summary>
internal static class SweepFigures
{
    private const int MostPoints = 40;

    public static IReadOnlyList<WorkbenchFigure> Of(SweepFindings findings)
    {
        var figures = new List<WorkbenchFigure>();
        var points = findings.Points.Take(MostPoints).ToArray();
        var isPair = findings.PairAt(points[0]) is not null;
        var stat = StatInfo.Find(findings.Stat)!.Stat;
        Func<double, string> target = isPair ? NumberText.Percent : v => StatFormat.Mean(stat, v);
        var effects = findings.Effects();
        var middle = findings.Points.Average(findings.Target);
        if (findings.Points.Count > 1)
        {
            var rows = effects.Select(e => new TornadoRow(e.Path, e.Values[0].Target, e.Values[^1].Target, NumberText.ShortValue(e.Values[0].Value), NumberText.ShortValue(e.Values[^1].Value)));
            figures.Add(new WorkbenchFigure(
                isPair ? $"What moves Pr({findings.Stat})" : $"What moves the mean {findings.Stat}",
                new TornadoChart("Tornado of the axes", $"The mean over the other axes at each axis's first and last value; all points' mean is {target(middle)}.", [.. rows], middle, target),
                "Each axis at its first and its last value, the other axes averaged over; the line: the mean of all points."));
        }

        if (isPair)
        {
            figures.Add(Small("Pr(first > second)", target, points, findings, p => findings.PairAt(p) is { Probability: { } pr } pair ? new IntervalPoint(pr, pr - (1.96 * pair.Error), pr + (1.96 * pair.Error), 2) : null));
        }

        var players = findings.PlayersAt(points[0]).Take(6).ToArray();
        for (var k = 0; k < players.Length; k++)
        {
            var (index, player) = (k, players[k]);
            figures.Add(Small(
                $"{NumberText.Shorten(findings.Names.GetValueOrDefault(player.Player, player.Player), 30)}, {NumberText.Shorten(player.Scenario, 20)}", v => StatFormat.Value(stat, v), points, findings,
                p => findings.PlayersAt(p).FirstOrDefault(r => r.Player == player.Player && r.Scenario == player.Scenario) is { } row ? new IntervalPoint(row.Mean, row.P10, row.P90, index % 2) : null));
        }

        return figures;
    }

    private static WorkbenchFigure Small(string heading, Func<double, string> format, IReadOnlyList<SweepPoint> points, SweepFindings findings, Func<SweepPoint, IntervalPoint?> at)
    {
        var rows = points.Select(p => (Label: string.Join(", ", p.Values.Select(v => NumberText.Shorten(NumberText.ShortValue(v), 10))), Point: at(p))).Where(r => r.Point is not null)
            .Select(r => new IntervalRow(r.Label, [r.Point!], format(r.Point!.Value)));
        return new WorkbenchFigure(
            heading, new IntervalChart(heading, $"{findings.Stat} at every point of the sweep, in the order {string.Join(", ", findings.Axes)}.", [.. rows], format) { LabelShare = .5 }, "Dots: means; lines: eight in ten (of a probability: 95 % of its Monte Carlo error).", IsSmall: true);
    }
}
