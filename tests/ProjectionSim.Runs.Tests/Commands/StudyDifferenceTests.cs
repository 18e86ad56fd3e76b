using System.Globalization;
using System.Text.Json;
using ProjectionSim.Cli;
using ProjectionSim.Reports;
using ProjectionSim.Runs.Differences;

namespace ProjectionSim.Runs.Tests.Commands;

/// <summary>Two runs of one study of the workbench are compared by their tables.</summary>
public sealed class StudyDifferenceTests
{
    [Fact]
    public void Two_sweeps_are_compared_row_by_row_by_what_was_varied()
    {
        using var temporary = new TemporaryFolder();
        Sweep(temporary, "a", "60,120,240");
        Sweep(temporary, "b", "120,240,480", "--set", "model.components.walk.mlbNoise=0.02");

        var points = TableDifference.Between(RunSource.OfFolder(temporary.At("a")), RunSource.OfFolder(temporary.At("b"))).Single(t => t.Table == "points.csv");
        var text = RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("b")).Out;
        using var json = JsonDocument.Parse(RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("b"), "--format", "json").Out);
        var csv = RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("b"), "--format", "csv").Out;

        Assert.Equal("prior.K.strength", points.Key[0]);
        Assert.All(points.OnlyA, row => Assert.StartsWith("60 | ", row, StringComparison.Ordinal));
        Assert.All(points.OnlyB, row => Assert.StartsWith("480 | ", row, StringComparison.Ordinal));
        Assert.Equal(2 * points.OnlyA.Count, points.Matched);
        var woba = points.Cells.Single(c => c.Row.StartsWith("120 | rushida01 | LAD backup |  |  | season | wOBA", StringComparison.Ordinal) && c.Column == "mean");
        var largest = points.Cells.Where(c => c.Column != "error").GroupBy(c => c.Row).Select(g => g.Max(c => Math.Abs(c.Effect))).ToArray();
        Assert.NotEqual(woba.A, woba.B);
        Assert.Equal(Math.Sign(double.Parse(woba.B, CultureInfo.InvariantCulture) - double.Parse(woba.A, CultureInfo.InvariantCulture)), Math.Sign(woba.Effect));
        Assert.Equal(largest.OrderDescending(), largest);
        Assert.Contains("points.csv: ", text, StringComparison.Ordinal);
        Assert.Contains("rows by prior.K.strength | player", text, StringComparison.Ordinal);
        Assert.Contains("in B only", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No mean", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Equal(points.Cells.Count, json.RootElement.GetProperty("tables").EnumerateArray().Single(t => t.GetProperty("table").GetString() == "points.csv").GetProperty("cells").GetArrayLength());
        Assert.Contains("[120 | rushida01 | LAD backup |  |  | season | wOBA].mean", csv, StringComparison.Ordinal);
        Assert.Contains("points.csv", RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("b"), "--format", "markdown").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_of_two_kinds_are_said_to_have_nothing_in_common()
    {
        using var temporary = new TemporaryFolder();
        Sweep(temporary, "a", "60,120");
        RunCli.Done("project", "--draws", "100", "--quiet", "--output", temporary.At("b"));

        Assert.Contains("Runs of two kinds have no table in common", RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("b")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_shows_how_far_it_is_where_somebody_watches()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal { Out = output, Error = error, Style = TextStyle.Plain, ErrorIsTerminal = true };

        Assert.Equal(0, CommandLine.Run(["sweep", "--vary", "prior.K.strength=60:240:8", "--draws", "75000", "--threads", "1"], terminal, TestContext.Current.CancellationToken));

        Assert.Matches(@"\rSweeping \d of 8 points", error.ToString());
    }

    private static void Sweep(TemporaryFolder temporary, string name, string values, params string[] options) =>
        RunCli.Done(["sweep", "--vary", $"prior.K.strength={values}", "--draws", "200", .. options, "--quiet", "--output", temporary.At(name)]);
}
