using System.Globalization;
using System.Text.RegularExpressions;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Html;

namespace ProjectionSim.Reports.Tests;

/// <summary>Text is readable in every scheme: the contrast of WCAG 2.2, computed from the style's colours.</summary>
public sealed class ContrastTests
{
    private const double Least = 4.5;

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("print")]
    public void Text_and_every_players_colour_stand_out_from_paper_and_card(string scheme)
    {
        var colours = Scheme(scheme);
        string[] inks = ["ink", "soft", .. Enumerable.Range(0, Chart.Colours).Select(i => $"c{i}")];
        foreach (var ground in (string[])["paper", "card"])
        {
            foreach (var ink in inks)
                Assert.True(Contrast(colours[ink], colours[ground]) >= Least, FormattableString.Invariant($"{scheme}: {ink} on {ground} is {Contrast(colours[ink], colours[ground]):0.00}"));
        }

        Assert.True(Contrast(colours["paper"], colours["ink"]) >= Least);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Numbers_in_heat_cells_stay_readable_at_the_most_colour(string scheme)
    {
        var colours = Scheme(scheme);
        foreach (var heat in (string[])["heat", "cool"])
        {
            for (var p = .5; p <= 1; p += .05)
                Assert.True(Contrast(colours["ink"], Mixed(colours[heat], colours["paper"], HeatGrid.Mix(p) / 100.0)) >= Least, $"{scheme}: ink on {heat} at {p}");
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Bars_stand_out_from_paper_as_graphics_must(string scheme)
    {
        var colours = Scheme(scheme);
        foreach (var mark in (string[])["gain", "loss", "soft"])
            Assert.True(Contrast(colours[mark], colours["paper"]) >= 3, mark);
        for (var i = 0; i < Chart.Colours; i++)
            Assert.True(Contrast(Mixed(colours[$"c{i}"], colours["paper"], .72), colours["paper"]) >= 3, $"c{i}");
    }

    [Fact]
    public void Contrast_is_that_of_the_standards_examples()
    {
        Assert.Equal(21, Contrast(Rgb("#000000"), Rgb("#ffffff")), 2);
        Assert.Equal(4.54, Contrast(Rgb("#767676"), Rgb("#ffffff")), 2);
    }

    private static Dictionary<string, double[]> Scheme(string scheme)
    {
        var css = ReportStyle.Css;
        var light = Variables(css[..css.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal)]);
        var begin = scheme switch
        {
            "dark" => css.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal),
            "print" => css.IndexOf("@media print", StringComparison.Ordinal),
            _ => -1,
        };
        if (begin < 0)
            return light;
        foreach (var (name, value) in Variables(css[begin..css.IndexOf('}', css.IndexOf(":root", begin, StringComparison.Ordinal))]))
            light[name] = value;
        return light;
    }

    private static Dictionary<string, double[]> Variables(string css) => Regex.Matches(css, "--([a-z0-9]+): (#[0-9a-f]{3,6});")
        .GroupBy(m => m.Groups[1].Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Rgb(g.Last().Groups[2].Value), StringComparer.Ordinal);

    private static double[] Rgb(string hex)
    {
        var full = hex.Length == 4 ? string.Concat(hex[1..].Select(c => $"{c}{c}")) : hex[1..];
        return [.. Enumerable.Range(0, 3).Select(i => int.Parse(full.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];
    }

    private static double[] Mixed(double[] colour, double[] paper, double share) => [.. colour.Zip(paper, (c, p) => share * c + (1 - share) * p)];

    private static double Contrast(double[] a, double[] b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + .05) / (Math.Min(x, y) + .05);
    }

    private static double Luminance(double[] rgb)
    {
        var linear = rgb.Select(c => c <= .04045 ? c / 12.92 : Math.Pow((c + .055) / 1.055, 2.4)).ToArray();
        return .2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2];
    }
}
