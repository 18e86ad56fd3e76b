namespace ProjectionSim.Tests.Cli;

public sealed class VerifyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("golden").FullName;

    [Fact]
    public async Task A_recorded_projection_is_verified_and_a_changed_one_exits_with_3()
    {
        var file = Path.Combine(folder, "golden.json");
        var config = Path.Combine(RepositoryRoot(), "configs", "rushing-wong.json");
        await File.WriteAllTextAsync(file, $$"""{ "config": "{{config.Replace('\\', '/')}}", "set": ["draws=200"] }""", TestContext.Current.CancellationToken);

        var recorded = await CliRun.Of("verify", "--record", file);
        var same = await CliRun.Of("verify", file, "--threads", "1");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var number = text.IndexOf("\"HR mean\": ", StringComparison.Ordinal) + "\"HR mean\": ".Length;
        await File.WriteAllTextAsync(file, text[..number] + "1" + text[number..], TestContext.Current.CancellationToken);
        var changed = await CliRun.Of("verify", file);

        Assert.Equal((0, ""), (recorded.Code, recorded.Error));
        Assert.Equal((0, ""), (same.Code, same.Error));
        Assert.Contains("the same bits", same.Out, StringComparison.Ordinal);
        Assert.Equal(3, changed.Code);
        Assert.Contains("HR mean is ", changed.Error, StringComparison.Ordinal);
        Assert.Single(changed.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_golden_file_that_is_no_golden_file_is_bad_input()
    {
        var file = Path.Combine(folder, "golden.json");
        await File.WriteAllTextAsync(file, "{\n  \"config\": 3\n}", TestContext.Current.CancellationToken);

        var run = await CliRun.Of("verify", file);

        Assert.Equal(1, run.Code);
        Assert.Contains("golden.json(2,", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string RepositoryRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "ProjectionSim.sln")))
            at = at.Parent;
        return at?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds ProjectionSim.sln.");
    }
}
