using System.Globalization;
using System.Text.Json;
using CsvHelper;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Reports;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Results;
using ProjectionSim.Runs.Tests.Stores;

namespace ProjectionSim.Runs.Tests.Results;

public sealed class HostileNameTests(SampleRuns runs)
{
    [Fact]
    public void Hostile_names_break_no_writer()
    {
        using var temporary = new TemporaryFolder();
        using (var writer = new StreamWriter(temporary.At("draws.csv")))
            DrawsFile.Write(Hostile.Input(), 2, SimdForms.Best, writer, TestContext.Current.CancellationToken);

        foreach (var (file, rows) in (ReadOnlySpan<(string, int?)>)[("projections.csv", null), ("projections-wide.csv", Hostile.Names.Length), ("head-to-head.csv", null), ("draws.csv", 2 * Hostile.Names.Length)])
            AssertSafe(file == "draws.csv" ? temporary.At(file) : Path.Combine(runs.HostileFolder, file), rows);
        Assert.All(Directory.GetFiles(runs.HostileFolder, "*.json", SearchOption.AllDirectories), file => JsonDocument.Parse(File.ReadAllBytes(file)).Dispose());
        Assert.Equal(Hostile.Names, ProjectionFolder.ReadForPages(runs.HostileFolder).Players.Select(p => p.Name));
    }

    [Fact]
    public void Hostile_names_leave_the_terminal_in_one_piece()
    {
        using var temporary = new TemporaryFolder();
        Batch.Draw(Hostile.Input(41), temporary.At("b"));
        var (a, b) = (RunSource.OfFolder(runs.HostileFolder), RunSource.OfFolder(temporary.At("b")));
        var text = new StringWriter { NewLine = "\n" };

        RunsText.Show(a, text);
        RunsText.Diff(a, b, text);
        RunsText.Compare(a, b, text);
        RunsText.List([a.Manifest with { Note = Hostile.Control }], text);

        Assert.DoesNotContain(text.ToString(), c => char.IsControl(c) && c != '\n');
        Assert.All(text.ToString().Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Hostile_names_break_no_format_of_kept_runs()
    {
        var a = RunSource.OfFolder(runs.HostileFolder);
        var b = a with { Entries = [.. a.Entries.Select(e => e with { Numbers = e.Numbers.ToDictionary(n => n.Key, n => n.Value with { Mean = n.Value.Mean + 1 }) })] };
        RunsReport[] reports = [RunsReport.List([a.Manifest with { Note = "=" + Hostile.Control, Warnings = ["|<b>"] }]), RunsReport.Show(a), RunsReport.Diff(a, b)];

        foreach (var report in reports)
        {
            var (json, csv, markdown) = (new StringWriter(), new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
            report.WriteJson(json);
            report.WriteCsv(csv);
            report.WriteMarkdown(markdown);
            JsonDocument.Parse(json.ToString()).Dispose();
            AssertSafe(new StringReader(csv.ToString()), null);
            Assert.DoesNotContain(markdown.ToString(), c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain("<script", markdown.ToString().Replace("\\<", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.All(Tables(markdown.ToString()), table => Assert.Single(table.Select(Cells).Distinct()));
        }

        static int Cells(string row) => row.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');
        static IEnumerable<string[]> Tables(string text) => text.Split("\n\n").Select(part => part.Split('\n').Where(l => l.StartsWith('|')).ToArray()).Where(t => t.Length > 0);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Hostile_names_break_no_format_of_a_trade(string format)
    {
        using var temporary = new TemporaryFolder();
        var configs = Path.Combine(RepositoryRoot(), "configs");
        var trade = File.ReadAllText(Path.Combine(configs, "rushing-trade.json"))
            .Replace("keep Wong", "<script>alert(1)</script>", StringComparison.Ordinal)
            .Replace("trade for Rushing", "=cmd|' /C calc'!A0", StringComparison.Ordinal)
            .Replace("sign Caratini", new string('x', 60), StringComparison.Ordinal)
            .Replace("the price of a win", "\u202Eelive \u05E9\u05DC\u05D5\u05DD", StringComparison.Ordinal);
        var players = File.ReadAllText(Path.Combine(configs, "boston-catchers.json"))
            .Replace("\"models/", $"\"{configs}/models/", StringComparison.Ordinal)
            .Replace("\"environments/", $"\"{configs}/environments/", StringComparison.Ordinal)
            .Replace("\"Connor Wong\"", "\"|<b>Wong</b> `x` *y*\"", StringComparison.Ordinal);
        File.WriteAllText(temporary.At("boston-catchers.json"), players);
        File.WriteAllText(temporary.At("trade.json"), trade);

        var text = RunCli.Done("trade", temporary.At("trade.json"), "--draws", "400", "--quiet", "--format", format).Out;

        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\r'));
        if (format == "json") JsonDocument.Parse(text).Dispose();
        if (format == "csv") AssertSafe(new StringReader(text), null);
        if (format is "html") Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
        if (format is "html") Assert.DoesNotContain("<b>Wong", text, StringComparison.Ordinal);
        if (format is "markdown") Assert.DoesNotContain("<script", text.Replace("\\<", "", StringComparison.Ordinal), StringComparison.Ordinal);
        if (format is "table") Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= 80, line));
    }

    [Fact]
    public void Control_characters_do_not_reach_a_table()
    {
        var player = new PlayerProjection { Id = "x", Name = Hostile.Control, Season = 2026, Scenario = Hostile.Control, Observed = new Dictionary<Stat, StatDistribution>(), Talent = new Dictionary<Stat, StatDistribution>(), Probabilities = [new EventProbability(Hostile.Control, .5, .1)] };
        var text = new StringWriter { NewLine = "\n" };
        using (var csv = new DistributionCsv(text, 10)) csv.Write(player);
        using (var csv = new WideCsv(text)) csv.Write(player, Hostile.Control, null);

        Assert.DoesNotContain(text.ToString(), c => char.IsControl(c) && c != '\n');
        Assert.Equal(4, text.ToString().TrimEnd().Split('\n').Length);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ProjectionSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static void AssertSafe(string path, int? rows)
    {
        using var reader = new StreamReader(path);
        AssertSafe(reader, rows);
    }

    private static void AssertSafe(TextReader reader, int? rows)
    {
        using var parser = new CsvParser(reader, CultureInfo.InvariantCulture);
        Assert.True(parser.Read());
        int width = parser.Count, count = 0;
        while (parser.Read())
        {
            count++;
            Assert.Equal(width, parser.Count);
            foreach (var field in parser.Record!)
            {
                Assert.DoesNotContain(field, char.IsControl);
                Assert.True(double.TryParse(field, CultureInfo.InvariantCulture, out _) || field.TrimStart() is not ['=' or '+' or '-' or '@', ..], field);
            }
        }

        if (rows is { } expected) Assert.Equal(expected, count);
    }
}
