using System.Text.Json;

namespace ProjectionSim.Tests.Cli;

public sealed class UsageTests
{
    [Fact]
    public async Task An_unknown_command_is_wrong_usage_in_readable_lines()
    {
        var run = await CliRun.Of("bogus");

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains("'bogus'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("project", "--bogus")]
    [InlineData("compare", "-x")]
    [InlineData("validate", "--draw=5")]
    public async Task An_unknown_option_is_wrong_usage_and_not_a_file(string command, string option)
    {
        var run = await CliRun.Of(command, option);

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"projsim: '{option}' is no option of projsim {command}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("projection")]
    [InlineData("model")]
    [InlineData("environment")]
    [InlineData("output")]
    public async Task A_schema_is_printed_as_it_is_committed(string name)
    {
        var run = await CliRun.Of("schema", name);

        Assert.Equal(0, run.Code);
        using var schema = JsonDocument.Parse(run.Out);
        Assert.True(schema.RootElement.TryGetProperty("properties", out _));
        var committed = Path.Combine(RepositoryFiles.Root, "configs", $"{name}.schema.json");
        Assert.Equal(await File.ReadAllTextAsync(committed, TestContext.Current.CancellationToken), run.Out);
    }

    [Fact]
    public async Task An_output_file_that_is_a_folder_is_bad_input()
    {
        var run = await CliRun.Of("schema", "--quiet", "--output", Path.GetTempPath());

        Assert.Equal(1, run.Code);
        Assert.Contains("it is a folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_file_is_replaced_whole_and_leaves_nothing_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("projsim-test");
        var file = Path.Combine(folder.FullName, "schema.json");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);

        var run = await CliRun.Of("schema", "--output", file);

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Out);
        Assert.StartsWith("{", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.FullName));
        folder.Delete(recursive: true);
    }
}
