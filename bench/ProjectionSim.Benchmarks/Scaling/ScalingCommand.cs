using System.CommandLine;

namespace ProjectionSim.Benchmarks.Scaling;

/// <summary>The verb <c>scaling</c>.</summary>
internal static class ScalingCommand
{
    public static Command Create()
    {
        var command = new Command("scaling", "Print how a run grows with threads, draws and players, its memory, and what merging costs.");
        command.SetAction(_ => new ScalingRun(Console.Out).Print());
        return command;
    }
}
