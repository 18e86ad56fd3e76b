namespace ProjectionSim.Cli;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>The input is wrong, or a file cannot be read or written.</summary>
    public const int BadInput = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>A gate was not met: results differ, a ratio or a score is out of its bound.</summary>
    public const int GateNotMet = 3;

    /// <summary>Cancelled by Ctrl-C or a termination signal.</summary>
    public const int Cancelled = 130;
}
