using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Tests.Commands;

/// <summary>Every study of the workbench leaves a folder that is repeated from itself alone, byte for byte.</summary>
public sealed class RerunWorkbenchTests
{
    [Theory]
    [InlineData("sweep", "--vary", "prior.K.strength=100,200", "--vary", "players.rushida01.lines[0].weight=0:1:2", "--draws", "200", "--set", "season=2026", "--prior", "BB.strength=300")]
    [InlineData("sweep", "--vary", "model.components.walk.mlbNoise=0.005:0.02", "--sample", "2", "--draws", "200", "--players", "rushing", "--stat", "OPS", "--talent")]
    [InlineData("sensitivity", "--numbers", "0", "--search-draws", "1000", "--stat", "HR")]
    [InlineData("prior-check", "--set", "seed=7")]
    [InlineData("sbc", "--replications", "100", "--break-noise", "0.3")]
    [InlineData("posterior-check", "--replicates", "100", "--player", "wong")]
    public void A_study_is_repeated_from_its_folder_to_the_same_bytes_and_keeps_its_note(string kind, params string[] options)
    {
        using var temporary = new TemporaryFolder();
        var run = RunCli.Of([kind, .. options, "--quiet", "--note", "as it was", "--output", temporary.At("run")]);
        Assert.True(run.Code is 0 or 3, run.Error);

        var manifest = RunManifest.Read(temporary.At("run"));
        Assert.Equal((kind, "as it was", true), (manifest.Kind, manifest.Note, manifest.IsComplete));
        Assert.Contains("the same bytes", RunCli.Done("rerun", temporary.At("run")).Out, StringComparison.Ordinal);
        Assert.Contains("byte for byte", RunCli.Done("runs", "diff", temporary.At("run"), temporary.At("run")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_a_sweep_that_is_not_what_it_was_is_named()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("sweep", "--vary", "draws=100,200", "--players", "rushing", "--quiet", "--output", temporary.At("run"));
        var points = temporary.At("run/points.csv");
        File.WriteAllText(points, File.ReadAllText(points).Replace("2,200,rushida01,LAD backup,,,season,HR,", "2,200,rushida01,LAD backup,,,season,HR,1", StringComparison.Ordinal));

        var again = RunCli.Of("rerun", temporary.At("run"));

        Assert.Equal(3, again.Code);
        Assert.Contains("points.csv(", again.Error, StringComparison.Ordinal);
        Assert.Contains("mean is", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_over_whole_model_files_says_why_its_folder_cannot_repeat_it()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("sweep", "--vary", "model=built-in:models/hitters.json,built-in:models/hitters-2019.json", "--draws", "100", "--quiet", "--output", temporary.At("run"));

        var again = RunCli.Of("rerun", temporary.At("run"));

        Assert.Equal(1, again.Code);
        Assert.Contains("another model file", again.Error, StringComparison.Ordinal);
    }
}
