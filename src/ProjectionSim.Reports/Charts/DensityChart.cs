namespace ProjectionSim.Reports.Charts;

/// <summary>
/// Densities overlaid, in panels on one axis: the season above, talent below, say. Rules go through every panel; notes (a last season)
/// stand under the axis, a line each, so that no two can meet.
/// </summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Panels">From top to bottom; every panel's highest curve fills it.</param>
/// <param name="Format">How values are written.</param>
public sealed record DensityChart(string Title, string Description, IReadOnlyList<DensityPanel> Panels, Func<double, string> Format)
    : Chart(Title, Description)
{
    private const double Side = 10;
    private const double RuleRow = 20;
    private const double CaptionRow = 24;
    private const double NoteRow = 20;
    private const int Points = 181;

    /// <summary>Values marked through all panels: the league.</summary>
    public IReadOnlyList<ValueMark> Rules { get; init; } = [];

    /// <summary>Values marked under the axis: last seasons.</summary>
    public IReadOnlyList<ValueMark> Notes { get; init; } = [];

    /// <inheritdoc/>
    public override double HeightAt(double width) =>
        (Rules.Count > 0 ? RuleRow : 0) + (Panels.Count * (CaptionRow + PlotHeight(width))) + Axis.Height + (Notes.Count * NoteRow) + 8;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        var all = Panels.SelectMany(p => p.Series).Where(s => s.Distribution.N > 0).ToArray();
        var low = Min(all.Select(s => s.Distribution.Percentile(1)).Concat(Rules.Select(r => r.Value)).Concat(Notes.Select(n => n.Value)));
        var high = Max(all.Select(s => s.Distribution.Percentile(99)).Concat(Rules.Select(r => r.Value)).Concat(Notes.Select(n => n.Value)));
        var margin = (high - low) * .05;
        var scale = Scale.Of(low - margin, high + margin, Side, width - Side);
        var y = Rules.Count > 0 ? RuleRow : 0;
        foreach (var rule in Rules)
        {
            var half = TextMeasure.Width(rule.Label, TextMeasure.Small) / 2;
            svg.Text(Math.Clamp(scale.At(rule.Value), half + 2, width - half - 2), 13, rule.Label, "s soft", TextAnchor.Middle);
        }

        foreach (var panel in Panels)
        {
            svg.Text(Side, y + 15, TextMeasure.Fit(panel.Caption, width - (2 * Side)), "strong");
            y += CaptionRow;
            DrawPanel(svg, panel, scale, y, PlotHeight(width));
            y += PlotHeight(width);
        }

        Axis.Draw(svg, scale, y, Format);
        y += Axis.Height + 4;
        foreach (var note in Notes)
        {
            DrawNote(svg, note, scale, y, width);
            y += NoteRow;
        }
    }

    private static double PlotHeight(double width) => width < 500 ? 96 : 128;

    private static double Min(IEnumerable<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(0).Min();

    private static double Max(IEnumerable<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(1).Max();

    private void DrawPanel(SvgWriter svg, DensityPanel panel, Scale scale, double top, double height)
    {
        var bottom = top + height;
        foreach (var rule in Rules)
            svg.Line(scale.At(rule.Value), top, scale.At(rule.Value), bottom, "rule");
        svg.Line(scale.From, bottom, scale.To, bottom, "axis");
        var curves = panel.Series.Select(s => DensityCurve.Of(s.Distribution, scale.Low, scale.High, Points)).ToArray();
        var highest = curves.SelectMany(c => c).DefaultIfEmpty(0).Max();
        if (!(highest > 0))
            return;
        var drawn = curves.Select(curve => curve.Select((d, i) => (X: X(i), Y: bottom - (d / highest * (height - 6)))).ToArray()).ToArray();
        for (var i = 0; i < drawn.Length; i++)
        {
            svg.Polyline([(X(0), bottom), .. drawn[i], (X(Points - 1), bottom)], $"area {Colour(panel.Series[i].Colour)}", close: true);
            svg.Polyline(drawn[i], $"curve {Colour(panel.Series[i].Colour)}");
        }

        DrawLabels(svg, panel, scale, drawn, (top, bottom));

        double X(int i) => scale.At(scale.Low + (i * (scale.High - scale.Low) / (Points - 1)));
    }

    /// <summary>The curve further left is named on its left side, the one further right on its right; more than two have their names in a legend.</summary>
    private void DrawLabels(SvgWriter svg, DensityPanel panel, Scale scale, (double X, double Y)[][] drawn, (double Top, double Bottom) plot)
    {
        var order = Enumerable.Range(0, drawn.Length).Where(i => panel.Series[i].Distribution.N > 0).OrderBy(i => panel.Series[i].Distribution.Mean).ToArray();
        if (order.Length > 2)
            return;
        for (var k = 0; k < order.Length; k++)
        {
            var series = panel.Series[order[k]];
            var curve = drawn[order[k]];
            var toLeft = k == 0 && order.Length == 2;
            var peak = Array.IndexOf(curve, curve.MinBy(p => p.Y));
            var level = Math.Min(plot.Top + ((curve[peak].Y - plot.Top) * .5) + 34, plot.Bottom - 22);
            var at = peak;
            while (at > 0 && at < curve.Length - 1 && curve[at].Y < level + 18)
                at += toLeft ? -1 : 1;
            var room = toLeft ? curve[at].X - 8 - scale.From : scale.To - curve[at].X - 8;
            var label = TextMeasure.Fit(series.Label, room);
            svg.Text(curve[at].X + (toLeft ? -8 : 8), level, label, $"halo strong ink {Colour(series.Colour)}", toLeft ? TextAnchor.End : TextAnchor.Start);
            svg.Text(
                curve[at].X + (toLeft ? -8 : 8), level + 16, Format(series.Distribution.Mean), $"halo ink {Colour(series.Colour)}",
                toLeft ? TextAnchor.End : TextAnchor.Start);
        }
    }

    private static void DrawNote(SvgWriter svg, ValueMark note, Scale scale, double y, double width)
    {
        var x = scale.At(note.Value);
        var wide = TextMeasure.Width(note.Label, TextMeasure.Small);
        svg.Line(scale.From, y + 10, scale.To, y + 10, "grid");
        svg.Circle(x, y + 10, 4, $"dot {Colour(note.Colour)}");
        if (x + 10 + wide <= width - 2 || x < width / 2)
            svg.Text(x + 10, y + 14, TextMeasure.Fit(note.Label, width - x - 12, TextMeasure.Small), $"s halo ink {Colour(note.Colour)}");
        else
            svg.Text(x - 10, y + 14, TextMeasure.Fit(note.Label, x - 14, TextMeasure.Small), $"s halo ink {Colour(note.Colour)}", TextAnchor.End);
    }
}
