namespace ProjectionSim.Reports.Charts;

/// <summary>One bar split in two shares and what lies between: who comes out ahead how often.</summary>
/// <param name="Title">What the figure shows.</param>
/// <param name="Description">What is seen.</param>
/// <param name="First">Share of the first, 0..1.</param>
/// <param name="Second">Share of the second; what is left are ties.</param>
/// <param name="FirstText">The first's name and share.</param>
/// <param name="SecondText">The second's.</param>
/// <param name="FirstColour">Index of the page's colour.</param>
/// <param name="SecondColour">Index of the page's colour.</param>
public sealed record SplitBarChart(
    string Title, string Description, double First, double Second, string FirstText, string SecondText, int FirstColour, int SecondColour)
    : Chart(Title, Description)
{
    /// <inheritdoc/>
    public override double HeightAt(double width) => 52;

    /// <inheritdoc/>
    protected override void Draw(SvgWriter svg, double width)
    {
        var room = (width - 12) / 2;
        svg.Text(0, 15, TextMeasure.Fit(FirstText, room, 14), $"strong big ink {Colour(FirstColour)}");
        svg.Text(width, 15, TextMeasure.Fit(SecondText, room, 14), $"strong big ink {Colour(SecondColour)}", TextAnchor.End);
        svg.Rectangle(0, 26, width, 14, "track", 3);
        svg.Rectangle(0, 26, (width * First) - 1, 14, $"solid {Colour(FirstColour)}", 3);
        svg.Rectangle(width - (width * Second) + 1, 26, (width * Second) - 1, 14, $"solid {Colour(SecondColour)}", 3);
        svg.Line(width / 2, 23, width / 2, 43, "notch-line");
    }
}
