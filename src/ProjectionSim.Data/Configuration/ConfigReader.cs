using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// Reads JSON text into a tree whose every value knows its line and column. Comments and trailing commas are allowed;
/// duplicate keys, control characters, bytes that are not UTF-8 and nesting beyond 64 are errors.
/// </summary>
internal sealed class ConfigReader
{
    /// <summary>Files above this many bytes are refused: a batch of every hitter of a season takes a tenth of it.</summary>
    public const int MaximumBytes = 64 << 20;

    private const int MaximumDepth = 64;

    private readonly string source;
    private readonly byte[] utf8;
    private readonly List<int> lineStarts = [0];
    private int countedLine = -1;
    private int countedTo;
    private int countedColumn;

    private ConfigReader(string source, byte[] utf8)
    {
        this.source = source;
        this.utf8 = utf8;
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == '\n')
                lineStarts.Add(i + 1);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ConfigException">The file cannot be read or is not JSON.</exception>
    public static ConfigNode ReadFile(string path, string what)
    {
        if (Directory.Exists(path))
            throw new ConfigException($"{path}: found a directory, expected {what}. Name the file inside it.");
        byte[] bytes;
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            bytes = ReadLimited(stream, path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConfigException($"{path}: found no such file, expected {what}. Check the path{RelativeTo(path)}.", e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            throw new ConfigException($"{ConfigNode.Shorten(path)}: cannot read {what}: {ConfigNode.Shorten(e.Message)}", e);
        }

        return Read(path, bytes);
    }

    /// <summary>Reads bytes already in memory; <paramref name="source"/> names them in errors.</summary>
    /// <exception cref="ConfigException">The bytes are not JSON.</exception>
    public static ConfigNode Read(string source, byte[] bytes)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
            throw new ConfigException(new JsonPlace(source, 1, 1), "found UTF-16 text, expected UTF-8. Save the file as UTF-8.");
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        var reader = new ConfigReader(source, bytes);
        reader.CheckBytes();
        return reader.Parse();
    }

    private static string RelativeTo(string path) => Path.IsPathRooted(path) ? string.Empty : $"; it is relative to {Directory.GetCurrentDirectory()}";

    private static byte[] ReadLimited(Stream stream, string path)
    {
        using var all = new MemoryStream();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                all.Write(buffer, 0, read);
                if (all.Length > MaximumBytes)
                    throw new ConfigException($"{path}: found more than {MaximumBytes >> 20} MiB, expected a config, model or environment file. Split the players over several configs.");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return all.ToArray();
    }

    private void CheckBytes()
    {
        int nul = Array.IndexOf(utf8, (byte)0);
        if (nul >= 0)
            throw Error(nul, "found a NUL byte, expected text. The file is damaged or not a text file.");
        bool good = Utf8.IsValid(utf8);
        int at = 0;
        while (!good && at < utf8.Length)
        {
            if (Rune.DecodeFromUtf8(utf8.AsSpan(at), out _, out int length) != OperationStatus.Done)
                throw Error(at, "found bytes that are not UTF-8, expected UTF-8 text. Save the file as UTF-8.");
            at += length;
        }

        if (!utf8.AsSpan().ContainsAnyExcept(" \t\r\n"u8))
            throw new ConfigException(new JsonPlace(source, 1, 1), "found an empty file, expected a JSON object. Start from one of the shipped configs.");
    }

    private ConfigNode Parse()
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = MaximumDepth,
        });
        var open = new Stack<ConfigNode>();
        try
        {
            return Parse(ref reader, open);
        }
        catch (JsonException e)
        {
            int at = OffsetOf((int)(e.LineNumber ?? 0), (int)(e.BytePositionInLine ?? 0));
            if (at >= utf8.Length && open.TryPeek(out ConfigNode? unclosed))
                throw Error(utf8.Length, $"found the end of the file inside the {(unclosed.Kind == JsonValueKind.Object ? "object" : "list")} that begins at line {unclosed.Place.Line}, column {unclosed.Place.Column}, expected it to be closed. The file may be cut off.");
            if (at >= utf8.Length && open.Count == 0)
                throw new ConfigException(new JsonPlace(source, 1, 1), "found only comments, expected a JSON object.");
            throw new ConfigException($"{PlaceAt(at)}: not valid JSON: {Reason(e)} Check the commas, quotes and brackets just before it.", e);
        }
    }

    private ConfigNode Parse(ref Utf8JsonReader reader, Stack<ConfigNode> open)
    {
        ConfigNode? root = null;
        string? key = null;
        JsonPlace keyPlace = default;
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                key = StringAt(ref reader, start);
                keyPlace = PlaceAt(start);
                if (open.Peek().Member(key) is { } first)
                    throw new ConfigException(keyPlace, $"found the key '{ConfigNode.Shorten(key)}' twice in one object (first at line {first.NamePlace.Line}), expected it once. Remove one of them.");
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            ConfigNode node = NodeAt(ref reader, start);
            if (open.TryPeek(out ConfigNode? parent))
            {
                if (parent.Kind == JsonValueKind.Object)
                    parent.Set(key!, keyPlace, node);
                else
                    parent.Add(node);
            }

            root ??= node;
            if (node.Kind is JsonValueKind.Object or JsonValueKind.Array)
                open.Push(node);
        }

        return root!; // the reader refuses text without a value
    }

    private ConfigNode NodeAt(ref Utf8JsonReader reader, int start) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new ConfigNode(JsonValueKind.Object, PlaceAt(start)),
        JsonTokenType.StartArray => new ConfigNode(JsonValueKind.Array, PlaceAt(start)),
        JsonTokenType.String => new ConfigNode(JsonValueKind.String, PlaceAt(start), StringAt(ref reader, start)),
        JsonTokenType.Number => new ConfigNode(JsonValueKind.Number, PlaceAt(start), Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => new ConfigNode(JsonValueKind.True, PlaceAt(start)),
        JsonTokenType.False => new ConfigNode(JsonValueKind.False, PlaceAt(start)),
        _ => new ConfigNode(JsonValueKind.Null, PlaceAt(start)),
    };

    private string StringAt(ref Utf8JsonReader reader, int start)
    {
        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Error(start, "found a text with half of a surrogate pair, expected whole characters. Check its \\u escapes.");
        }

        if (ConfigNode.HasControl(text))
            throw Error(start, "found a control character in a text, expected printable text. Remove the \\u escape.");
        return text;
    }

    private static string Reason(JsonException e)
    {
        int tail = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return ConfigNode.OneLine(tail >= 0 ? e.Message[..tail] : e.Message); // it quotes the text, line ends and all
    }

    private int OffsetOf(int line, int bytePosition) =>
        line < lineStarts.Count ? Math.Min(lineStarts[line] + bytePosition, utf8.Length) : utf8.Length;

    private ConfigException Error(int offset, string message) => new(PlaceAt(offset), message);

    /// <summary>
    /// Values are met in the order of the text, so columns are counted on from the last place: a long line is read once, not
    /// once a value.
    /// </summary>
    private JsonPlace PlaceAt(int offset)
    {
        int line = lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        if (line != countedLine || offset < countedTo)
            (countedLine, countedTo, countedColumn) = (line, lineStarts[line], 1);
        countedColumn += Encoding.UTF8.GetCharCount(utf8, countedTo, offset - countedTo);
        countedTo = offset;
        return new JsonPlace(source, line + 1, countedColumn);
    }
}
