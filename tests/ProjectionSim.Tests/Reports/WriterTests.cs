using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;
using ProjectionSim.Baseball;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Tests.Reports;

public sealed partial class WriterTests
{
    private static readonly string[] FiveNames = ["Dalton Rushing", "Connor Wong", "Carlos Narváez", "J.T. Realmuto", "Victor Caratini"];

    [Theory]
    [InlineData(80, false)]
    [InlineData(80, true)]
    [InlineData(120, true)]
    public void Console_report_fits_its_width(int width, bool five)
    {
        var projection = five ? SampleProjection.Many(FiveNames) : SampleProjection.Two();

        var text = Console(projection, new TextStyle(width, false, true));

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.Contains("wOBA", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_terminal_is_used_for_more_columns()
    {
        var text = Console(SampleProjection.Two(), new TextStyle(120, false, true));

        Assert.Contains("sd", text.Split('\n').First(l => l.Contains("mean", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_style_writes_neither_escape_sequences_nor_characters_beyond_ascii()
    {
        var text = Console(SampleProjection.Two(), TextStyle.Plain);

        Assert.DoesNotContain(text, c => c > 126 || (c < 32 && c is not '\n'));
    }

    [Fact]
    public void Colour_changes_nothing_but_escape_sequences()
    {
        var plain = Console(SampleProjection.Two(), new TextStyle(80, false, true));
        var colored = Console(SampleProjection.Two(), new TextStyle(80, true, true));

        Assert.Contains('\u001b', colored);
        Assert.Equal(Trimmed(plain), Trimmed(Escapes().Replace(colored, "")));
    }

    [Fact]
    public void Every_statistic_of_the_main_table_is_shown()
    {
        var text = Console(SampleProjection.Two(), TextStyle.Plain);

        Assert.All(StatInfo.All.Take(20), info => Assert.Contains($"\n  {info.Name} ", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stat_lines_other_counts_stand_where_people_look_for_them_in_tables_and_files()
    {
        var text = Console(SampleProjection.Two(), TextStyle.Plain);
        int[] places = [.. ((string[])["G", "PA", "AB", "R", "H", "HR", "RBI", "BB", "IBB", "SO", "HBP", "SF", "SH", "GIDP", "SB", "CS"]).Select(name => text.IndexOf($"\n  {name} ", StringComparison.Ordinal))];
        var csv = new StringWriter();
        CsvReport.WriteDistributions(SampleProjection.Two(), csv);

        Assert.All(places, place => Assert.True(place > 0));
        Assert.Equal(places.Order(), places);
        Assert.All((string[])["IBB", "SF", "SH", "GIDP", "CS"], name =>
            Assert.Contains($",observed,{name},", csv.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Names_cannot_smuggle_control_characters_or_markup_into_a_report()
    {
        var hostile = SampleProjection.Many("\u001b[31mRed[/] \u202EName", "=cmd|'/C calc'!A0", new string('x', 200), "<script>alert(1)</script>");

        var console = Console(hostile, new TextStyle(80, false, true));
        var markdown = new StringWriter();
        MarkdownReport.Write(ProjectionPage.Of(hostile, MarkdownReport.Layout), markdown);
        var csv = new StringWriter();
        CsvReport.WriteDistributions(hostile, csv);

        Assert.DoesNotContain('\u001b', console);
        Assert.DoesNotContain('\u202E', console);
        Assert.DoesNotContain("<script>", Fences().Replace(markdown.ToString(), ""), StringComparison.Ordinal);
        Assert.Contains(",'=cmd", csv.ToString(), StringComparison.Ordinal);
        Assert.All(console.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Json_agrees_with_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(JsonReport.Schema(), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Json(SampleProjection.Two())));
    }

    [Fact]
    public void Json_has_the_names_of_the_contract_in_its_order()
    {
        using var document = JsonDocument.Parse(Json(SampleProjection.Two()));
        var root = document.RootElement;
        var player = root.GetProperty("players")[0];

        Assert.Equal(["schemaVersion", "provenance", "players", "headToHead"], Names(root));
        Assert.Equal(
            ["toolVersion", "samplerVersion", "seed", "draws", "configHash", "modelHash", "environmentHash"],
            Names(root.GetProperty("provenance")));
        Assert.Equal(["id", "name", "season", "scenario", "stats", "talent", "probabilities"], Names(player));
        Assert.Equal(StatInfo.All.Where(i => i.Group <= StatGroups.RunsAndGames).Select(i => i.Name), Names(player.GetProperty("stats")));
        Assert.Equal(
            ["p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99"],
            Names(player.GetProperty("stats").GetProperty("K%").GetProperty("quantiles")));
        Assert.Equal(["mean", "p10", "p50", "p90"], Names(root.GetProperty("headToHead")[0].GetProperty("difference")));
        Assert.Equal(.279, player.GetProperty("stats").GetProperty("K%").GetProperty("mean").GetDouble());
    }

    [Fact]
    public void Json_lists_observed_comparisons_before_talent()
    {
        using var document = JsonDocument.Parse(Json(SampleProjection.Two()));
        var kinds = document.RootElement.GetProperty("headToHead").EnumerateArray().Select(h => h.GetProperty("kind").GetString()).ToArray();

        Assert.Equal(kinds.OrderBy(k => k, StringComparer.Ordinal), kinds);
        Assert.Equal("observed", kinds[0]);
    }

    [Fact]
    public void A_distribution_without_draws_has_nulls_in_json_and_empty_fields_in_csv()
    {
        var none = Sample(double.NaN);
        var csv = new StringWriter();
        CsvReport.WriteDistributions(none, csv);

        using var document = JsonDocument.Parse(Json(none));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("players")[0].GetProperty("stats").GetProperty("wOBA").GetProperty("mean").ValueKind);
        Assert.Contains(",wOBA,0,,,,,,,,,,,,\n", csv.ToString(), StringComparison.Ordinal);
        Assert.Contains("no wOBA", Console(none, TextStyle.Plain), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_numbers_come_back_as_they_were()
    {
        var projection = SampleProjection.Two();
        var csv = new StringWriter();
        CsvReport.WriteDistributions(projection, csv);

        var lines = csv.ToString().Split('\n');
        var line = lines.Single(l => l.Contains("wongco01", StringComparison.Ordinal) && l.Contains(",talent,wOBA,", StringComparison.Ordinal)).Split(',');
        var column = Array.IndexOf(lines[0].Split(','), "mcse");
        Assert.Equal(projection.Players[1].Talent[Stat.WOBA].MonteCarloError, double.Parse(line[column], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Head_to_head_csv_keeps_negative_numbers_numbers()
    {
        var csv = new StringWriter();
        CsvReport.WriteHeadToHead(SampleProjection.Two(), csv);

        Assert.DoesNotContain('\'', csv.ToString());
        Assert.Contains(",-0.", csv.ToString(), StringComparison.Ordinal);
    }

    private static Projection Sample(double mean)
    {
        var projection = SampleProjection.Many("Nobody Plays");
        var none = SampleProjection.Normal(.3, .04) with
        {
            N = 0,
            Mean = mean,
            StandardDeviation = mean,
            MonteCarloError = mean,
            Percentiles = [.. Enumerable.Repeat(mean, 99)],
            Bins = [],
        };
        var player = projection.Players[0];
        return projection with
        {
            Players = [player with { Observed = new Dictionary<Stat, StatDistribution> { [Stat.WOBA] = none }, Talent = new Dictionary<Stat, StatDistribution>() }],
        };
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static string Json(Projection projection)
    {
        var writer = new StringWriter();
        JsonReport.Write(projection, writer);
        return writer.ToString();
    }

    private static string Console(Projection projection, TextStyle style)
    {
        var writer = new StringWriter { NewLine = "\n" };
        ConsoleReport.Write(ProjectionPage.Of(projection, style), style, writer);
        return writer.ToString();
    }

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(l => l.TrimEnd()));

    [GeneratedRegex("```text.*?```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escapes();
}
