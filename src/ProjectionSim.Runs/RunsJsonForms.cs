using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProjectionSim.Runs;

/// <summary>The two ways in which the JSON of a run folder is laid out; accents stay as they are in both.</summary>
internal static class RunsJsonForms
{
    /// <summary>Indented, for files that people open.</summary>
    public static RunsJson Readable { get; } = new(new JsonSerializerOptions(RunsJson.Default.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>On one line.</summary>
    public static RunsJson Compact { get; } = new(new JsonSerializerOptions(RunsJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
