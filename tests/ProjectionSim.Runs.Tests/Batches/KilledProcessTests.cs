using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Tests.Batches;

/// <summary>Batches in a process of their own that is interrupted, killed, or lacks a part.</summary>
public sealed class KilledProcessTests
{
    /// <summary>Four chunks of half a second: enough that a busy machine stops the batch on its way.</summary>
    private const int Players = 42;
    private const string Draws = "250000";

    private static readonly string Projsim = Path.Combine(AppContext.BaseDirectory, "projsim.dll");

    [Theory]
    [InlineData("-KILL")]
    [InlineData("-TERM")]
    public async Task A_stopped_batch_loses_at_most_the_players_in_flight(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX signals");
        using var temporary = new TemporaryFolder();
        string[] command = ["project", "--players", Batch.Csv(temporary, Players), "--draws", Draws, "--threads", "1", "--quiet"];
        using var process = Start([.. command, "--output", temporary.At("run")]);
        while (!process.HasExited && Finished(temporary.At("run")) == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(process.HasExited, "the batch ended before it could be stopped");

        using (var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        var kept = Finished(temporary.At("run"));
        Assert.InRange(kept, 1, Players - 1);
        Assert.All(Directory.GetFiles(temporary.At("run/players"), "*.json"), file => JsonDocument.Parse(File.ReadAllBytes(file)).Dispose());
        if (signal == "-TERM") // what Ctrl-C does too; a parent in the background may have its children ignore SIGINT
        {
            Assert.Equal(130, process.ExitCode);
            Assert.Contains("--resume", error, StringComparison.Ordinal);
        }

        var written = Directory.GetFiles(temporary.At("run/players"), "*.json").ToDictionary(f => f, File.GetLastWriteTimeUtc);
        RunCli.Done([.. command, "--output", temporary.At("run"), "--resume"]);
        Assert.Equal(Players, Finished(temporary.At("run")));
        Assert.True(written.Count(f => File.GetLastWriteTimeUtc(f.Key) == f.Value) >= kept - 12, "finished players were drawn again");
        Assert.Empty(Directory.GetFiles(temporary.At("run"), ".projsim-*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_killed_sweep_goes_on_to_the_bytes_of_an_uninterrupted_one_and_draws_no_point_twice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX signals");
        const int Points = 10;
        using var temporary = new TemporaryFolder();
        string[] command = ["sweep", "--vary", $"prior.K.strength=60:240:{Points}", "--draws", "60000", "--threads", "1"];
        var points = temporary.At("killed/points");
        using var process = Start([.. command, "--quiet", "--output", temporary.At("killed")]);
        while (!process.HasExited && Count() == 0) await Task.Delay(20, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        var kept = Count();
        Assert.InRange(kept, 1, Points - 1);
        Assert.False(RunManifest.Read(temporary.At("killed")).IsComplete);
        var resumed = RunCli.Done([.. command, "--output", temporary.At("killed"), "--resume"]);
        RunCli.Done([.. command, "--quiet", "--output", temporary.At("whole")]);

        Assert.Contains($"{Points} points, {Points - kept} drawn", resumed.Error, StringComparison.Ordinal);
        FolderBytes.AssertSame(temporary.At("whole"), temporary.At("killed"));
        Assert.Equal(RunManifest.Read(temporary.At("whole")).Results!.Hash, RunManifest.Read(temporary.At("killed")).Results!.Hash);

        int Count() => Directory.Exists(points) ? Directory.GetFiles(points, "*.json").Length : 0;
    }

    [Fact]
    public async Task Without_the_database_packages_everything_but_a_store_works()
    {
        using var temporary = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(f => Path.GetFileName(f) is var n && !n.StartsWith("Npgsql", StringComparison.Ordinal) && !n.StartsWith("Dapper", StringComparison.Ordinal) && !n.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) && !n.StartsWith("SQLitePCL", StringComparison.Ordinal)))
            File.Copy(file, temporary.At(Path.GetFileName(file)));

        foreach (var args in (string[][])[["--help"], ["project", "--draws", "50", "--quiet", "--output", temporary.At("run/")]])
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [temporary.At("projsim.dll"), .. args]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, error);
            Assert.NotEmpty(await output);
        }
    }

    [Fact]
    public void A_full_disk_is_told_and_leaves_nothing_half_written()
    {
        using var temporary = new TemporaryFolder();
        using var disk = SmallDisk.Mount(.7);
        Assert.SkipWhen(disk is null, "a small disk cannot be mounted here");

        var run = RunCli.Of("project", "--players", Batch.Csv(temporary, 40), "--draws", "400", "--quiet", "--output", Path.Combine(disk.Path, "run"));

        Assert.Equal(1, run.Code);
        Assert.StartsWith("projsim: Cannot write ", run.Error, StringComparison.Ordinal);
        Assert.Contains("No space left", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Empty(Directory.GetFiles(disk.Path, ".projsim-*", SearchOption.AllDirectories));
        Assert.All(Directory.GetFiles(disk.Path, "*.json", SearchOption.AllDirectories), file => JsonDocument.Parse(File.ReadAllBytes(file)).Dispose());
    }

    private static int Finished(string folder) =>
        Directory.Exists(Path.Combine(folder, "players")) ? Directory.GetFiles(Path.Combine(folder, "players"), "*.json").Length : 0;

    private static Process Start(IEnumerable<string> args) =>
        Process.Start(new ProcessStartInfo("dotnet", [Projsim, .. args]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
}
