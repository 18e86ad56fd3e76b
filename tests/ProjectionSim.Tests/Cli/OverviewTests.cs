using ProjectionSim.Cli;

namespace ProjectionSim.Tests.Cli;

public sealed class OverviewTests
{
    [Fact]
    public async Task The_overview_names_every_command_and_no_other_in_80_columns()
    {
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null };

        var run = await CliRun.Of("--help");

        var lines = run.Out.Split('\n');
        var named = lines.SkipWhile(line => !line.StartsWith("Usage", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.Length > 0)
            .Select(line => line.Trim().Split(' ')[0]);
        Assert.Equal(0, run.Code);
        Assert.Equal(CommandLine.CommandNames(terminal), named);
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Without_arguments_the_overview_is_shown() =>
        Assert.Equal((await CliRun.Of("--help")).Out, (await CliRun.Of()).Out);
}
