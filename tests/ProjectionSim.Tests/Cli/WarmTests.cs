using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ProjectionSim.Cli.Warm;
using ProjectionSim.Reports;

namespace ProjectionSim.Tests.Cli;

public sealed class WarmTests(WarmProcess warm) : IClassFixture<WarmProcess>
{
    private static readonly TextStyle Piped = new(80, Color: false, Unicode: true);

    private static readonly string[] Projection = ["project", "--draws", "3000", "--seed", "5", "--prior", "K.strength=120"];

    [Fact]
    public async Task A_warm_process_gives_the_bytes_that_a_cold_one_gives()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sockets of Unix");
        Assert.True(warm.Started.Code == 0, warm.Started.Error);

        var before = Answers();
        var answered = await warm.Run(null, Projection);
        var asked = Answers();
        var device = await warm.Run(null, [.. Projection, "--output", "/dev/stdout"]);
        var off = await warm.Run("PROJECTIONSIM_WARM=off", Projection);

        Assert.Equal(await CliRun.Of(Piped, Projection), answered);
        Assert.Equal(answered, device);
        Assert.Equal(answered, off);
        Assert.Equal((before + 1, before + 1), (asked, Answers())); // devices are the asker's own
    }

    [Fact]
    public async Task It_takes_over_folder_variables_errors_and_exit_codes_of_the_asker()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sockets of Unix");
        await File.WriteAllTextAsync(Path.Combine(warm.Folder, "broken.json"), "{ \"season\": 2026, ", TestContext.Current.CancellationToken);

        var written = await warm.Run(null, [.. Projection, "--format", "json", "--output", "here.json"]);
        var broken = await warm.Run(null, "project", "broken.json");
        var form = await warm.Run("PROJECTIONSIM_SIMD=1024", Projection);
        var after = await warm.Run("PROJECTIONSIM_SIMD=scalar", Projection);

        Assert.Equal(0, written.Code);
        Assert.Equal((await CliRun.Of(Piped, [.. Projection, "--format", "json"])).Out, await File.ReadAllTextAsync(Path.Combine(warm.Folder, "here.json"), TestContext.Current.CancellationToken));
        Assert.Equal(1, broken.Code);
        Assert.StartsWith("projsim: broken.json(", broken.Error, StringComparison.Ordinal);
        Assert.Equal(2, form.Code);
        Assert.Contains("PROJECTIONSIM_SIMD is '1024'", form.Error, StringComparison.Ordinal);
        Assert.Equal((await CliRun.Of(Piped, Projection)).Out, after.Out);
    }

    [Fact]
    public async Task An_interrupted_asker_ends_at_once_and_frees_the_warm_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX signals");
        Assert.SkipWhen(ProcessTests.IsSigintIgnored(), "SIGINT is ignored by what started the tests, as a shell's background jobs have it");
        using var asker = warm.Start(null, "project", "--draws", "1e10", "--threads", "1");
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.False(asker.HasExited);

        // While it is at work, a second asker does it himself.
        Assert.Equal(await CliRun.Of(Piped, Projection), await warm.Run(null, Projection));

        var clock = Stopwatch.StartNew();
        using var signal = Process.Start("kill", ["-INT", asker.Id.ToString(CultureInfo.InvariantCulture)]);
        await asker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 4);
        Assert.Equal(130, asker.ExitCode);
        Assert.Contains("cancelled", await asker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // It takes a moment to notice; from then on it answers again.
        var answers = Answers();
        for (var tries = 0; tries < 40 && Answers() == answers; tries++) Assert.Equal(0, (await warm.Run(null, "project", "--draws", "100")).Code);
        Assert.True(Answers() > answers);
    }

    [Fact]
    public async Task A_warm_process_that_hangs_keeps_nobody_waiting_and_a_store_is_the_askers_own()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX signals");
        var number = Regex.Match(warm.Started.Out, "(?<=process )[0-9]+").Value;
        var before = Answers();

        Kill("-STOP", number);
        var meanwhile = await warm.Run(null, Projection);
        Kill("-CONT", number);
        await warm.Run(null, [.. Projection, "--store", "runs.db", "--quiet"]);

        Assert.Equal((await CliRun.Of(Piped, Projection)).Out, meanwhile.Out);
        Assert.Equal(before, Answers()); // neither the one who gave up nor the one with a store was answered
    }

    private static void Kill(string signal, string process)
    {
        using var kill = Process.Start("kill", [signal, process]);
        kill.WaitForExit();
    }

    /// <summary>How many command lines the warm process has answered.</summary>
    private int Answers()
    {
        var said = WarmClient.Say(Directory.GetFiles(Path.Combine(warm.Folder, "projsim"), "*.sock")[0], WarmRequest.Ping)!;
        return int.Parse(Regex.Match(said, "(?<=answers so far: )[0-9]+").Value, CultureInfo.InvariantCulture);
    }
}
