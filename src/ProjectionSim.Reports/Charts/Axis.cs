namespace ProjectionSim.Reports.Charts;

/// <summary>A horizontal axis: a line, ticks as many as have room, their labels, and grid lines above where asked for.</summary>
internal static class Axis
{
    /// <summary>Room that ticks and labels take below the axis line.</summary>
    public const double Height = 20;
    private const double Between = 18;

    /// <summary>Draws the axis at a height; grid lines reach up to <paramref name="gridTop"/> where that is given.</summary>
    public static void Draw(SvgWriter svg, Scale scale, double y, Func<double, string> format, double? gridTop = null)
    {
        svg.Line(scale.From, y, scale.To, y, "axis");
        var free = double.NegativeInfinity;
        foreach (var tick in Values(scale, format))
        {
            var x = scale.At(tick);
            var label = format(tick);
            var half = TextMeasure.Width(label, TextMeasure.Small) / 2;
            if (gridTop is { } top)
                svg.Line(x, top, x, y, "grid");
            svg.Line(x, y, x, y + 4, "axis");
            var middle = Math.Clamp(x, scale.From + half - 6, scale.To - half + 6);
            if (middle - half < free)
                continue;
            svg.Text(middle, y + 16, label, "s", TextAnchor.Middle);
            free = middle + half + 6;
        }
    }

    private static IReadOnlyList<double> Values(Scale scale, Func<double, string> format)
    {
        var widest = Math.Max(TextMeasure.Width(format(scale.Low), TextMeasure.Small), TextMeasure.Width(format(scale.High), TextMeasure.Small));
        return Ticks.Of(scale.Low, scale.High, (int)Math.Clamp((scale.To - scale.From) / (widest + Between), 2, 11));
    }
}
