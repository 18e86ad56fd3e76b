using System.Globalization;
using System.Text.Json;

namespace ProjectionSim.Tests.Cli;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("rushing")]
    [InlineData("wongco01")]
    public async Task Explanation_with_a_component_fits_80_columns(string player)
    {
        var run = await CliRun.Of("explain", player, "--component", "K");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("prior at entry", run.Out, StringComparison.Ordinal);
        Assert.Contains("K: strikeouts per PA", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rushings_triple_a_line_is_worth_less_than_its_size_and_his_mlb_line_all_of_it()
    {
        using var document = JsonDocument.Parse((await CliRun.Of("explain", "Rushing", "--format", "json")).Out);
        var lines = document.RootElement.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("line"))
            .Where(l => l.ValueKind == JsonValueKind.Object).ToArray();
        var (minor, mlb) = (lines[^2], lines[^1]);

        Assert.Equal("AAA", minor.GetProperty("level").GetString());
        Assert.Equal("MLB", mlb.GetProperty("level").GetString());
        Assert.InRange(Worth(minor, "K") / minor.GetProperty("pa").GetDouble(), .3, .7);
        Assert.InRange(Worth(mlb, "K") / mlb.GetProperty("pa").GetDouble(), .9, 1.1);
    }

    [Fact]
    public async Task Wongs_injury_mark_is_explained()
    {
        var run = await CliRun.Of("explain", "Wong");

        Assert.Contains("2025 MLB BOS x 0.5", run.Out, StringComparison.Ordinal);
        Assert.Contains("187 PA are taken as 94", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_of_the_steps_lead_from_the_prior_to_the_centre_of_the_simulation()
    {
        using var document = JsonDocument.Parse((await CliRun.Of("explain", "Wong", "--format", "json")).Out);
        var steps = document.RootElement.GetProperty("steps").EnumerateArray().ToArray();
        var total = steps[0].GetProperty("woba").GetDouble() + steps.Skip(1).Sum(s => s.GetProperty("change").GetDouble());

        Assert.Equal(document.RootElement.GetProperty("forecast").GetProperty("secondStage").GetDouble(), total, 1e-12);
    }

    [Fact]
    public async Task Csv_has_one_row_a_step()
    {
        var rows = (await CliRun.Of("explain", "Wong", "--format", "csv")).Out.TrimEnd().Split('\n');

        var columns = rows[0].Split(',').Length;
        Assert.All(rows, row => Assert.Equal(columns, row.Split(',').Length));
        Assert.Equal("Entry", rows[1].Split(',')[1]);
        Assert.InRange(double.Parse(rows[^1].Split(',')[Array.IndexOf(rows[0].Split(','), "woba")], CultureInfo.InvariantCulture), .25, .35);
    }

    [Theory]
    [InlineData("nobody", "No player of the config is called 'nobody'")]
    [InlineData("on", "Give the id")]
    public async Task A_player_that_is_not_one_is_wrong_usage(string player, string message)
    {
        var run = await CliRun.Of("explain", player, "--quiet");

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static double Worth(JsonElement line, string component) =>
        line.GetProperty("worthByComponent").GetProperty(component).GetDouble();
}
