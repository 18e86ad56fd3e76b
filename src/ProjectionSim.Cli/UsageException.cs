namespace ProjectionSim.Cli;

/// <summary>The command line asks for something that does not exist or fit; the message says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
