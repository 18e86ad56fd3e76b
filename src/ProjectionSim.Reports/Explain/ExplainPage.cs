using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Explain;

/// <summary>How a forecast came about, as a page: a waterfall of wOBA, and how much each line counted.</summary>
public static class ExplainPage
{
    private const int LongestLabel = 28;

    /// <summary>The page; with a component also that component's own way.</summary>
    public static Page Of(Explanation explanation, Component? component)
    {
        var steps = explanation.Steps();
        var blocks = new List<Block> { new Paragraph(ExplainWording.Summary(explanation), Tone.Strong) };
        blocks.Add(new Heading("From the prior to the forecast (wOBA, in the league of " + Year(explanation.Forecast.LeagueSeason) + ")"));
        blocks.Add(Waterfall(explanation, steps));
        blocks.Add(new Paragraph(
            "worth: the MLB plate appearances that would have told as much. raw: as it was; neutral: with level, league and park " +
            "taken out; expected: what is believed after the step; change: what the step did. Years of drift between lines are left out.",
            Tone.Note));
        blocks.Add(new Paragraph(ExplainWording.Prior(explanation)));
        var lines = steps.Where(s => s.Kind == StepKind.Line).ToArray();
        if (lines.Length > 0)
        {
            blocks.Add(new Heading("How much each line counted, in MLB plate appearances, by component"));
            blocks.Add(Worth(lines));
            blocks.AddRange(ExplainWording.Worth(explanation, lines).Select(text => new Paragraph(text)));
        }

        if (component is { } one)
            blocks.AddRange(ComponentBlocks.Of(explanation, steps, one));
        blocks.AddRange(DefenseBlocks.Of(explanation));
        blocks.AddRange(ExplainWording.Forecast(explanation).Select(text => new Paragraph(text)));
        blocks.AddRange(explanation.Forecast.Trace!.Notes.Select(note => new Paragraph(PlainText.Clean(note), Tone.Note)));
        return new Page(blocks);
    }

    private static Table Waterfall(Explanation explanation, IReadOnlyList<WaterfallStep> steps)
    {
        var rows = new List<Row>();
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            var isBetween = step.Kind == StepKind.Drift && steps.Skip(i + 1).Any(s => s.Kind == StepKind.Drift);
            if (isBetween)
                continue;
            var line = step.Line;
            rows.Add(new Row(
                [
                    PlainText.Shorten(PlainText.Clean(StepWording.Label(step, explanation)), LongestLabel),
                    line is null ? "" : StatFormat.Number(line.PlateAppearances, 0),
                    line is null ? "" : StatFormat.Number(line.WobaEquivalentPa, 0),
                    line is null ? "" : StatFormat.Number(line.RawWoba, 3),
                    line is null ? "" : StatFormat.Number(line.NeutralWoba, 3),
                    StatFormat.Number(step.Woba, 3),
                    step.Change is { } change ? StatFormat.Difference(Stat.WOBA, change) : "",
                ],
                Strong: i == steps.Count - 1));
        }

        return new Table(
            [
                ColumnGroup.Single("", isText: true),
                new ColumnGroup("the line", [new("PA"), new("worth"), new("raw"), new("neutral")]),
                new ColumnGroup("the belief", [new("expected"), new("change")]),
            ],
            rows);
    }

    private static Table Worth(IReadOnlyList<WaterfallStep> lines)
    {
        var groups = new List<ColumnGroup>
        {
            ColumnGroup.Single("", isText: true),
            ColumnGroup.Single("PA"),
            new("worth for", [.. Components.All.Select(c => new Column(c.ShortName())), new Column("wOBA")]),
        };
        var rows = lines.Select(step => new Row(
            [
                PlainText.Shorten(PlainText.Clean(StepWording.Line(step)), LongestLabel),
                StatFormat.Number(step.Line!.PlateAppearances, 0),
                .. step.Line.MlbEquivalentPa.Select(pa => double.IsPositiveInfinity(pa) ? "all" : StatFormat.Number(pa, 0)),
                StatFormat.Number(step.Line.WobaEquivalentPa, 0),
            ],
            Strong: step.Line.Level == Level.MLB));
        return new Table(groups, [.. rows]);
    }

    private static string Year(int season) => season.ToString(CultureInfo.InvariantCulture);
}
