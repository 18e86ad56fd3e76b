namespace ProjectionSim.Reports.Charts;

/// <summary>
/// An interval ladder: a rung a statistic on a scale of its own, a lane a player with his 80 % interval (thin), 50 % interval (thick)
/// and median (tick), the ends and the median written beside it.
/// </summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Rungs">From top to bottom.</param>
public sealed record LadderChart(string Title, string Description, IReadOnlyList<LadderRung> Rungs) : Chart(Title, Description)
{
    private const double Lane = 18;
    private const double Gap = 12;
    private const double HeaderRow = 20;

    /// <inheritdoc/>
    public override double HeightAt(double width) => HeaderRow + Rungs.Sum(r => (r.Lanes.Count * Lane) + Gap) + 2;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        var labels = Rungs.Select(r => TextMeasure.Width(r.Label)).DefaultIfEmpty(0).Max() + 12;
        var ends = Rungs.SelectMany(r => r.Lanes).SelectMany(l => new[] { l.LowText, l.HighText }).Select(t => TextMeasure.Width(t, TextMeasure.Small)).DefaultIfEmpty(0).Max() + 8;
        var middle = Rungs.SelectMany(r => r.Lanes).Select(l => TextMeasure.Width(l.MiddleText)).DefaultIfEmpty(0).Max() + 10;
        svg.Text(width - 2, 12, "median", "s soft", TextAnchor.End);
        var y = HeaderRow;
        foreach (var rung in Rungs)
        {
            var height = rung.Lanes.Count * Lane;
            svg.Line(0, y - (Gap / 2), width, y - (Gap / 2), "grid");
            svg.Text(0, y + (height / 2) + 4, rung.Label, "strong");
            var known = rung.Lanes.Where(l => double.IsFinite(l.Low) && double.IsFinite(l.High)).ToArray();
            if (known.Length > 0)
            {
                var scale = Scale.Of(known.Min(l => l.Low), known.Max(l => l.High), labels + ends, width - middle - ends);
                for (var i = 0; i < rung.Lanes.Count; i++)
                    DrawLane(svg, rung.Lanes[i], scale, y + (i * Lane) + (Lane / 2), width);
            }

            y += height + Gap;
        }
    }

    private static void DrawLane(SvgWriter svg, LadderLane lane, Scale scale, double y, double width)
    {
        var colour = Colour(lane.Colour);
        if (!double.IsFinite(lane.Low) || !double.IsFinite(lane.High))
            return;
        svg.Rectangle(scale.At(lane.Low), y - 1.5, scale.At(lane.High) - scale.At(lane.Low), 3, $"thin {colour}", 1.5);
        svg.Rectangle(scale.At(lane.LowerHalf), y - 4, scale.At(lane.UpperHalf) - scale.At(lane.LowerHalf), 8, $"thick {colour}", 2);
        svg.Rectangle(scale.At(lane.Middle) - 1, y - 6, 2, 12, "notch");
        svg.Text(scale.At(lane.Low) - 5, y + 4, lane.LowText, "s soft", TextAnchor.End);
        svg.Text(scale.At(lane.High) + 5, y + 4, lane.HighText, "s soft");
        svg.Text(width - 2, y + 4, lane.MiddleText, $"strong ink {colour}", TextAnchor.End);
    }
}
