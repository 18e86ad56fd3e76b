namespace ProjectionSim.Data.Configuration;

/// <summary>
/// A config, model or environment file that cannot be used. The message is complete and one line: where (file, line,
/// column), what was found, what was expected, what to do.
/// </summary>
public sealed class ConfigException : Exception
{
    /// <summary>An error with a complete message.</summary>
    public ConfigException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a complete message and what caused it.</summary>
    public ConfigException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>An error at a place of a file.</summary>
    internal ConfigException(JsonPlace place, string message)
        : base($"{place}: {message}")
    {
    }
}
