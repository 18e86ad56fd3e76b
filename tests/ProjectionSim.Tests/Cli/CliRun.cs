using ProjectionSim.Cli;
using ProjectionSim.Reports;

namespace ProjectionSim.Tests.Cli;

/// <summary>One run of the command line in this process, its streams captured.</summary>
internal sealed record CliRun(int Code, string Out, string Error)
{
    public static Task<CliRun> Of(params string[] args) => Of(TextStyle.Plain, args);

    public static Task<CliRun> Of(TextStyle style, params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal { Out = output, Error = error, Style = style };
        var code = CommandLine.Run(args, terminal, TestContext.Current.CancellationToken);
        return Task.FromResult(new CliRun(code, output.ToString(), error.ToString()));
    }
}
