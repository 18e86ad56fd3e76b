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
        Assert.Contains("Draws that change on purpose need a new sampler version", changed.Error, StringComparison.Ordinal);
        Assert.Single(changed.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_recorded_sweep_is_verified_point_by_point_and_a_changed_grid_or_bit_exits_with_3()
    {
        var file = Path.Combine(folder, "sweep.json");
        var config = Path.Combine(RepositoryRoot(), "configs", "rushing-wong.json").Replace('\\', '/');
        await File.WriteAllTextAsync(file, $$"""{ "config": "{{config}}", "set": ["draws=200"], "vary": ["prior.K.strength=80,160"] }""", TestContext.Current.CancellationToken);

        var recorded = await CliRun.Of("verify", "--record", file);
        var same = await CliRun.Of("verify", file, "--threads", "1");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var number = text.LastIndexOf("\"talent wOBA mean\": ", StringComparison.Ordinal) + "\"talent wOBA mean\": ".Length;
        await File.WriteAllTextAsync(file, text[..number] + "1" + text[number..], TestContext.Current.CancellationToken);
        var changed = await CliRun.Of("verify", file);
        await File.WriteAllTextAsync(file, text.Replace("strength=80,160", "strength=80,161", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var other = await CliRun.Of("verify", file);
        await File.WriteAllTextAsync(file, text.Replace("strength=80,160", "strength=80", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var fewer = await CliRun.Of("verify", file);

        Assert.Equal((0, ""), (recorded.Code, recorded.Error));
        Assert.Equal((0, ""), (same.Code, same.Error));
        Assert.Contains("a sweep of 2 points of 200 draws", same.Out, StringComparison.Ordinal);
        Assert.Equal([3, 3, 3], [changed.Code, other.Code, fewer.Code]);
        Assert.Contains("at 160: ", changed.Error, StringComparison.Ordinal);
        Assert.Contains("talent wOBA mean is ", changed.Error, StringComparison.Ordinal);
        Assert.Contains("Draws that change on purpose need a new sampler version", changed.Error, StringComparison.Ordinal);
        Assert.Contains("at 161: not the point on record", other.Error, StringComparison.Ordinal);
        Assert.Contains("at 160: on record and not in the grid", fewer.Error, StringComparison.Ordinal);
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
