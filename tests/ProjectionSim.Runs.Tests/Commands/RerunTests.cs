using System.Text.Json;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Tests.Commands;

public sealed class RerunTests
{
    [Fact]
    public void A_run_is_repeated_to_the_same_bytes_and_a_changed_number_is_named()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("project", "--draws", "300", "--set", "model.components.strikeout.levels.AAA.noise=0.08", "--pairs", "rushida01:wongco01", "--quiet", "--output", temporary.At("run"));

        var same = RunCli.Done("rerun", temporary.At("run"));
        var table = temporary.At("run/projections.csv");
        var text = System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(table));
        File.WriteAllText(table, text.Replace("rushida01,Dalton Rushing,2026,LAD backup,observed,H,300,", "rushida01,Dalton Rushing,2026,LAD backup,observed,H,301,", StringComparison.Ordinal));
        var changed = RunCli.Of("rerun", temporary.At("run"));

        Assert.Contains("the same bytes", same.Out, StringComparison.Ordinal);
        Assert.Equal(3, changed.Code);
        Assert.Contains("projections.csv(3): rushida01 Dalton Rushing 2026 LAD backup observed H: n is 300, on record 301", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_of_a_player_file_is_repeated_without_the_file()
    {
        using var temporary = new TemporaryFolder();
        var csv = Batch.Csv(temporary, 14);
        RunCli.Done("project", "--players", csv, "--draws", "40", "--quiet", "--output", temporary.At("run"));
        File.Delete(csv);

        RunCli.Done("rerun", temporary.At("run"));
    }

    [Fact]
    public void The_difference_of_two_runs_names_paths_values_and_the_largest_effect_first()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("project", "--draws", "400", "--quiet", "--output", temporary.At("a"), "--note", "before");
        RunCli.Done("project", "--draws", "400", "--quiet", "--output", temporary.At("b"), "--set", "players[1].lines[10].weight=1", "--set", "model.components.strikeout.levels.AAA.noise=0.08");
        var (a, b) = (RunSource.OfFolder(temporary.At("a")), RunSource.OfFolder(temporary.At("b")));

        var inputs = InputDifference.Between(a, b);
        var (changed, onlyA, onlyB) = ResultDifference.Between(a, b);
        var text = RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("b"));

        Assert.Equal(["players.wongco01.lines[10].weight", "model.components.strikeout.levels.AAA.noise"], inputs.Select(d => d.Path));
        Assert.Equal(("0.5", "1"), (inputs[0].A, inputs[0].B));
        Assert.Empty(onlyA.Concat(onlyB));
        Assert.Equal(changed.Select(c => Math.Abs(c.Effect)).OrderDescending(), changed.Select(c => Math.Abs(c.Effect)));
        Assert.Contains(changed, c => c.Player == "wongco01" && c.Stat == "wOBA");
        Assert.Contains("0.5 -> 1", text.Out, StringComparison.Ordinal);
        Assert.Contains("before", text.Out, StringComparison.Ordinal);
        Assert.All(text.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("Connor Wong", RunCli.Done("compare", "--runs", temporary.At("a"), temporary.At("b")).Out, StringComparison.Ordinal);
        Assert.Contains("before", RunCli.Done("runs", "list", temporary.Path).Out, StringComparison.Ordinal);
        Assert.Contains("byte for byte", RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("a")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_runs_are_listed_shown_and_compared_for_programs_too()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("project", "--draws", "60", "--quiet", "--output", temporary.At("a"), "--note", "before");
        RunCli.Done("project", "--draws", "60", "--quiet", "--output", temporary.At("b"), "--seed", "2027");

        using var list = JsonDocument.Parse(RunCli.Done("runs", "list", temporary.Path, "--format", "json").Out);
        using var show = JsonDocument.Parse(RunCli.Done("runs", "show", temporary.At("a"), "--format", "json").Out);
        using var diff = JsonDocument.Parse(RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("b"), "--format", "json").Out);
        var csv = RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("b"), "--format", "csv").Out;

        Assert.Equal(["before", null], list.RootElement.GetProperty("runs").EnumerateArray().Select(r => r.GetProperty("note").GetString()));
        Assert.Equal("rushida01", show.RootElement.GetProperty("entries")[0].GetProperty("player").GetString());
        Assert.Equal("seed", diff.RootElement.GetProperty("inputs")[0].GetProperty("path").GetString());
        Assert.False(diff.RootElement.GetProperty("sameResults").GetBoolean());
        Assert.Contains("\ninput,seed,,,,,,2026,2027,\n", csv, StringComparison.Ordinal);
        Assert.Contains("| Dalton Rushing | LAD backup | 2026 |", RunCli.Done("runs", "diff", temporary.At("a"), temporary.At("b"), "--format", "markdown").Out, StringComparison.Ordinal);
        Assert.Contains("| Connor Wong | BOS backup |", RunCli.Done("runs", "show", temporary.At("a"), "--format", "markdown").Out, StringComparison.Ordinal);
        Assert.Contains("expected table, json, csv or markdown", RunCli.Of("runs", "list", temporary.Path, "--format", "html").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_and_a_trade_are_repeated_from_their_folders_and_recorded_files_are_valid()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("sweep", "--vary", "prior.K.strength=60,120", "--draws", "100", "--quiet", "--output", temporary.At("sweep"));
        RunCli.Done("trade", "--draws", "300", "--set", "beliefs=[]", "--quiet", "--output", temporary.At("trade"));

        Assert.Contains("the same bytes", RunCli.Done("rerun", temporary.At("sweep")).Out, StringComparison.Ordinal);
        Assert.Contains("the same bytes", RunCli.Done("rerun", temporary.At("trade")).Out, StringComparison.Ordinal);
        foreach (var file in (string[])["sweep/input/config.json", "sweep/input/model.json", "sweep/input/environment.json", "trade/input/config.json", "trade/input/trade.json"])
            Assert.Contains("is valid", RunCli.Done("validate", temporary.At(file)).Out, StringComparison.Ordinal);
        Assert.Contains("repeated as it is", RunCli.Of("validate", temporary.At("sweep/input/config.json"), "--set", "draws=5").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_season_that_the_model_has_seen_is_said_and_kept_in_the_manifest()
    {
        using var temporary = new TemporaryFolder();

        var run = RunCli.Done("project", "--draws", "50", "--set", "model.fittedThrough=2026", "--output", temporary.At("run"));
        RunCli.Done("project", "--draws", "50", "--quiet", "--output", temporary.At("usual"));

        Assert.Contains("Warning: the model", run.Error, StringComparison.Ordinal);
        Assert.Contains("has seen the season 2026", Assert.Single(RunManifest.Read(temporary.At("run")).Warnings!), StringComparison.Ordinal);
        Assert.Null(RunManifest.Read(temporary.At("usual")).Warnings);
        Assert.Contains("warning", RunCli.Done("runs", "show", temporary.At("run")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--resume", "--resume")]
    [InlineData(2, "--note is kept in a run folder", "--note", "x")]
    [InlineData(2, "--data needs to know whom", "--data", ".")]
    [InlineData(1, "--pairs a:b", "--pairs", "a:b")]
    [InlineData(2, "--season next", "--season", "next")]
    [InlineData(1, "ftp://x", "--store", "ftp://x")]
    public void Wrong_use_is_told_in_a_sentence(int code, string message, params string[] options)
    {
        var run = RunCli.Of(["project", "--draws", "50", .. options]);

        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_the_ending_of_a_file_is_a_file_and_any_other_a_folder()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("project", "--draws", "50", "--output", temporary.At("x.json"));
        RunCli.Done("project", "--draws", "50", "--quiet", "--output", temporary.At("x.2026"));

        Assert.True(File.Exists(temporary.At("x.json")));
        Assert.True(File.Exists(temporary.At("x.2026/manifest.json")));
        Assert.Contains("is a file", RunCli.Of("project", "--draws", "50", "--output", temporary.At("x.json/")).Error, StringComparison.Ordinal);
    }
}
