using System.CommandLine;

namespace ProjectionSim.Benchmarks.Gate;

/// <summary>The verb <c>gate</c>: exit 3 when a ratio falls below its bound.</summary>
internal static class GateCommand
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var file = new Option<string>("--file") { Description = "The gate file.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "gate.json") };
        var only = new Option<string[]>("--only") { Description = "Only this check; may be given more than once." };
        var runs = new Option<int>("--runs") { Description = "Runs the gate so many times and counts failures.", DefaultValueFactory = _ => 1 };
        var record = new Option<bool>("--record") { Description = "Writes this CPU's ratios, the smallest of the runs, into the gate file." };
        var noPeer = new Option<bool>("--no-peer") { Description = "Leaves the numpy script out." };
        var slowDown = new Option<double>("--slow-down") { Description = "Multiplies the work of the engine's side by so much, to see that the gate catches it.", DefaultValueFactory = _ => 1, Hidden = true };
        var command = new Command("gate", "Compare the engine with its baselines in pairs and fail (exit 3) below a bound.") { file, only, runs, record, noPeer, slowDown };
        command.SetAction(parsed => new GateRun(
            new GateOptions
            {
                File = parsed.GetValue(file)!,
                Only = parsed.GetValue(only) ?? [],
                Runs = parsed.GetValue(runs),
                Record = parsed.GetValue(record),
                Peer = !parsed.GetValue(noPeer),
                SlowDown = parsed.GetValue(slowDown),
            },
            GateChecks.All(),
            Console.Out).Run());
        return command;
    }
}
