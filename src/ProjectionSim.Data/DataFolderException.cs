namespace ProjectionSim.Data;

/// <summary>A data folder, or a file in it, that cannot be read; the message names the file, the line and what to do.</summary>
public sealed class DataFolderException : Exception
{
    public DataFolderException(string message)
        : base(message)
    {
    }

    public DataFolderException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
