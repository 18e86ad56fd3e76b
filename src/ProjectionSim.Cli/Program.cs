using ProjectionSim.Cli;

// No awaiting up here: its state machine alone costs a tenth of an empty program's time.
if (Overview.IsAskedFor(args))
{
    Overview.Write();
    return ExitCode.Done;
}

return ProjectionSim.Cli.Warm.WarmClient.Run(args) ?? CommandLine.Run(args);
