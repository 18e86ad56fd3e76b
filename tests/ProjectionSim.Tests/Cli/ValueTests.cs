using System.Globalization;
using ProjectionSim.Reports;

namespace ProjectionSim.Tests.Cli;

public sealed class ValueTests
{
    private static readonly string Batch = Path.Combine(RepositoryFiles.Root, "configs", "boston-catchers.json");

    [Fact]
    public async Task The_value_table_shows_every_part_within_80_columns()
    {
        var run = await CliRun.Of(new TextStyle(80, false, true), "project", "--draws", "2000");
        string[] lines = run.Out.Split('\n');

        Assert.Equal(0, run.Code);
        foreach (string part in (string[])["batting (wRAA)", "bases (BsR)", "framing", "blocking", "throwing", "positional", "league", "replacement", "runs, all (RAR)", "wins (WAR)"])
            Assert.Contains(lines, line => line.TrimStart().StartsWith(part, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.Contains("worth more in", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_ranks_its_players_by_wins_within_80_columns()
    {
        var run = await CliRun.Of(new TextStyle(80, false, true), "project", Batch, "--draws", "1000");

        Assert.Contains("mean runs by part, and wins above replacement", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Without_a_school_no_value_is_drawn_and_every_other_row_is_the_same()
    {
        string[] bare = ["project", Batch, "--draws", "1000", "--format", "csv", "--set", "warSchool=null"];
        string[] with = Lines((await CliRun.Of("project", Batch, "--draws", "1000", "--format", "csv")).Out), without = Lines((await CliRun.Of(bare)).Out);

        Assert.DoesNotContain(without, line => line.Contains(",WAR,", StringComparison.Ordinal));
        Assert.Equal(without, with.Where(line => without.Contains(line, StringComparer.Ordinal)));
        Assert.Equal(5, with.Count(line => line.Contains(",WAR,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_other_school_has_other_positional_and_replacement_runs()
    {
        double first = await Mean("replacement"), other = await Mean("replacement", "--set", "warSchool=baseballReference");

        Assert.Equal(590.0 / 570, other / first, .001);
        Assert.True(await Mean("positional", "--set", "warSchool=baseballReference") < await Mean("positional"));
    }

    [Fact]
    public async Task More_power_in_the_prior_never_lowers_home_runs_and_a_better_framer_never_wins()
    {
        double[] power = [await Mean("HR", Prior(-.3)), await Mean("HR"), await Mean("HR", Prior(.3))];
        double[] wins = [await Mean("WAR", Framing("-6")), await Mean("WAR"), await Mean("WAR", Framing("4"))];

        Assert.Equal(power.Order(), power);
        Assert.True(power[0] < power[2]);
        Assert.Equal(wins.Order(), wins);
        Assert.True(wins[0] < wins[2]);

        static string[] Prior(double by) => ["--set", string.Create(CultureInfo.InvariantCulture, $"model.components.homeRun.prior.intercept={by - .1}")];
        static string[] Framing(string runs) => ["--set", $"players.rushida01.defense.framing[0].runs={runs}"];
    }

    [Fact]
    public async Task Explain_shows_how_the_glove_is_believed()
    {
        var run = await CliRun.Of(new TextStyle(80, false, true), "explain", "wong");

        Assert.Contains("The glove: from the prior to the belief", run.Out, StringComparison.Ordinal);
        Assert.Contains("2024 fangraphs", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("\"throwing\"", (await CliRun.Of("explain", "wong", "--format", "json")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("players.wongco01.defense.framing[1].pitches=3", "pitches")]
    [InlineData("players.wongco01.defense.framing[1].source=\"mine\"", "provider")]
    [InlineData("players.wongco01.defense.framing[1].season=2026", "before 2026")]
    [InlineData("players.wongco01.defense.framing[1].season=2024", "2024")]
    [InlineData("model.defense.framing.carryOver=1.2", "0 to 1")]
    [InlineData("model.value.clubInnings=14", "Innings of a club")]
    [InlineData("model.defense=null", "warSchool")]
    public async Task Defence_that_cannot_be_is_one_readable_line(string set, string what)
    {
        var run = await CliRun.Of("project", "--draws", "100", "--set", set);
        if (set.EndsWith("=2024", StringComparison.Ordinal))
        {
            // Another provider's line of the same season is fine.
            Assert.Equal(0, run.Code);
            return;
        }

        Assert.Equal(1, run.Code);
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];

    private static async Task<double> Mean(string stat, params string[] more)
    {
        var run = await CliRun.Of(["project", "--draws", "2000", "--format", "csv", .. more]);
        string[] header = Lines(run.Out)[0].Split(',');
        string row = Lines(run.Out).First(line => line.StartsWith("rushida01,", StringComparison.Ordinal) && line.Contains($",observed,{stat},", StringComparison.Ordinal));
        return double.Parse(row.Split(',')[Array.IndexOf(header, "mean")], CultureInfo.InvariantCulture);
    }
}
