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

    [Fact]
    public async Task A_file_that_is_not_there_is_bad_input()
    {
        var run = await CliRun.Of("validate", "no-such-config.json");

        Assert.Equal(1, run.Code);
        Assert.Contains("no-such-config.json", run.Error, StringComparison.Ordinal);
    }
}
