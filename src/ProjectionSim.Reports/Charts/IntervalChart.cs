namespace ProjectionSim.Reports.Charts;

/// <summary>Points with intervals on one shared axis, a row a thing: coverage beside what it should be, differences beside nought.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Format">How values are written.</param>
public sealed record IntervalChart(string Title, string Description, IReadOnlyList<IntervalRow> Rows, Func<double, string> Format) : Chart(Title, Description)
{
    private const double Row = 24;
    private const double RuleRow = 20;

    /// <summary>Values marked through all rows.</summary>
    public IReadOnlyList<ValueMark> Rules { get; init; } = [];

    /// <summary>The most of the width that labels take, a longer one is cut; above 0, below 1.</summary>
    public double LabelShare { get; init; } = .36;

    /// <inheritdoc/>
    public override double HeightAt(double width) => RuleRow + (Rows.Count * Row) + Axis.Height + 4;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        var labels = Math.Min(width * LabelShare, Rows.Select(r => TextMeasure.Width(r.Label)).DefaultIfEmpty(0).Max() + 12);
        var texts = Rows.Select(r => TextMeasure.Width(r.Text)).DefaultIfEmpty(0).Max() + 12;
        var points = Rows.SelectMany(r => r.Points).ToArray();
        var low = points.Select(p => p.Low).Concat(Rules.Select(r => r.Value)).DefaultIfEmpty(0).Min();
        var high = points.Select(p => p.High).Concat(Rules.Select(r => r.Value)).DefaultIfEmpty(1).Max();
        var scale = Scale.Of(low - ((high - low) * .04), high + ((high - low) * .04), labels, width - texts);
        var bottom = RuleRow + (Rows.Count * Row);
        Axis.Draw(svg, scale, bottom, Format, RuleRow);
        var free = double.NegativeInfinity;
        foreach (var rule in Rules.OrderBy(r => r.Value))
        {
            svg.Line(scale.At(rule.Value), RuleRow, scale.At(rule.Value), bottom, "rule");
            var half = TextMeasure.Width(rule.Label, TextMeasure.Small) / 2;
            var middle = Math.Clamp(scale.At(rule.Value), half + 2, width - half - 2);
            if (middle - half < free)
                continue;
            svg.Text(middle, 13, rule.Label, "s soft", TextAnchor.Middle);
            free = middle + half + 6;
        }

        for (var i = 0; i < Rows.Count; i++)
        {
            var y = RuleRow + (i * Row) + (Row / 2);
            svg.Text(0, y + 4, TextMeasure.Fit(Rows[i].Label, labels - 8), Rows[i].IsStrong ? "strong" : "");
            foreach (var point in Rows[i].Points)
            {
                svg.Line(scale.At(point.Low), y, scale.At(point.High), y, $"range {Colour(point.Colour)}");
                svg.Circle(scale.At(point.Value), y, 4, $"dot {Colour(point.Colour)}");
            }

            svg.Text(width - 2, y + 4, Rows[i].Text, Rows[i].IsStrong ? "strong" : "", TextAnchor.End);
        }
    }
}
