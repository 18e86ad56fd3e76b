namespace ProjectionSim.Reports.Charts;

/// <summary>Horizontal bars from nought, with an 80 % interval where one is given: parts of a sum, shares, errors.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Bars">From top to bottom.</param>
public sealed record BarChart(string Title, string Description, IReadOnlyList<Bar> Bars) : Chart(Title, Description)
{
    private const double Row = 26;

    /// <inheritdoc/>
    public override double HeightAt(double width) => (Bars.Count * Row) + 6;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        if (Bars.Count == 0)
            return;
        var labels = Math.Min(width * .4, Bars.Max(b => TextMeasure.Width(b.Label)) + 12);
        var texts = Bars.Max(b => TextMeasure.Width(b.Text)) + 10;
        var low = Math.Min(0, Bars.Min(b => Math.Min(b.Value, b.Low ?? b.Value)));
        var high = Math.Max(0, Bars.Max(b => Math.Max(b.Value, b.High ?? b.Value)));
        var scale = Scale.Of(low, high, labels, width - texts - 6);
        for (var i = 0; i < Bars.Count; i++)
        {
            var bar = Bars[i];
            var y = (i * Row) + 3;
            svg.Text(0, y + 15, TextMeasure.Fit(bar.Label, labels - 8), bar.IsStrong ? "strong" : "");
            svg.Rectangle(scale.At(Math.Min(0, bar.Value)), y + 3, Math.Max(1, scale.At(Math.Max(0, bar.Value)) - scale.At(Math.Min(0, bar.Value))), Row - 12, $"bar {Colour(bar.Colour)}", 2);
            if (bar is { Low: { } from, High: { } to })
                svg.Line(scale.At(from), y + 10, scale.At(to), y + 10, "whisker");
            svg.Text(width - 2, y + 15, bar.Text, bar.IsStrong ? "strong" : "", TextAnchor.End);
        }

        svg.Line(scale.At(0), 0, scale.At(0), HeightAt(width), "axis");
    }
}
