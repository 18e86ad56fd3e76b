using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace ProjectionSim.Runs.Folders;

/// <summary>What a run folder's manifest.json says: what was run, what came out, and apart from both when and how.</summary>
public sealed record RunManifest
{
    /// <summary>The manifest's name in its folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Raised when a reader of the old form would break.</summary>
    public const int CurrentFormat = 1;

    [Description("Version of this form; additions do not raise it.")]
    public required int Format { get; init; }

    [Description("project, sweep, sensitivity …: which command made the folder.")]
    public required string Kind { get; init; }

    [Description("SHA-256 of kind and run, lowercase hex: two runs with one id must have the same results.")]
    public required string Id { get; init; }

    [Description("What the person who ran it wrote; not part of the id.")]
    public string? Note { get; init; }

    [Description("What a reader of the results should know; not part of the id. Absent where there is nothing.")]
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }
    public required RunFacts Run { get; init; }

    [Description("Null until the run is complete.")]
    public RunResults? Results { get; init; }

    [Description("When and how; nothing in here changes a result or is part of a hash.")]
    public required RunCircumstances Circumstances { get; init; }

    /// <summary>Whether the run came to its end.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsComplete => Results is not null;

    /// <summary>The short id that people type.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string ShortId => Id[..12];

    /// <summary>The id of a run.</summary>
    public static string IdOf(string kind, RunFacts run) =>
        Sha256.Of(kind + "\n" + JsonSerializer.Serialize(run, RunsJsonForms.Readable.RunFacts));

    /// <summary>Reads the manifest of a run folder.</summary>
    /// <exception cref="InvalidDataException">The folder has none that can be used.</exception>
    public static RunManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new InvalidDataException($"{folder}: found no {FileName}, expected a run folder (projsim project CONFIG --output DIR makes one).");
        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), RunsJsonForms.Readable.RunManifest)
                ?? throw new InvalidDataException($"{path}: found null, expected a manifest.");
            if (manifest.Format > CurrentFormat)
                throw new InvalidDataException($"{path}: found format {manifest.Format}, expected at most {CurrentFormat}. A newer projsim wrote it; use that one.");
            return manifest;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}({e.LineNumber + 1},{e.BytePositionInLine + 1}): not a manifest that can be read: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    internal void Write(string folder) => AtomicFile.Write(
        Path.Combine(folder, FileName),
        writer => writer.Write(JsonSerializer.Serialize(this, RunsJsonForms.Readable.RunManifest) + "\n"),
        durable: true);
}

/// <summary>The files that a run made.</summary>
public sealed record RunResults
{
    [Description("SHA-256 over the names and hashes of all files, lowercase hex: equal where every byte agrees.")]
    public required string Hash { get; init; }

    [Description("SHA-256 of each file by name; files under players/ count as one.")]
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    internal static string HashOf(IReadOnlyDictionary<string, string> files)
    {
        var text = new StringBuilder();
        foreach (var (name, hash) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            text.Append(name).Append(' ').Append(hash).Append('\n');
        return Sha256.Of(text.ToString());
    }
}

/// <summary>When a run happened and how.</summary>
public sealed record RunCircumstances
{
    [Description("The command line as it was typed.")]
    public required IReadOnlyList<string> Command { get; init; }

    [Description("UTC.")]
    public required DateTimeOffset Started { get; init; }

    [Description("UTC; null until the run is complete.")]
    public DateTimeOffset? Ended { get; init; }
}
