using System.Text.Encodings.Web;
using System.Text.Json;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Golden;

namespace ProjectionSim.Data.Golden;

/// <summary>
/// Golden files: small projections on record to the last bit. A file that has only its <c>config</c> and <c>set</c> asks to be
/// recorded.
/// </summary>
public static class GoldenFile
{
    private static readonly GoldenJson Written = new(new JsonSerializerOptions(GoldenJson.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Reads a golden file, strictly.</summary>
    /// <exception cref="ConfigException">The file is not usable.</exception>
    public static GoldenProjection Load(string path) => Read(path, bytes => JsonSerializer.Deserialize(bytes, GoldenJson.Default.GoldenProjection));

    /// <summary>Reads a golden file of a sweep, strictly.</summary>
    /// <exception cref="ConfigException">The file is not usable.</exception>
    public static GoldenSweep LoadSweep(string path) => Read(path, bytes => JsonSerializer.Deserialize(bytes, GoldenJson.Default.GoldenSweep));

    /// <summary>Which config and overrides a golden file is of, whatever else it holds.</summary>
    /// <exception cref="ConfigException">The file is not usable.</exception>
    public static GoldenRequest LoadRequest(string path) => Read(path, bytes => JsonSerializer.Deserialize(bytes, GoldenJson.Default.GoldenRequest));

    /// <summary>The projection's input that a golden file names.</summary>
    /// <exception cref="ConfigException">A file or override is not usable.</exception>
    public static ProjectionInput LoadInput(string path, string config, IReadOnlyList<string> overrides) =>
        ConfigFile.Load(ConfigPath(path, config), overrides);

    /// <summary>Where the config is that a golden file names.</summary>
    public static string ConfigPath(string path, string config) => Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, config);

    /// <summary>Writes a record.</summary>
    public static void Save(string path, GoldenProjection golden) =>
        File.WriteAllText(path, JsonSerializer.Serialize(golden, Written.GoldenProjection) + "\n");

    /// <summary>Writes the record of a sweep.</summary>
    public static void Save(string path, GoldenSweep golden) =>
        File.WriteAllText(path, JsonSerializer.Serialize(golden, Written.GoldenSweep) + "\n");

    private static T Read<T>(string path, Func<byte[], T?> parse)
        where T : class
    {
        if (!File.Exists(path))
            throw new ConfigException($"{path}: not found. Expected a golden file, like configs/golden/rushing-wong.json.");
        try
        {
            return parse(File.ReadAllBytes(path)) ?? throw new ConfigException($"{path}: found null, expected an object with config and set.");
        }
        catch (JsonException e)
        {
            throw new ConfigException($"{path}({e.LineNumber + 1},{e.BytePositionInLine + 1}): {e.Message}", e);
        }
    }
}
