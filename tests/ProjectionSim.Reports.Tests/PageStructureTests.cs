using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ProjectionSim.Reports.Html;
using ProjectionSim.Tests.Reports;

namespace ProjectionSim.Reports.Tests;

/// <summary>What every page must be, whatever is in it.</summary>
public sealed class PageStructureTests
{
    public static TheoryData<string> Pages => SamplePages.Names;

    [Theory, MemberData(nameof(Pages))]
    public void A_page_parses_without_an_error(string name)
    {
        var errors = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = false });
        parser.Error += (_, e) => errors.Add(((AngleSharp.Html.Dom.Events.HtmlErrorEvent)e).Message + " at " + ((AngleSharp.Html.Dom.Events.HtmlErrorEvent)e).Position);
        parser.ParseDocument(SamplePages.Get(name));
        Assert.Empty(errors);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Headings_begin_with_one_h1_and_skip_no_level(string name)
    {
        var levels = Parse(name).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        for (var i = 1; i < levels.Length; i++)
            Assert.True(levels[i] <= levels[i - 1] + 1, $"heading {i} is h{levels[i]} after h{levels[i - 1]}");
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_table_has_headers_with_scope_and_every_scroll_region_a_name(string name)
    {
        var page = Parse(name);
        Assert.NotEmpty(page.QuerySelectorAll("table"));
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.NotEmpty(table.QuerySelectorAll("thead th"));
            Assert.All(table.QuerySelectorAll("th"), th => Assert.Contains(th.GetAttribute("scope"), (string[])["row", "col", "colgroup"]));
            Assert.All(table.QuerySelectorAll("tbody tr"), tr => Assert.Single(tr.QuerySelectorAll("th[scope=row]")));
        }

        Assert.All(page.QuerySelectorAll(".scroll"), region => Assert.False(string.IsNullOrWhiteSpace(region.GetAttribute("aria-label"))));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_figure_is_an_image_with_title_and_description(string name)
    {
        var figures = Parse(name).QuerySelectorAll("svg");
        Assert.NotEmpty(figures);
        foreach (var svg in figures)
        {
            Assert.Equal("img", svg.GetAttribute("role"));
            var named = svg.GetAttribute("aria-labelledby")!.Split(' ');
            Assert.Equal(named, new[] { svg.Children[0].Id!, svg.Children[1].Id! });
            Assert.Equal(["title", "desc"], svg.Children.Take(2).Select(c => c.LocalName));
            Assert.All(svg.Children.Take(2), c => Assert.True(c.TextContent.Length > 3));
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_page_needs_nothing_but_itself(string name)
    {
        var page = Parse(name);
        Assert.Empty(page.QuerySelectorAll("script,iframe,object,embed,img,video,audio,link[rel=stylesheet],base,form"));
        Assert.All(page.QuerySelectorAll("[src]"), _ => Assert.Fail("src"));
        Assert.All(page.QuerySelectorAll("[href]"), e => Assert.Matches("^(#|data:,$)", e.GetAttribute("href")!));
        Assert.DoesNotContain("url(", SamplePages.Get(name), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", SamplePages.Get(name), StringComparison.OrdinalIgnoreCase);
        Assert.All(page.All.SelectMany(e => e.Attributes), a => Assert.False(a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), a.Name));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Ids_are_unique_and_every_link_and_label_meets_one(string name)
    {
        var page = Parse(name);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')), id => Assert.Contains(id, ids));
    }

    [Theory, MemberData(nameof(Pages))]
    public void No_number_is_written_that_is_none(string name) =>
        Assert.DoesNotMatch(@"\b(NaN|Infinity|∞)\b", Parse(name).DocumentElement.OuterHtml);

    [Fact]
    public void The_answer_of_the_page_is_that_of_the_console()
    {
        var h1 = Parse(SamplePages.Of(SampleProjection.Two())).QuerySelector("h1")!.TextContent;
        Assert.StartsWith("More likely than not, Dalton Rushing will hit better than Connor Wong in 2026", h1, StringComparison.Ordinal);
        Assert.Contains("63%", h1, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_are_shown_as_text()
    {
        var page = Parse("hostile");
        Assert.Empty(page.QuerySelectorAll("script, b:not(.strip b), body style"));
        Assert.Contains(page.QuerySelectorAll("summary"), s => s.TextContent.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
        Assert.DoesNotContain('\u202E', page.DocumentElement.TextContent);
        Assert.Contains(page.QuerySelectorAll("th"), th => th.TextContent.Contains("משה כהן", StringComparison.Ordinal));
        Assert.Contains("<b>HR</b> >= 10", Parse("hostile two").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_culture_changes_no_byte()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NumberGroupSeparator, comma.NumberFormat.PercentDecimalSeparator) = (",", ".", ",");
        var minus = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (minus.NumberFormat.NegativeSign, minus.NumberFormat.NumberGroupSeparator, minus.NumberFormat.NumberDecimalSeparator) = ("~", "'", "·");
        var before = CultureInfo.CurrentCulture;
        try
        {
            var projection = SampleProjection.Two();
            var many = SampleProjection.Many("A B", "C D", "E F");
            var (two, board, calibration) = (SamplePages.Of(projection), SamplePages.Of(many), SamplePages.OfCalibration(SamplePages.Details()));
            foreach (var culture in (CultureInfo[])[comma, minus])
            {
                CultureInfo.CurrentCulture = culture;
                Assert.Equal(two, SamplePages.Of(projection));
                Assert.Equal(board, SamplePages.Of(many));
                Assert.Equal(calibration, SamplePages.OfCalibration(SamplePages.Details()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_large_batch_is_bounded_and_says_so()
    {
        var some = SampleProjection.Many([.. Enumerable.Range(0, 30).Select(i => $"Some Body{i}")]) with { HeadToHead = [] };
        var many = some with { Players = [.. Enumerable.Range(0, 2000).Select(i => some.Players[i % 30] with { Id = $"q{i}", Name = $"Some Body{i}" })] };
        var html = SamplePages.Of(many);
        Assert.InRange(html.Length, 500_000, 6_000_000);
        Assert.Equal(2000, Regex.Count(html, "<tr role=\"row\" style=\"--o0:"));
        Assert.Equal(ReportView.MostDetailed, Regex.Count(html[html.IndexOf("id=\"players\"", StringComparison.Ordinal)..], "<details>"));
        Assert.Contains("The first 40 of 2,000", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_order_of_the_leaderboard_counts_all_players_once()
    {
        var page = Parse("batch");
        var rows = page.QuerySelectorAll(".board tbody tr");
        var orders = page.QuerySelectorAll(".board .sort input").Length;
        Assert.True(orders >= 8);
        Assert.Equal(orders + 3, page.QuerySelectorAll(".board thead th").Length);
        for (var k = 0; k < orders; k++)
        {
            var places = rows.Select(r => int.Parse(Regex.Match(r.GetAttribute("style")!, $@"--o{k}:(\d+);").Groups[1].Value, CultureInfo.InvariantCulture));
            Assert.Equal(Enumerable.Range(1, rows.Length), places.Order());
            Assert.Contains($"#sort{k}:checked", SamplePages.Get("batch"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_of_real_players_marks_league_and_last_seasons_and_explains_both()
    {
        var page = Parse("two");
        var figure = page.QuerySelector("#woba-figure")!.TextContent;
        Assert.Contains("league 2025", figure, StringComparison.Ordinal);
        Assert.Contains("Rushing 2025: .256", figure, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("#explained ~ .grid h3").Length);
        Assert.Contains("2025 MLB BOS x 0.5", page.QuerySelector("#explained")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_real_players_has_the_parts_of_their_value_and_their_years()
    {
        var page = Parse("two");
        var value = page.QuerySelector("#value")!.ParentElement!;
        Assert.Equal(4, value.QuerySelectorAll("svg").Length);
        Assert.Contains("above replacement", value.TextContent, StringComparison.Ordinal);
        Assert.Contains("WAR ", value.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        var years = page.QuerySelector("#years")!.ParentElement!;
        Assert.Equal(["2026", "2027", "2028"], years.QuerySelector("table")!.QuerySelectorAll("tbody th").Select(th => th.TextContent));
    }

    [Fact]
    public void Nobody_projected_gives_a_page_that_says_so()
    {
        var page = Parse(SamplePages.Of(SampleProjection.Two() with { Players = [], HeadToHead = [] }));
        Assert.StartsWith("There is no one to project", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlDocument Parse(string nameOrHtml) =>
        new HtmlParser().ParseDocument(nameOrHtml.StartsWith('<') ? nameOrHtml : SamplePages.Get(nameOrHtml));
}
