namespace ProjectionSim.Reports.Charts;

/// <summary>A fan: how a distribution widens from year to year, 80 % and 50 % bands around the median.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Series">A fan each, at most three in one figure.</param>
/// <param name="Format">How values are written.</param>
public sealed record FanChart(string Title, string Description, IReadOnlyList<FanSeries> Series, Func<double, string> Format) : Chart(Title, Description)
{
    private const double Plot = 190;
    private const double Top = 14;

    /// <inheritdoc/>
    public override double HeightAt(double width) => Top + Plot + 26;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        var points = Series.SelectMany(s => s.Years).ToArray();
        if (points.Length == 0)
            return;
        var (low, high) = (points.Min(p => p.Low), points.Max(p => p.High));
        var values = Scale.Of(low - ((high - low) * .05), high + ((high - low) * .05), Top + Plot, Top);
        var ticks = Ticks.Of(values.Low, values.High, 6);
        var left = ticks.Select(t => TextMeasure.Width(Format(t), TextMeasure.Small)).DefaultIfEmpty(20).Max() + 10;
        var names = Series.Max(s => TextMeasure.Width(s.Label));
        var right = Math.Min(width * .28, names + 14);
        var years = Scale.Of(points.Min(p => p.Year), points.Max(p => p.Year), left + 14, width - right - 4);
        foreach (var tick in ticks)
        {
            svg.Line(left, values.At(tick), width - right, values.At(tick), "grid");
            svg.Text(left - 6, values.At(tick) + 4, Format(tick), "s soft", TextAnchor.End);
        }

        foreach (var year in points.Select(p => p.Year).Distinct().Order())
            svg.Text(years.At(year), Top + Plot + 18, year.ToString(System.Globalization.CultureInfo.InvariantCulture), "s", TextAnchor.Middle);
        foreach (var series in Series)
            DrawFan(svg, series, years, values);
        DrawNames(svg, years, values, width - right + 6, right - 8);
    }

    private static void DrawFan(SvgWriter svg, FanSeries series, Scale years, Scale values)
    {
        var colour = Colour(series.Colour);
        Band(y => y.Low, y => y.High);
        Band(y => y.LowerHalf, y => y.UpperHalf);
        svg.Polyline([.. series.Years.Select(y => (years.At(y.Year), values.At(y.Middle)))], $"curve {colour}");
        foreach (var year in series.Years)
            svg.Circle(years.At(year.Year), values.At(year.Middle), 3, $"dot {colour}");

        void Band(Func<FanYear, double> lower, Func<FanYear, double> upper) => svg.Polyline(
            [
                .. series.Years.Select(y => (years.At(y.Year), values.At(upper(y)))),
                .. series.Years.Reverse().Select(y => (years.At(y.Year), values.At(lower(y)))),
            ],
            $"area {colour}",
            close: true);
    }

    /// <summary>Names stand at the fans' ends, moved apart where two ends meet.</summary>
    private void DrawNames(SvgWriter svg, Scale years, Scale values, double x, double room)
    {
        var free = 0.0;
        foreach (var series in Series.Where(s => s.Years.Count > 0).OrderByDescending(s => s.Years[^1].Middle))
        {
            var y = Math.Max(values.At(series.Years[^1].Middle) + 4, free);
            svg.Text(x, y, TextMeasure.Fit(series.Label, room), $"strong halo ink {Colour(series.Colour)}");
            free = y + 16;
        }
    }
}
