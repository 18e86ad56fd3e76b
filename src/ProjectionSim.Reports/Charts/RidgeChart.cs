namespace ProjectionSim.Reports.Charts;

/// <summary>Small multiples: a density a row, all on one axis, the season as an outline and talent filled.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Format">How values are written.</param>
public sealed record RidgeChart(string Title, string Description, IReadOnlyList<RidgeRow> Rows, Func<double, string> Format) : Chart(Title, Description)
{
    private const double Row = 46;
    private const double RuleRow = 20;
    private const int Points = 141;

    /// <summary>Values marked through all rows.</summary>
    public IReadOnlyList<ValueMark> Rules { get; init; } = [];

    /// <inheritdoc/>
    public override double HeightAt(double width) => RuleRow + (Rows.Count * Row) + Axis.Height + 6;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        var labels = Math.Clamp(Rows.Select(r => TextMeasure.Width(r.Label)).DefaultIfEmpty(0).Max(), 50, width * .34);
        var outer = Rows.Select(r => r.Outline ?? r.Filled).OfType<StatDistribution>().Where(d => d.N > 0).ToArray();
        var low = outer.Select(d => d.Percentile(1)).Concat(Rules.Select(r => r.Value)).DefaultIfEmpty(0).Min();
        var high = outer.Select(d => d.Percentile(99)).Concat(Rules.Select(r => r.Value)).DefaultIfEmpty(1).Max();
        var scale = Scale.Of(low, high, labels + 16, width - 52);
        var bottom = RuleRow + (Rows.Count * Row);
        foreach (var rule in Rules)
        {
            var half = TextMeasure.Width(rule.Label, TextMeasure.Small) / 2;
            svg.Text(Math.Clamp(scale.At(rule.Value), half + 2, width - half - 2), 13, rule.Label, "s soft", TextAnchor.Middle);
            svg.Line(scale.At(rule.Value), RuleRow, scale.At(rule.Value), bottom, "rule");
        }

        for (var i = 0; i < Rows.Count; i++)
            DrawRow(svg, Rows[i], scale, RuleRow + ((i + 1) * Row), labels, width);
        Axis.Draw(svg, scale, bottom, Format);
    }

    private void DrawRow(SvgWriter svg, RidgeRow row, Scale scale, double bottom, double labels, double width)
    {
        svg.Line(scale.From, bottom, scale.To, bottom, "grid");
        svg.Text(4, bottom - 8, TextMeasure.Fit(row.Label, labels), $"strong ink {Colour(row.Colour)}");
        Curve(row.Filled, isArea: true);
        Curve(row.Outline, isArea: false);
        if ((row.Outline ?? row.Filled) is { N: > 0 } shown)
            svg.Text(width - 4, bottom - 8, Format(shown.Mean), "strong", TextAnchor.End);

        void Curve(StatDistribution? distribution, bool isArea)
        {
            if (distribution is not { N: > 0 })
                return;
            var density = DensityCurve.Of(distribution, scale.Low, scale.High, Points);
            var top = density.Max();
            if (!(top > 0))
                return;

            // The season's curve is lower than talent's, as its spread is wider: equal areas would hide it.
            var height = isArea ? Row - 8 : (Row - 8) * .66;
            var points = density.Select((d, i) => (X: scale.At(scale.Low + (i * (scale.High - scale.Low) / (Points - 1))), Y: bottom - (d / top * height))).ToArray();
            if (isArea)
                svg.Polyline([(points[0].X, bottom), .. points, (points[^1].X, bottom)], $"area {Colour(row.Colour)}", close: true);
            else
                svg.Polyline(points, $"curve {Colour(row.Colour)}");
        }
    }
}
