using AngleSharp.Html.Parser;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports.Backtests;

namespace ProjectionSim.Reports.Tests;

/// <summary>A backtest's details read back, and the words made of them.</summary>
public sealed class CalibrationTests
{
    [Fact]
    public void Details_are_read_with_their_systems_and_pits()
    {
        var details = Read(SamplePages.Details(240));
        Assert.Equal(["projsim", "marcel", "league"], details.Systems);
        Assert.Equal(240, details.Hitters.Count);
        Assert.Equal(240, details.Pit(ScoredStat.WOBA).Count);
        Assert.Equal(100, details.Hitters.Select(h => h.Cluster).Distinct().Count());
        Assert.Empty(details.Pit(ScoredStat.SB));
    }

    [Fact]
    public void The_answer_says_coverage_rivals_and_what_is_off()
    {
        var page = new HtmlParser().ParseDocument(SamplePages.Get("calibration"));
        Assert.Equal("Our 80% intervals of wOBA held 80.0% of 240 seasons of 2021–2023.", page.QuerySelector("h1")!.TextContent);
        var lead = page.QuerySelector(".lead")!.TextContent;
        Assert.Contains("the best of the others here", lead, StringComparison.Ordinal);

        // All PIT values of K lie between .3 and .7: its intervals hold everything.
        Assert.Contains("K (100%)", lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a,b\n1,2\n", "has no column 'playerID'")]
    public void Another_file_is_refused_in_words(string csv, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Read(csv)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_field_that_is_no_number_is_named_with_its_line()
    {
        var lines = SamplePages.Details(5).Split('\n');
        lines[3] = lines[3].Replace(",500,", ",many,", StringComparison.Ordinal);
        var message = Assert.Throws<InvalidDataException>(() => Read(string.Join('\n', lines))).Message;
        Assert.Contains("details.csv(4): PA is 'many', expected a whole number", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_alone_is_refused() =>
        Assert.Contains("no rows", Assert.Throws<InvalidDataException>(() => Read(SamplePages.Details(0))).Message, StringComparison.Ordinal);

    private static BacktestDetails Read(string csv) => BacktestDetails.Read(new StringReader(csv), "details.csv");
}
