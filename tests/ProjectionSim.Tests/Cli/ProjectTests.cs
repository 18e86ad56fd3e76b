using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Cli;
using ProjectionSim.Reports;

namespace ProjectionSim.Tests.Cli;

public sealed class ProjectTests
{
    [Fact]
    public async Task The_built_in_config_answers_who_will_hit_better_within_80_columns()
    {
        var run = await CliRun.Of(new TextStyle(80, false, true), "project", "--draws", "4000");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.Contains("will hit better than", run.Out.Split('\n')[0], StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("4,000 draws a player, seed 2026", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_same_bytes_whatever_the_threads()
    {
        var one = await CliRun.Of("project", "--draws", "9000", "--format", "json", "--threads", "1");
        var three = await CliRun.Of("project", "--draws", "9e3", "--format", "json", "--threads", "3");

        Assert.Equal(0, one.Code);
        Assert.Equal(one.Out, three.Out);
        Assert.NotEqual(one.Out, (await CliRun.Of("project", "--draws", "9000", "--format", "json", "--seed", "7")).Out);
    }

    [Fact]
    public async Task Comparing_two_of_five_gives_their_numbers_of_the_whole_batch()
    {
        var config = Path.Combine(RepositoryFiles.Root, "configs", "boston-catchers.json");
        using var batch = JsonDocument.Parse((await CliRun.Of("project", config, "--draws", "1000", "--format", "json")).Out);
        using var pair = JsonDocument.Parse((await CliRun.Of("compare", config, "--players", "wong,rushing", "--draws", "1000", "--format", "json")).Out);

        var players = pair.RootElement.GetProperty("players").EnumerateArray().ToArray();
        Assert.Equal("wongco01", players[0].GetProperty("id").GetString());
        Assert.Equal("rushida01", players[1].GetProperty("id").GetString());
        Assert.Equal(5, batch.RootElement.GetProperty("players").GetArrayLength());
        Assert.Equal(
            batch.RootElement.GetProperty("players").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "wongco01").GetRawText(),
            players[0].GetRawText());
    }

    [Fact]
    public async Task A_batch_fits_80_columns_and_shows_who_out_hits_whom()
    {
        var config = Path.Combine(RepositoryFiles.Root, "configs", "boston-catchers.json");

        var run = await CliRun.Of(new TextStyle(80, false, true), "project", config, "--draws", "1000");

        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("highest wOBA first", run.Out, StringComparison.Ordinal);
        Assert.Contains("higher wOBA of the season than the column's", run.Out, StringComparison.Ordinal);

        // Three words of the name, the last cut where the shapes are wide, eight numbers, and the shape where it fits.
        var row = run.Out.Split('\n').First(l => l.StartsWith("  Narváez, BOS pr", StringComparison.Ordinal));
        Assert.InRange(row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 11, 12);
    }

    [Fact]
    public async Task Csv_has_a_row_for_every_distribution_and_event()
    {
        var rows = (await CliRun.Of("project", "--draws", "1000", "--format", "csv")).Out.TrimEnd().Split('\n');
        var comparisons = (await CliRun.Of("compare", "--draws", "1000", "--format", "csv")).Out.TrimEnd().Split('\n');

        Assert.Equal(20, rows.Count(r => r.Contains("wongco01", StringComparison.Ordinal) && StatInfo.All.Take(20).Any(i => r.Contains($",observed,{i.Name},", StringComparison.Ordinal))));
        Assert.Contains(rows, r => r.Contains(",event,HR >= 10,", StringComparison.Ordinal));
        Assert.Contains(comparisons, r => r.Contains(",talent,wOBA,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markdown_has_tables()
    {
        var run = await CliRun.Of("project", "--draws", "1000", "--format", "markdown");

        Assert.StartsWith("**", run.Out, StringComparison.Ordinal);
        Assert.Contains("| **wOBA** |", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--draws", "0")]
    [InlineData("--draws", "-1")]
    [InlineData("--draws", "1e20")]
    [InlineData("--draws", "many")]
    [InlineData("--draws", "1.5")]
    [InlineData("--threads", "0")]
    [InlineData("--threads", "-2")]
    [InlineData("--seed", "x")]
    [InlineData("--seed", "-1")]
    [InlineData("--format", "xml")]
    [InlineData("--set", "season")]
    public async Task A_wrong_option_is_wrong_usage_and_named(string option, string value)
    {
        var run = await CliRun.Of("project", option, value, "--quiet");

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.StartsWith($"projsim: {option} {value}: expected", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_override_of_a_value_that_does_not_exist_is_bad_input()
    {
        var run = await CliRun.Of("project", "--set", "sseason=2027", "--quiet");

        Assert.Equal(1, run.Code);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_cancelled_run_says_so_writes_nothing_and_exits_130()
    {
        var output = new StringWriter();
        var error = new StringWriter();
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var code = CommandLine.Run(["project", "--draws", "1e9"], new Terminal { Out = output, Error = error }, cancelled.Token);

        Assert.Equal(130, code);
        Assert.Empty(output.ToString());
        Assert.Contains("cancelled", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public async Task Progress_is_drawn_only_where_a_person_watches_and_is_taken_away(bool watched, bool quiet, bool drawn)
    {
        var error = new StringWriter();
        var terminal = new Terminal { Out = new StringWriter(), Error = error, ErrorIsTerminal = watched };
        using (var progress = new ProgressLine(terminal, new CommonOptions { Quiet = quiet }, draws: 100, players: 2))
        {
            progress.Report(1);
            await Task.Delay(600, TestContext.Current.CancellationToken);
            progress.Report(50);
        }

        Assert.Equal(drawn, error.ToString().Contains("Drawing seasons  50%", StringComparison.Ordinal));
        Assert.Equal(drawn, error.ToString().EndsWith(" \r", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Progress_of_points_says_how_many_of_how_many_and_counts_no_time_for_those_that_were_there()
    {
        var error = new StringWriter();
        using (var progress = new ProgressLine(new Terminal { Out = new StringWriter(), Error = error, ErrorIsTerminal = true }, new CommonOptions(), draws: 2000, players: 1, "Sweeping", "points"))
        {
            progress.Found(1998);
            await Task.Delay(600, TestContext.Current.CancellationToken);
            progress.Report(1999);
        }

        Assert.Contains("Sweeping 1,999 of 2,000 points", error.ToString(), StringComparison.Ordinal);
        Assert.Matches("  [01]([.][0-9])?/s  [0-9]+ s left", error.ToString());
    }
}
