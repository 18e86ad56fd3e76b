namespace ProjectionSim.Cli.Warm;

/// <summary>A command line and all of a process that an answer to it may depend on.</summary>
internal sealed record WarmRequest
{
    /// <summary>What is no command line of projsim but asks the warm process to end, or to say that it is there.</summary>
    public const string Stop = "stop", Ping = "ping";

    private const string OwnVariables = "PROJECTIONSIM_";
    private const int MostBytes = 4 << 20;

    /// <summary>What is typed behind the program's name.</summary>
    public required string[] Arguments { get; init; }

    /// <summary>Whether <see cref="Arguments"/> speak to the process itself.</summary>
    public bool IsToProcess { get; init; }

    /// <summary>The folder that relative paths begin at.</summary>
    public required string Folder { get; init; }

    /// <summary>Columns of standard output.</summary>
    public int Width { get; init; }

    /// <summary>Whether standard output shows colours.</summary>
    public bool Color { get; init; }

    /// <summary>Whether standard output shows characters beyond ASCII.</summary>
    public bool Unicode { get; init; }

    /// <summary>Whether a person watches standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The variables of the environment that the program reads, a name and its value in turn.</summary>
    public required string[] Variables { get; init; }

    /// <summary>This process's command line.</summary>
    public static WarmRequest OfProcess(string[] arguments) => new()
    {
        Arguments = arguments,
        Folder = Environment.CurrentDirectory,
        Width = TerminalFacts.Width(),
        Color = TerminalFacts.HasColor(),
        Unicode = TerminalFacts.HasUnicode(),
        ErrorIsTerminal = TerminalFacts.ErrorIsWatched(),
        Variables = Own(),
    };

    /// <summary>The variables that the program reads, as they are here.</summary>
    public static string[] Own()
    {
        var own = new List<string>();
        var all = Environment.GetEnvironmentVariables().GetEnumerator();
        while (all.MoveNext())
        {
            if (all.Key is string name && name.StartsWith(OwnVariables, StringComparison.Ordinal) && all.Value is string value)
            {
                own.Add(name);
                own.Add(value);
            }
        }

        return own.ToArray();
    }

    /// <summary>The bytes that <see cref="Read"/> understands, their number first.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(0);
        writer.Write(IsToProcess);
        writer.Write(Folder);
        writer.Write(Width);
        writer.Write(Color);
        writer.Write(Unicode);
        writer.Write(ErrorIsTerminal);
        Write(writer, Variables);
        Write(writer, Arguments);
        writer.Seek(0, SeekOrigin.Begin);
        writer.Write((int)bytes.Length - sizeof(int));
        return bytes.ToArray();
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="IOException">The other side ended, or sent something else.</exception>
    public static WarmRequest Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var length = reader.ReadInt32();
        if (length is < 1 or > MostBytes) throw new InvalidDataException($"A request of {length} bytes, expected at most {MostBytes}.");
        var bytes = reader.ReadBytes(length);
        if (bytes.Length < length) throw new EndOfStreamException("The request broke off.");
        using var whole = new BinaryReader(new MemoryStream(bytes));
        return new WarmRequest
        {
            IsToProcess = whole.ReadBoolean(),
            Folder = whole.ReadString(),
            Width = whole.ReadInt32(),
            Color = whole.ReadBoolean(),
            Unicode = whole.ReadBoolean(),
            ErrorIsTerminal = whole.ReadBoolean(),
            Variables = ReadTexts(whole),
            Arguments = ReadTexts(whole),
        };
    }

    private static void Write(BinaryWriter writer, string[] texts)
    {
        writer.Write(texts.Length);
        foreach (var text in texts) writer.Write(text);
    }

    private static string[] ReadTexts(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MostBytes) throw new InvalidDataException($"A request of {count} texts.");
        var texts = new string[count];
        for (var i = 0; i < count; i++) texts[i] = reader.ReadString();
        return texts;
    }
}
