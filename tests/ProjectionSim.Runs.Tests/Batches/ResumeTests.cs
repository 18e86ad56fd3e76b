using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Reports.Html;
using ProjectionSim.Runs.Batches;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;
using ProjectionSim.Runs.Stores;

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
    public void Two_thousand_players_are_projected_without_pairs_into_folder_and_page()
    {
        using var temporary = new TemporaryFolder();
        var csv = Batch.Csv(temporary, 2000);

        var run = RunCli.Done("project", "--players", csv, "--draws", "4", "--quiet", "--output", temporary.At("run"), "--sort", "HR", "--top", "3");

        Assert.Contains("The first 3 of 2,000.", run.Out, StringComparison.Ordinal);
        Assert.Equal(2000, Regex.Count(File.ReadAllText(temporary.At("run/report.html")), "<tr[^>]* style=\"--o0:", RegexOptions.None, TimeSpan.FromSeconds(10)));
        Assert.Equal(2000, Directory.GetFiles(temporary.At("run/players")).Length);
        Assert.Equal(2001, File.ReadLines(temporary.At("run/projections-wide.csv")).Count());
        Assert.Single(File.ReadLines(temporary.At("run/head-to-head.csv")));
    }

    [Fact]
    public void A_batch_is_stored_player_by_player()
    {
        using var temporary = new TemporaryFolder();
        var csv = Batch.Csv(temporary, 200);

        RunCli.Done("project", "--players", csv, "--draws", "4", "--quiet", "--output", temporary.At("run"), "--store", temporary.At("runs.db"));

        using (var store = RunStore.Open(temporary.At("runs.db"))) Assert.Equal(4, Assert.Single(store.List()).Run.Draws);
        Assert.Equal(200, Players(temporary.At("runs.db")));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    public void A_run_folder_shows_what_the_run_without_one_shows_depth_charts_too(string format)
    {
        using var temporary = new TemporaryFolder();
        string[] command = ["project", Path.Combine(RepositoryRoot(), "configs", "boston-room.json"), "--draws", "200", "--format", format];

        var plain = RunCli.Done([.. command, "--quiet"]);
        var folder = RunCli.Done([.. command, "--quiet", "--output", temporary.At("run")]);

        Assert.Contains("Narváez and Wong", plain.Out, StringComparison.Ordinal);
        Assert.Equal(plain.Out, folder.Out);
    }

    [Fact]
    public void Of_a_large_batch_only_the_first_are_held_in_full()
    {
        using var temporary = new TemporaryFolder();
        var input = Batch.Input(temporary, 60, 30);
        Batch.Draw(input, temporary.At("run"));

        var players = ProjectionFolder.ReadForPages(temporary.At("run")).Players;
        var streamed = ProjectionFolder.Stream(temporary.At("run"), input.Config).Players.ToArray();

        Assert.Equal(ReportView.MostDetailed, players.Count(p => p.Observed[Stat.HR].Bins.Length > 0));
        Assert.All(players.Zip(streamed), pair => Assert.Equal(pair.Second.Observed.Select(o => (o.Key, o.Value.Mean)), pair.First.Observed.Select(o => (o.Key, o.Value.Mean))));
        Assert.All(streamed, p => Assert.NotEmpty(p.Observed[Stat.HR].Bins));
    }

    [Fact]
    public void Paths_of_several_seasons_report_progress_to_their_end()
    {
        using var temporary = new TemporaryFolder();
        var seen = new List<BatchProgress>();

        Batch.Draw(ConfigFile.LoadEmbedded(["draws=20000", "seasons=4"]), temporary.At("run"), progress: new Calls(p => { lock (seen) seen.Add(p); }));

        Assert.Equal((2, 40000, 40000), (seen[^1].PlayersDone, seen[^1].SeasonsDone, seen[^1].Seasons));
        Assert.Contains(seen, p => p.SeasonsDone is > 10000 and < 40000); // the first season is a fifth of the way
    }

    private static int Players(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM players";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ProjectionSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private sealed class Calls(Action<BatchProgress> call) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => call(value);
    }
}
