namespace ProjectionSim.Reports.Charts;

/// <summary>A waterfall from top to bottom: what every step added to or took from a value.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Steps">In the order they happened.</param>
/// <param name="Format">How values are written.</param>
/// <param name="FormatChange">How changes are written, with their sign.</param>
public sealed record WaterfallChart(
    string Title, string Description, IReadOnlyList<WaterfallBar> Steps, Func<double, string> Format, Func<double, string> FormatChange)
    : Chart(Title, Description)
{
    private const double Row = 24;
    private const double RuleRow = 20;

    /// <summary>A value marked through all steps.</summary>
    public ValueMark? Rule { get; init; }

    /// <summary>The range of the axis, so that two figures compare; null for this one's own.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>The range that this figure's steps and rule take.</summary>
    public (double Low, double High) OwnRange
    {
        get
        {
            var values = Steps.SelectMany(s => new[] { s.After, s.After - s.Change }).Concat(Rule is null ? [] : [Rule.Value]).ToArray();
            return (values.Min(), values.Max());
        }
    }

    /// <inheritdoc/>
    public override double HeightAt(double width) => RuleRow + (Steps.Count * Row) + Axis.Height + 6;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        if (Steps.Count == 0)
            return;
        var labels = Math.Min(width * .44, Steps.Max(s => TextMeasure.Width(s.Label)) + 10);
        var texts = TextMeasure.Width("+.000") + TextMeasure.Width(".000") + 22;
        var (low, high) = Range ?? OwnRange;
        var margin = Math.Max((high - low) * .06, 1e-3);
        var scale = Scale.Of(low - margin, high + margin, labels, width - texts);
        var bottom = RuleRow + (Steps.Count * Row);
        if (Rule is { } rule)
        {
            var half = TextMeasure.Width(rule.Label, TextMeasure.Small) / 2;
            svg.Text(Math.Clamp(scale.At(rule.Value), half + 2, width - texts - half), 13, rule.Label, "s soft", TextAnchor.Middle);
            svg.Line(scale.At(rule.Value), RuleRow, scale.At(rule.Value), bottom, "rule");
        }

        svg.Text(width - 2, 13, "after", "s soft", TextAnchor.End);
        Axis.Draw(svg, scale, bottom, Format, RuleRow);
        for (var i = 0; i < Steps.Count; i++)
            DrawStep(svg, i, scale, RuleRow + (i * Row), labels, width);
    }

    private void DrawStep(SvgWriter svg, int index, Scale scale, double y, double labels, double width)
    {
        var step = Steps[index];
        var (from, to) = (scale.At(step.After - step.Change), scale.At(step.After));
        svg.Text(0, y + 16, TextMeasure.Fit(step.Label, labels - 6), step.IsTotal ? "strong" : "");
        if (step.IsTotal)
            svg.Circle(to, y + (Row / 2), 5, "dot total");
        else
            svg.Rectangle(Math.Min(from, to), y + 6, Math.Max(1.5, Math.Abs(to - from)), Row - 12, step.Change >= 0 ? "gain" : "loss", 1.5);
        if (index + 1 < Steps.Count)
            svg.Line(to, y + (Row / 2), to, y + Row + (Row / 2), "link");
        svg.Text(width - 2, y + 16, Format(step.After), step.IsTotal ? "strong" : "", TextAnchor.End);
        if (!step.IsTotal)
            svg.Text(width - TextMeasure.Width(".000") - 14, y + 16, FormatChange(step.Change), "s soft", TextAnchor.End);
    }
}
