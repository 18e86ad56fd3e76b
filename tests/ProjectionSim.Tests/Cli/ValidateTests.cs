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
    public async Task Correlations_that_no_talent_can_have_are_named_and_the_advice_typed_in_works()
    {
        var config = Path.Combine(RepositoryFiles.Root, "configs", "rushing-wong.json");
        string[] With(string value) => ["validate", config, "--set", $"model.correlation.matrix[1][3]={value}", "--set", $"model.correlation.matrix[3][1]={value}"];

        var refused = await CliRun.Of(With("0.95"));
        var advice = System.Text.RegularExpressions.Regex.Match(refused.Error, @"HR with BB from 0\.95 to (0\.\d+) \(\[3\]\[1\] and \[1\]\[3\]\)");
        var followed = await CliRun.Of(With(advice.Groups[1].Value));

        Assert.Equal((1, ""), (refused.Code, refused.Out));
        Assert.Single(refused.Error.TrimEnd().Split('\n'));
        Assert.Contains("correlations that contradict each other for correlation.matrix, expected a positive definite matrix", refused.Error, StringComparison.Ordinal);
        Assert.True(advice.Success, refused.Error);
        Assert.True(followed.Code == 0, followed.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_bad_input()
    {
        var run = await CliRun.Of("validate", "no-such-config.json");

        Assert.Equal(1, run.Code);
        Assert.Contains("no-such-config.json", run.Error, StringComparison.Ordinal);
    }
}
