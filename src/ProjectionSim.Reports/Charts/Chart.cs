namespace ProjectionSim.Reports.Charts;

/// <summary>
/// A figure as data: what it shows, and how it is drawn at a width. Drawn as inline SVG without script, readable by a screen
/// reader through its title and description; colours come from the page (classes c0…c7), so one drawing serves light and dark.
/// </summary>
/// <param name="Title">What the figure shows, in a few words.</param>
/// <param name="Description">What is seen in it, in a sentence or two with the main numbers.</param>
public abstract record Chart(string Title, string Description)
{
    /// <summary>The colours a page has; an index wraps around.</summary>
    public const int Colours = 8;

    /// <summary>Height at a width, both in CSS pixels at natural size.</summary>
    public abstract double HeightAt(double width);

    /// <summary>The figure as one svg element.</summary>
    /// <param name="width">Width in CSS pixels at natural size; what is drawn suits it.</param>
    /// <param name="id">An identifier that the page has once; the ids of title and description begin with it.</param>
    /// <param name="cssClass">A class for the page's style, or nothing.</param>
    public string ToSvg(double width, string id, string cssClass = "")
    {
        if (!(width >= 120))
            throw new ArgumentOutOfRangeException(nameof(width), width, "A figure needs 120 pixels at least.");
        var svg = new SvgWriter(width, HeightAt(width), id, cssClass, Title, Description);
        Draw(svg, width);
        return svg.Finish();
    }

    /// <summary>Draws the figure's marks.</summary>
    protected abstract void Draw(SvgWriter svg, double width);

    /// <summary>The class of a colour index.</summary>
    protected static string Colour(int index) => "c" + (char)('0' + (((index % Colours) + Colours) % Colours));
}
