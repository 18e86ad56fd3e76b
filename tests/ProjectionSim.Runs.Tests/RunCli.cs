using ProjectionSim.Cli;
using ProjectionSim.Reports;

namespace ProjectionSim.Runs.Tests;

/// <summary>One run of the command line in this process, its streams captured.</summary>
internal sealed record RunCli(int Code, string Out, string Error)
{
    public static RunCli Of(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run(args, new Terminal { Out = output, Error = error, Style = TextStyle.Plain }, TestContext.Current.CancellationToken);
        return new RunCli(code, output.ToString(), error.ToString());
    }

    /// <summary>A run that must succeed.</summary>
    public static RunCli Done(params string[] args)
    {
        var run = Of(args);
        Assert.True(run.Code == 0, $"exit {run.Code}: {run.Error}");
        return run;
    }
}
