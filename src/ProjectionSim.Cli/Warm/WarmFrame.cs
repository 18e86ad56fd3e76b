namespace ProjectionSim.Cli.Warm;

/// <summary>What a piece of an answer is: its first byte, followed by its length and its bytes.</summary>
internal enum WarmFrame : byte
{
    /// <summary>Of standard output.</summary>
    Output = 1,

    /// <summary>Of standard error.</summary>
    Error = 2,

    /// <summary>The exit code; nothing follows.</summary>
    Exit = 3,

    /// <summary>The request was taken on; nothing of it is done before this is sent.</summary>
    Taken = 4,

    /// <summary>The process is at work for somebody else, or older than the program: the asker does it himself.</summary>
    Refused = 5,
}
