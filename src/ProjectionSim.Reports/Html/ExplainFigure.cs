using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Explain;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Html;

/// <summary>How a forecast came about, as a waterfall.</summary>
internal static class ExplainFigure
{
    private const int LongestLabel = 28;

    /// <summary>The steps that a reader sees: years of drift between two lines are left out.</summary>
    public static IReadOnlyList<WaterfallStep> Shown(Explanation explanation)
    {
        var steps = explanation.Steps();
        return [.. steps.Where((s, i) => s.Kind != StepKind.Drift || !steps.Skip(i + 1).Any(later => later.Kind == StepKind.Drift))];
    }

    /// <summary>The waterfall of expected wOBA.</summary>
    public static WaterfallChart Of(Explanation explanation, string name)
    {
        var shown = Shown(explanation);
        var bars = new List<WaterfallBar>();
        for (var i = 0; i < shown.Count; i++)
        {
            // What drift between two lines did is small and goes to the line after it, so that the bars join.
            var before = i == 0 ? shown[i].Woba : shown[i - 1].Woba;
            bars.Add(new WaterfallBar(Label(shown[i], explanation), shown[i].Woba - before, shown[i].Woba, IsTotal: i == 0));
        }

        bars.Add(new WaterfallBar("centre of the simulation", 0, shown[^1].Woba, IsTotal: true));
        return new WaterfallChart(
            $"From the prior to the forecast of {name}",
            $"Expected wOBA starts at {StatFormat.Number(shown[0].Woba, 3)} and ends at {StatFormat.Number(shown[^1].Woba, 3)}; the league's is {StatFormat.Number(explanation.Forecast.LeagueWoba, 3)}.",
            bars, v => StatFormat.Number(v, 3), v => StatFormat.Signed(v, StatFormat.Number(v, 3)))
        {
            Rule = new ValueMark(explanation.Forecast.LeagueWoba, $"league {StatFormat.Number(explanation.Forecast.LeagueWoba, 3)}"),
        };
    }

    /// <summary>A step's label, clean and not too long.</summary>
    public static string Label(WaterfallStep step, Explanation explanation) =>
        PlainText.Shorten(PlainText.Clean(StepWording.Label(step, explanation)), LongestLabel);
}
