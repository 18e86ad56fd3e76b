namespace ProjectionSim.Reports.Charts;

/// <summary>A tornado: how far each number of the model moves a result from where it stands, the widest first.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Rows">Drawn in this order.</param>
/// <param name="Base">The result as it stands.</param>
/// <param name="Format">How results are written.</param>
public sealed record TornadoChart(string Title, string Description, IReadOnlyList<TornadoRow> Rows, double Base, Func<double, string> Format)
    : Chart(Title, Description)
{
    private const double Row = 44;
    private const double RuleRow = 20;

    /// <inheritdoc/>
    public override double HeightAt(double width) => RuleRow + (Rows.Count * Row) + Axis.Height + 4;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        var values = Rows.SelectMany(r => new[] { r.AtLow, r.AtHigh }).Append(Base).Where(double.IsFinite).ToArray();
        var ends = Rows.SelectMany(r => new[] { r.LowText, r.HighText }).Select(t => TextMeasure.Width(t, TextMeasure.Small)).DefaultIfEmpty(0).Max() + 10;
        ends = Math.Min(ends, width * .3);
        var scale = Scale.Of(values.Min(), values.Max(), ends, width - ends);
        var bottom = RuleRow + (Rows.Count * Row);
        var label = Format(Base);
        svg.Text(Math.Clamp(scale.At(Base), TextMeasure.Width(label) / 2, width - (TextMeasure.Width(label) / 2)), 13, label, "strong", TextAnchor.Middle);
        for (var i = 0; i < Rows.Count; i++)
            DrawRow(svg, Rows[i], scale, RuleRow + (i * Row), width, ends);
        svg.Line(scale.At(Base), RuleRow, scale.At(Base), bottom, "axis");
        Axis.Draw(svg, scale, bottom, Format);
    }

    private void DrawRow(SvgWriter svg, TornadoRow row, Scale scale, double y, double width, double ends)
    {
        svg.Text(0, y + 14, TextMeasure.Fit(row.Label, width), "");
        var from = Math.Min(Base, Math.Min(row.AtLow, row.AtHigh));
        var to = Math.Max(Base, Math.Max(row.AtLow, row.AtHigh));
        Part(row.AtLow, "loss");
        Part(row.AtHigh, "gain");
        var (leftText, rightText) = row.AtLow <= row.AtHigh ? (row.LowText, row.HighText) : (row.HighText, row.LowText);
        svg.Text(scale.At(from) - 5, y + 33, TextMeasure.Fit(leftText, ends, TextMeasure.Small), "s soft", TextAnchor.End);
        svg.Text(scale.At(to) + 5, y + 33, TextMeasure.Fit(rightText, ends, TextMeasure.Small), "s soft");

        void Part(double end, string cssClass)
        {
            svg.Rectangle(scale.At(Math.Min(Base, end)), y + 22, Math.Max(.5, Math.Abs(scale.At(end) - scale.At(Base))), 14, cssClass, 1.5);
        }
    }
}
