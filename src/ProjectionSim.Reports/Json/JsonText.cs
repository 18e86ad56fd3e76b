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
        writer.Write(Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(document, readable)));
        writer.Write('\n');
    }
}
