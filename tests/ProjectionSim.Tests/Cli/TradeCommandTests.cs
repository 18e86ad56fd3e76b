namespace ProjectionSim.Tests.Cli;

public sealed class TradeCommandTests
{
    private static readonly string[] Small = ["trade", "-n", "300", "--quiet", "--set", "beliefs=[{\"name\":\"his true K%\",\"player\":\"rushida01\",\"talent\":\"K%\"}]"];

    [Fact]
    public async Task The_answer_comes_first_and_fits_80_columns()
    {
        var run = await CliRun.Of(Small);
        Assert.Equal(0, run.Code);
        Assert.Contains("keep Wong", run.Out, StringComparison.Ordinal);
        Assert.Contains("What you would have to believe", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("json", "\"preferred\"")]
    [InlineData("csv", "future,keep Wong,surplus")]
    [InlineData("markdown", "| future |")]
    public async Task Every_format_has_the_futures(string format, string part)
    {
        var run = await CliRun.Of([.. Small, "--format", format]);
        Assert.Equal(0, run.Code);
        Assert.Contains(part, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trade_that_cannot_be_weighed_is_one_readable_line()
    {
        var run = await CliRun.Of(["trade", "--set", "club=XYZ"]);
        Assert.Equal(1, run.Code);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Contains("XYZ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_knows_a_trade()
    {
        var run = await CliRun.Of(["validate", Path.Combine(RepositoryFiles.Root, "configs", "rushing-trade.json")]);
        Assert.Equal(0, run.Code);
        Assert.Contains("4 futures of BOS", run.Out, StringComparison.Ordinal);
    }
}
