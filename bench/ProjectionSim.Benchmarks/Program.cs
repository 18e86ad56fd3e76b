using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using ProjectionSim.Benchmarks.Benchmarks;
using ProjectionSim.Benchmarks.Gate;
using ProjectionSim.Benchmarks.Profile;
using ProjectionSim.Benchmarks.Results;
using ProjectionSim.Benchmarks.Scaling;
using ProjectionSim.Benchmarks.Startup;
using ProjectionSim.Simulation;

if (typeof(SimulationPlan).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
{
    Console.Error.WriteLine("This is a Debug build, whose speed says nothing. Run it with: dotnet run -c Release --project bench/ProjectionSim.Benchmarks");
    return 2;
}

var root = new RootCommand("Benchmarks of the sampling engine and the gate that guards its speed.")
{
    GateCommand.Create(),
    BenchmarkCommands.Run(),
    BenchmarkCommands.Once(),
    ProfileCommand.Create(),
    ScalingCommand.Create(),
    StartupCommand.Create(),
    ResultsCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (GateException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
