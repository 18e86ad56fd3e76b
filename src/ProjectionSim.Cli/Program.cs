using ProjectionSim.Cli;

using var interrupt = new Interrupt(Console.Error);
return await CommandLine.RunAsync(args, Terminal.OfProcess(), interrupt.Token);
