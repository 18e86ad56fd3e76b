namespace ProjectionSim.Baseball;

/// <summary>Input that a projection cannot be made of. The message is complete: where, found, expected, what to do, in one line.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>With the whole message.</summary>
    public InvalidInputException(string message)
        : base(message)
    {
    }

    /// <summary>With the whole message and what caused it.</summary>
    public InvalidInputException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a message; for serializers only.</summary>
    public InvalidInputException()
    {
    }
}
