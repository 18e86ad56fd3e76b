using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Explain;

/// <summary>One component's own way from the prior to the forecast.</summary>
internal static class ComponentBlocks
{
    private const int LongestLabel = 22;

    public static IEnumerable<Block> Of(Explanation explanation, IReadOnlyList<WaterfallStep> steps, Component component)
    {
        yield return new Heading($"{component.ShortName()}: {StepWording.Meaning(component)}");
        yield return new Table(
            [
                ColumnGroup.Single("", isText: true),
                new ColumnGroup("the line", [new("n"), new("raw"), new("neutral"), new("context")]),
                new ColumnGroup("the belief", [new("rate"), new("sd"), new("logit")]),
            ],
            [.. steps.Select((s, i) => Row(explanation, s, component, isLast: i == steps.Count - 1))]);
        yield return new Paragraph(
            "n: trials. context: what level, league and park add to the log-odds of that line. rate, sd: what is believed of the hitter in the " +
            "league of the forecast, and its standard deviation; logit: the same in log-odds relative to that league.",
            Tone.Note);
    }

    private static Row Row(Explanation explanation, WaterfallStep step, Component component, bool isLast)
    {
        var c = (int)component;
        var line = step.Line;
        var rate = PortableMath.Sigmoid(explanation.Forecast.LeagueLogits[c] + step.Mean[c]);
        return new Row(
            [
                PlainText.Shorten(PlainText.Clean(StepWording.Label(step, explanation)), LongestLabel),
                line is null ? "" : StatFormat.Number(line.Evidence.Trials[c], 0),
                line?.RawRates[c] is { } raw ? StatFormat.Number(raw, 3) : "",
                line?.NeutralRates[c] is { } neutral ? StatFormat.Number(neutral, 3) : "",
                line is null ? "" : Signed(line.LevelEffect[c] + line.ParkEffect[c]),
                StatFormat.Number(rate, 3),
                step.StandardDeviation is { } sd ? StatFormat.Number(rate * (1 - rate) * sd[c], 3) : "",
                Signed(step.Mean[c]),
            ],
            Strong: isLast);
    }

    private static string Signed(double value) => StatFormat.Signed(value, StatFormat.Number(value, 3));
}
