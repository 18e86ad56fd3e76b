namespace ProjectionSim.Tests.Cli;

public sealed class ValidateTests
{
    [Fact]
    public async Task A_broken_config_is_one_line_with_its_place_also_when_quiet()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{\n  \"season\": \"soon\"\n}", TestContext.Current.CancellationToken);

        var run = await CliRun.Of("validate", file, "--quiet");
        File.Delete(file);

        Assert.Equal(1, run.Code);
        Assert.Empty(run.Out);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Contains($"{Path.GetFileName(file)}(2,", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rushing-wong.json", "2 players, 2 scenarios")]
    [InlineData("boston-catchers.json", "5 players, 5 scenarios")]
    public async Task The_configs_of_the_repository_are_valid(string name, string says)
    {
        var run = await CliRun.Of("validate", Path.Combine(RepositoryFiles.Root, "configs", name));

        Assert.Equal(0, run.Code);
        Assert.Contains(says, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_found_before_a_run()
    {
        var run = await CliRun.Of(
            "validate", Path.Combine(RepositoryFiles.Root, "configs", "rushing-wong.json"), "--set", "scenarios.rushida01.events=[\"HR about 20\"]");

        Assert.Equal(1, run.Code);
        Assert.Contains("HR about 20", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_bad_input()
    {
        var run = await CliRun.Of("validate", "no-such-config.json");

        Assert.Equal(1, run.Code);
        Assert.Contains("no-such-config.json", run.Error, StringComparison.Ordinal);
    }
}
