using System.CommandLine;

namespace ProjectionSim.Benchmarks.Startup;

/// <summary>The verb <c>startup</c>.</summary>
internal static class StartupCommand
{
    public static Command Create()
    {
        var tool = new Option<string?>("--tool") { Description = "The projsim to time; packed and installed into a temporary folder when left out." };
        var pairs = new Option<int>("--pairs") { Description = "Pairs of processes.", DefaultValueFactory = _ => 31 };
        var command = new Command("startup", "Time 'projsim --help' of the packed tool against an empty console program, process by process in turn; then one changed prior from the shell.") { tool, pairs };
        command.SetAction(parsed => new StartupRun(Console.Out).Run(parsed.GetValue(tool), Math.Max(parsed.GetValue(pairs), 5)));
        return command;
    }
}
