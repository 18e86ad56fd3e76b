using System.Globalization;
using System.Net;
using System.Text;

namespace ProjectionSim.Reports.Charts;

/// <summary>Writes one svg element: numbers in invariant form with one decimal, every text escaped.</summary>
public sealed class SvgWriter
{
    private readonly StringBuilder text = new();

    internal SvgWriter(double width, double height, string id, string cssClass, string title, string description)
    {
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart{(cssClass.Length > 0 ? " " + cssClass : "")}\" viewBox=\"0 0 {Number(width)} {Number(height)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        text.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Escape(title)}</title><desc id=\"{id}-d\">{Escape(description)}</desc>");
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string cssClass) =>
        text.Append(CultureInfo.InvariantCulture, $"<line class=\"{cssClass}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>");

    /// <summary>A rectangle; negative sizes become nothing.</summary>
    public void Rectangle(double x, double y, double width, double height, string cssClass, double radius = 0)
    {
        text.Append(CultureInfo.InvariantCulture, $"<rect class=\"{cssClass}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(Math.Max(0, width))}\" height=\"{Number(Math.Max(0, height))}\"");
        if (radius > 0)
            text.Append(CultureInfo.InvariantCulture, $" rx=\"{Number(radius)}\"");
        text.Append("/>");
    }

    /// <summary>A disc.</summary>
    public void Circle(double x, double y, double radius, string cssClass) =>
        text.Append(CultureInfo.InvariantCulture, $"<circle class=\"{cssClass}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"/>");

    /// <summary>A line through points, closed to an area where asked for.</summary>
    public void Polyline(IReadOnlyList<(double X, double Y)> points, string cssClass, bool close = false)
    {
        if (points.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"<path class=\"{cssClass}\" d=\"M");
        for (var i = 0; i < points.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "L" : "")}{Number(points[i].X)} {Number(points[i].Y)}");
        text.Append(close ? "Z\"/>" : "\"/>");
    }

    /// <summary>A text; y is its baseline.</summary>
    public void Text(double x, double y, string content, string cssClass = "", TextAnchor anchor = TextAnchor.Start)
    {
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(x)}\" y=\"{Number(y)}\"");
        if (cssClass.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" class=\"{cssClass}\"");
        if (anchor != TextAnchor.Start)
            text.Append(anchor == TextAnchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");

        // A right-to-left name must not turn the figure's reading direction, nor swap start and end.
        text.Append(CultureInfo.InvariantCulture, $" direction=\"ltr\">{Escape(content)}</text>");
    }

    internal string Finish() => text.Append("</svg>").ToString();

    private static string Number(double value) => double.IsFinite(value)
        ? (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A figure's coordinates must be finite.");

    private static string Escape(string content) => WebUtility.HtmlEncode(content);
}
