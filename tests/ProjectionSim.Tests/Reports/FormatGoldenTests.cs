using System.Globalization;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Tests.Reports;

/// <summary>The console's and Markdown's pages against files on record, JSON and HTML against themselves, under cultures that write numbers otherwise.</summary>
public sealed class FormatGoldenTests
{
    [Theory]
    [InlineData(".", ",", "-")]
    [InlineData(",", ".", "-")]
    [InlineData("٫", "٬", "−")]
    public void Pages_are_those_on_record_in_every_culture(string point, string group, string minus)
    {
        var projection = SampleProjection.Two();
        string json = In(CultureInfo.InvariantCulture, writer => JsonReport.Write(projection, writer));
        string html = In(CultureInfo.InvariantCulture, writer => HtmlReport.Write(projection, writer));
        var culture = Of(point, group, minus);
        Assert.Equal(OnRecord("page.txt"), In(culture, writer => ConsoleReport.Write(ProjectionPage.Of(projection, TextStyle.Plain), TextStyle.Plain, writer)));
        Assert.Equal(OnRecord("page.md"), In(culture, writer => MarkdownReport.Write(ProjectionPage.Of(projection, MarkdownReport.Layout), writer)));
        Assert.Equal(json, In(culture, writer => JsonReport.Write(projection, writer)));
        Assert.Equal(html, In(culture, writer => HtmlReport.Write(projection, writer)));
    }

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
