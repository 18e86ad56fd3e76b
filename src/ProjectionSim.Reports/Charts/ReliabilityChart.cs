namespace ProjectionSim.Reports.Charts;

/// <summary>A reliability diagram: what was forecast along the bottom, what happened up the side; on the diagonal they agree.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Series">Points by system.</param>
/// <param name="Format">How values are written.</param>
public sealed record ReliabilityChart(string Title, string Description, IReadOnlyList<ReliabilitySeries> Series, Func<double, string> Format)
    : Chart(Title, Description)
{
    private const double Top = 24;

    /// <summary>A caption inside the figure, where several stand beside one another.</summary>
    public string Caption { get; init; } = "";

    /// <inheritdoc/>
    public override double HeightAt(double width) => Top + Side(width) + Axis.Height + 18;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        var points = Series.SelectMany(s => s.Points).ToArray();
        if (points.Length == 0)
            return;
        var low = points.Min(p => Math.Min(p.Forecast, p.Low));
        var high = points.Max(p => Math.Max(p.Forecast, p.High));
        var left = TextMeasure.Width(Format(high), TextMeasure.Small) + 10;
        var bottom = Top + Side(width);
        var x = Scale.Of(low, high, left, width - 6);
        var y = Scale.Of(low, high, bottom, Top);
        svg.Text(0, 13, TextMeasure.Fit(Caption.Length > 0 ? Caption : "what happened", width), Caption.Length > 0 ? "strong" : "s soft");
        foreach (var tick in Ticks.Of(low, high, 6))
        {
            svg.Line(left, y.At(tick), width - 6, y.At(tick), "grid");
            svg.Text(left - 6, y.At(tick) + 4, Format(tick), "s soft", TextAnchor.End);
        }

        svg.Line(x.From, y.At(x.Low), x.To, y.At(x.High), "rule");
        foreach (var series in Series)
        {
            svg.Polyline([.. series.Points.Select(p => (x.At(p.Forecast), y.At(p.Actual)))], $"curve {Colour(series.Colour)}");
            foreach (var point in series.Points)
            {
                svg.Line(x.At(point.Forecast), y.At(point.Low), x.At(point.Forecast), y.At(point.High), $"range {Colour(series.Colour)}");
                svg.Circle(x.At(point.Forecast), y.At(point.Actual), 3.5, $"dot {Colour(series.Colour)}");
            }
        }

        Axis.Draw(svg, x, bottom, Format);
        svg.Text(width - 6, bottom + 32, "forecast", "s soft", TextAnchor.End);
    }

    private static double Side(double width) => Math.Min(width * .75, 300);
}
