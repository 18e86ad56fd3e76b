using System.Globalization;
using System.Xml.Linq;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Tests.Reports;

namespace ProjectionSim.Reports.Tests;

/// <summary>The figures by themselves: what they draw lies where the numbers say.</summary>
public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. Charts.Keys];

    private static Dictionary<string, Chart> Charts => new(StringComparer.Ordinal)
    {
        ["density"] = Density(),
        ["ridge"] = new RidgeChart("t", "some words", [new RidgeRow("A", Normal(.3, .04), Normal(.3, .02), 0), new RidgeRow("B", null, null, 1)], Three) { Rules = [new ValueMark(.31, "league")] },
        ["ladder"] = new LadderChart("t", "some words", [new LadderRung("wOBA", [Lane(.25, .35), Lane(double.NaN, double.NaN)]), new LadderRung("HR", [Lane(0, 0)])]),
        ["waterfall"] = new WaterfallChart("t", "some words", [new WaterfallBar("prior", 0, .3, true), new WaterfallBar("2025", -.02, .28)], Three, Three),
        ["fan"] = new FanChart("t", "some words", [new FanSeries("A", [new FanYear(2026, 0, 1, 2, 3, 4), new FanYear(2027, -1, 0, 1, 3, 5)], 0)], v => v.ToString("0", CultureInfo.InvariantCulture)),
        ["bar"] = new BarChart("t", "some words", [new Bar("batting", -3, "-3", 0) { Low = -9, High = 4 }, new Bar("WAR", 1.2, "1.2", 0)]),
        ["histogram"] = Histogram([.1, .4, .3, .2]),
        ["interval"] = new IntervalChart("t", "some words", [new IntervalRow("wOBA", [new IntervalPoint(.5, .45, .55, 0), new IntervalPoint(.8, .78, .83, 1)], "900")], Three) { Rules = [new ValueMark(.5, "50%"), new ValueMark(.51, "51%")] },
        ["reliability"] = new ReliabilityChart("t", "some words", [new ReliabilitySeries("A", [new ReliabilityPoint(.29, .3, .28, .32), new ReliabilityPoint(.34, .33, .31, .35)], 0)], Three),
        ["tornado"] = new TornadoChart("t", "some words", [new TornadoRow("model.a", .55, .65, ".04", ".12"), new TornadoRow("model.b", .62, .57, "low", "high")], .6, Three),
        ["split"] = new SplitBarChart("t", "some words", .63, .37, "A 63%", "B 37%", 0, 1),
    };

    [Theory, MemberData(nameof(Names))]
    public void A_figure_is_wellformed_and_lies_within_itself_at_any_width(string name)
    {
        foreach (var width in (double[])[240, 350, 740, 1100])
        {
            var svg = XElement.Parse(Charts[name].ToSvg(width, "x"));
            var height = Number(svg, "height");
            Assert.Equal(width, Number(svg, "width"));
            Assert.All(svg.Descendants(Svg + "rect"), r => Within(Number(r, "x"), Number(r, "width"), Number(r, "y"), Number(r, "height")));
            Assert.All(svg.Descendants(Svg + "circle"), c => Within(Number(c, "cx"), 0, Number(c, "cy"), 0));
            Assert.All(svg.Descendants(Svg + "text"), t => Within(Number(t, "x"), 0, Number(t, "y"), 0));

            void Within(double x, double w, double y, double h)
            {
                Assert.InRange(x, -.5, width + .5);
                Assert.InRange(x + w, -.5, width + .5);
                Assert.InRange(y, -.5, height + .5);
                Assert.InRange(y + h, -.5, height + .5);
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Hostile_text_stays_text(string name)
    {
        var chart = Charts[name] with { Title = "</title><script>alert(1)</script>", Description = "\"&<'" };
        var svg = XElement.Parse(chart.ToSvg(350, "x"));
        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.Equal("</title><script>alert(1)</script>", svg.Element(Svg + "title")!.Value);
        Assert.Equal("\"&<'", svg.Element(Svg + "desc")!.Value);
    }

    [Fact]
    public void A_bar_twice_as_likely_is_twice_as_high()
    {
        var bars = XElement.Parse(Histogram([.1, .4, .3, .2]).ToSvg(350, "x")).Descendants(Svg + "rect").Select(r => Number(r, "height")).ToArray();
        Assert.Equal(4 * bars[0], bars[1], .3);
        Assert.Equal(2 * bars[0], bars[3], .3);
    }

    [Fact]
    public void A_density_peaks_at_the_mean_and_holds_all_draws()
    {
        var curve = DensityCurve.Of(Normal(.320, .04), .12, .52, 401);
        Assert.Equal(.320, .12 + .001 * Array.IndexOf(curve, curve.Max()), .004);
        Assert.Equal(1, curve.Sum() * .001, .005);
        Assert.Equal(1 / (.04 * Math.Sqrt(2 * Math.PI)), curve.Max(), .15);
    }

    [Fact]
    public void A_split_bar_gives_each_side_its_share()
    {
        var solid = XElement.Parse(Charts["split"].ToSvg(700, "x")).Descendants(Svg + "rect").Where(r => r.Attribute("class")!.Value.StartsWith("solid", StringComparison.Ordinal)).ToArray();
        Assert.Equal(.63 * 700, Number(solid[0], "width"), 1.5);
        Assert.Equal(.37 * 700, Number(solid[1], "width"), 1.5);
    }

    [Fact]
    public void Losses_and_gains_of_a_waterfall_join()
    {
        var steps = new WaterfallChart("t", "words", [new WaterfallBar("a", 0, .3, true), new WaterfallBar("b", .02, .32), new WaterfallBar("c", -.01, .31)], Three, Three);
        var bars = XElement.Parse(steps.ToSvg(500, "x")).Descendants(Svg + "rect").ToArray();
        var (gain, loss) = (bars.Single(b => b.Attribute("class")!.Value == "gain"), bars.Single(b => b.Attribute("class")!.Value == "loss"));
        Assert.Equal(Number(gain, "x") + Number(gain, "width"), Number(loss, "x") + Number(loss, "width"), .3);
        Assert.Equal(2 * Number(loss, "width"), Number(gain, "width"), .3);
    }

    [Theory]
    [InlineData(.117, .523, 6)]
    [InlineData(0, 1, 11)]
    [InlineData(-3.2, 8.9, 4)]
    [InlineData(0, 700, 5)]
    public void Ticks_are_round_inside_and_no_more_than_asked(double low, double high, int most)
    {
        var ticks = Ticks.Of(low, high, most);
        Assert.InRange(ticks.Count, 2, most);
        Assert.All(ticks, t => Assert.InRange(t, low, high));
        var step = ticks[1] - ticks[0];
        Assert.Contains(Math.Round(step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9)), 6), (double[])[1, 2, 5]);
    }

    [Fact]
    public void A_place_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Histogram([double.NaN, .5]).ToSvg(350, "x"));

    [Fact]
    public void Text_is_cut_where_room_ends()
    {
        Assert.Equal("Wong", TextMeasure.Fit("Wong", 100));
        var cut = TextMeasure.Fit(new string('W', 200), 100);
        Assert.EndsWith("..", cut, StringComparison.Ordinal);
        Assert.True(TextMeasure.Width(cut) <= 100);
    }

    private static DensityChart Density() => new(
        "t", "some words", [new DensityPanel("season", [new DensitySeries("A", Normal(.3, .04), 0), new DensitySeries("B", Normal(.32, .04), 1)])], Three)
    {
        Rules = [new ValueMark(.313, "league .313")],
        Notes = [new ValueMark(.25, "A 2025: .250, 155 PA"), new ValueMark(.39, "B 2025: .390, 600 PA", 1)],
    };

    private static HistogramChart Histogram(double[] shares) => new("t", "some words", shares, 0, 25, v => v.ToString("0", CultureInfo.InvariantCulture), 0);

    private static LadderLane Lane(double low, double high) =>
        new(low, low + (high - low) / 4, (low + high) / 2, high - (high - low) / 4, high, Three(low), Three((low + high) / 2), Three(high), 0);

    private static StatDistribution Normal(double mean, double sd) => SampleProjection.Normal(mean, sd);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
