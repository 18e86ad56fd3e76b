using ProjectionSim.Data.Configuration;
using ProjectionSim.Runs.Batches;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Runs.Tests.Batches;

public sealed class ResumeTests
{
    [Fact]
    public void A_cancelled_batch_keeps_what_is_finished_and_continues_to_the_same_bytes()
    {
        using var temporary = new TemporaryFolder();
        var input = Batch.Input(temporary, 110, 30);
        Batch.Draw(input, temporary.At("whole"));
        using var cancel = new CancellationTokenSource();

        var error = Assert.Throws<BatchCancelledException>(() =>
            Batch.Draw(input, temporary.At("part"), progress: new Calls(p => { if (p.PlayersDone > 0) cancel.Cancel(); }), cancel: cancel.Token));

        var kept = Directory.GetFiles(temporary.At("part/players")).Length;
        Assert.InRange(kept, 1, 109);
        Assert.Contains($"{kept} of 110 players", error.Message, StringComparison.Ordinal);
        Assert.Contains("--resume", error.Message, StringComparison.Ordinal);
        Assert.False(RunManifest.Read(temporary.At("part")).IsComplete);
        Batch.Draw(input, temporary.At("part"), resume: true);
        FolderBytes.AssertSame(temporary.At("whole"), temporary.At("part"));
        Assert.Equal(RunManifest.Read(temporary.At("whole")).Results!.Hash, RunManifest.Read(temporary.At("part")).Results!.Hash);
    }

    [Fact]
    public void A_torn_player_file_is_drawn_again()
    {
        using var temporary = new TemporaryFolder();
        var input = ConfigFile.LoadEmbedded(["draws=50"]);
        Batch.Draw(input, temporary.At("whole"));
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<BatchCancelledException>(() => Batch.Draw(input, temporary.At("torn"), cancel: cancel.Token));
        File.WriteAllText(temporary.At("torn/players/wongco01.json"), File.ReadAllText(temporary.At("whole/players/wongco01.json"))[..500]);

        Batch.Draw(input, temporary.At("torn"), resume: true);

        FolderBytes.AssertSame(temporary.At("whole"), temporary.At("torn"));
    }

    [Fact]
    public void Removing_another_player_changes_no_number_of_one_who_stays()
    {
        using var temporary = new TemporaryFolder();
        var all = Batch.Input(temporary, 9, 40);
        var few = all with { Config = all.Config with { Players = [.. all.Config.Players.Skip(4)], Scenarios = [.. all.Config.Scenarios.Skip(4)] } };
        Batch.Draw(all, temporary.At("all"));
        Batch.Draw(few, temporary.At("few"));

        var (a, b) = (ProjectionFolder.ReadForPages(temporary.At("all")).Players, ProjectionFolder.ReadForPages(temporary.At("few")).Players);

        Assert.All(b, player =>
        {
            var same = a.Single(p => p.Id == player.Id);
            Assert.All(player.Observed, o => Assert.Equal(same.Observed[o.Key].Bins, o.Value.Bins));
        });
    }

    [Fact]
    public void Two_thousand_players_are_projected_without_pairs_and_chunk_by_chunk()
    {
        using var temporary = new TemporaryFolder();
        var csv = Batch.Csv(temporary, 2000);

        var run = RunCli.Done("project", "--players", csv, "--draws", "8", "--quiet", "--output", temporary.At("run"), "--format", "csv");

        Assert.Equal(2000, Directory.GetFiles(temporary.At("run/players")).Length);
        Assert.Equal(2001, File.ReadLines(temporary.At("run/projections-wide.csv")).Count());
        Assert.Single(File.ReadLines(temporary.At("run/head-to-head.csv")));
        Assert.StartsWith("id,player,season", run.Out, StringComparison.Ordinal);
    }

    private sealed class Calls(Action<BatchProgress> call) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => call(value);
    }
}
