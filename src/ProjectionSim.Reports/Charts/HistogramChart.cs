namespace ProjectionSim.Reports.Charts;

/// <summary>
/// A histogram of shares in equal bins; with a band of what chance alone leaves, it is a PIT histogram, whose bars should all reach
/// the band.
/// </summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="Shares">Share of each bin, 0..1.</param>
/// <param name="Start">Value at the first bin's low end.</param>
/// <param name="Width">Width of a bin.</param>
/// <param name="Format">How values are written.</param>
/// <param name="ColourIndex">Index of the page's colour.</param>
public sealed record HistogramChart(
    string Title, string Description, IReadOnlyList<double> Shares, double Start, double Width, Func<double, string> Format, int ColourIndex)
    : Chart(Title, Description)
{
    private const double Top = 24;

    /// <summary>Height of the plot in CSS pixels.</summary>
    public double PlotHeight { get; init; } = 96;

    /// <summary>A caption inside the figure, where several stand beside one another.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The highest share of the axis, so that small multiples compare; null for this figure's own.</summary>
    public double? Most { get; init; }

    /// <summary>What every bin would hold, and the ends of what chance alone leaves.</summary>
    public (double Low, double Middle, double High)? Band { get; init; }

    /// <inheritdoc/>
    public override double HeightAt(double width) => Top + PlotHeight + Axis.Height + 4;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        var bottom = Top + PlotHeight;
        var x = Scale.Of(Start, Start + (Shares.Count * Width), 6, width - 6);
        var most = Most ?? Math.Max(Shares.DefaultIfEmpty(0).Max(), Band?.High ?? 0) * 1.05;
        var y = Scale.Of(0, most, bottom, Top);
        if (Caption.Length > 0)
            svg.Text(6, 13, TextMeasure.Fit(Caption, width - 12), "strong");
        if (Band is { } band)
            svg.Rectangle(x.From, y.Clamped(band.High), x.To - x.From, y.At(band.Low) - y.Clamped(band.High), "band");
        for (var bin = 0; bin < Shares.Count; bin++)
        {
            var left = x.At(Start + (bin * Width));
            var right = x.At(Start + ((bin + 1) * Width));
            svg.Rectangle(left + .5, y.Clamped(Shares[bin]), right - left - 1, bottom - y.Clamped(Shares[bin]), $"bar {Colour(ColourIndex)}");
        }

        if (Band is { } expected)
            svg.Line(x.From, y.At(expected.Middle), x.To, y.At(expected.Middle), "rule");
        Axis.Draw(svg, x, bottom, Format);
    }
}
