using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProjectionSim.Reports.Json;

/// <summary>How this project writes JSON: indented, a line end last, readable characters.</summary>
internal static class JsonText
{
    /// <summary>Options under which ">=" and accents stay readable: the text goes to files and pipes, never into HTML.</summary>
    public static JsonSerializerOptions Readable { get; } = new(ReportJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one document and a line end.</summary>
    public static void Write<T>(T document, JsonTypeInfo<T> type, TextWriter writer)
    {
        var readable = (JsonTypeInfo<T>)Readable.GetTypeInfo(type.Type);
        using (var stream = new TextStream(writer))
            JsonSerializer.Serialize(stream, document, readable);
        writer.Write('\n');
    }

    /// <summary>Passes UTF-8 on to a text writer as it comes: a document may be larger than memory.</summary>
    private sealed class TextStream(TextWriter writer) : Stream
    {
        private readonly Decoder decoder = Encoding.UTF8.GetDecoder();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var text = new char[buffer.Length + 1];
            writer.Write(text, 0, decoder.GetChars(buffer, text, flush: false));
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
