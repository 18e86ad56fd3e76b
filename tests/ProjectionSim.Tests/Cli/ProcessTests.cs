using System.Diagnostics;

namespace ProjectionSim.Tests.Cli;

/// <summary>The command as a process: what only shows there.</summary>
public sealed class ProcessTests
{
    private static readonly string Projsim = Path.Combine(AppContext.BaseDirectory, "projsim.dll");

    [Fact]
    public async Task Results_go_to_standard_output_and_errors_to_standard_error()
    {
        var good = await Run("dotnet", Projsim, "project", "--draws", "1000", "--format", "json");
        var bad = await Run("dotnet", Projsim, "project", "no-such-file.json");

        Assert.Equal((0, ""), (good.Code, good.Error));
        Assert.StartsWith("{", good.Out, StringComparison.Ordinal);
        Assert.Equal((1, ""), (bad.Code, bad.Out));
        Assert.Contains("no-such-file.json", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_is_no_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sh");

        var run = await Run("sh", "-c", $"dotnet '{Projsim}' project --draws 1000 | head -n 1");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.Single(run.Out.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_full_disk_is_an_error()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");

        var run = await Run("sh", "-c", $"dotnet '{Projsim}' project --draws 1000 > /dev/full");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("projsim: Cannot write to standard output:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_c_ends_a_long_run_at_once_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX signals");
        Assert.SkipWhen(IsSigintIgnored(), "SIGINT is ignored by what started the tests, as a shell's background jobs have it");
        using var process = Start("dotnet", Projsim, "project", "--draws", "1e10", "--threads", "1");
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        Assert.False(process.HasExited);

        var clock = Stopwatch.StartNew();
        using var signal = Start("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // The promise is one second; a machine busy with other tests gets some more.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 4);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("cancelled", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>A process hands an ignored signal down to its children, who then do not hear Ctrl-C either.</summary>
    internal static bool IsSigintIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) & 0b10) != 0;

    private static async Task<(int Code, string Out, string Error)> Run(string program, params string[] args)
    {
        using var process = Start(program, args);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static Process Start(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }
}
