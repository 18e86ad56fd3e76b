using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Tests.Reports;

/// <summary>The pages of the console, Markdown, JSON and HTML (by its hash) against files on record, under cultures that write numbers otherwise.</summary>
public sealed class FormatGoldenTests
{
    [Theory]
    [InlineData(".", ",", "-")]
    [InlineData(",", ".", "-")]
    [InlineData("٫", "٬", "−")]
    public void Pages_are_those_on_record_in_every_culture(string point, string group, string minus)
    {
        var projection = SampleProjection.Two();
        var culture = Of(point, group, minus);
        Assert.Equal(OnRecord("page.txt"), In(culture, writer => ConsoleReport.Write(ProjectionPage.Of(projection, TextStyle.Plain), TextStyle.Plain, writer)));
        Assert.Equal(OnRecord("page.md"), In(culture, writer => MarkdownReport.Write(ProjectionPage.Of(projection, MarkdownReport.Layout), writer)));
        Assert.Equal(OnRecord("page.json"), In(culture, writer => JsonReport.Write(projection, writer)));
        Assert.Equal(OnRecord("page.html.sha256").Trim(), HashOfBody(In(culture, writer => HtmlReport.Write(projection, writer))));
    }

    /// <summary>SHA-256 of what a reader sees: the style sheet apart, which says nothing.</summary>
    private static string HashOfBody(string html) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html[html.IndexOf("<body", StringComparison.Ordinal)..])));

    private static string OnRecord(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reports", "Golden", name));

    private static CultureInfo Of(string point, string group, string minus)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (point, group, minus);
        culture.NumberFormat.PercentDecimalSeparator = point;
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return culture;
    }

    private static string In(CultureInfo culture, Action<TextWriter> write)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var text = new StringWriter(culture) { NewLine = "\n" };
            write(text);
            return text.ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
