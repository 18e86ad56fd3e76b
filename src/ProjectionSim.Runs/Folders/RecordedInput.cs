using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Runs.Folders;

/// <summary>The inputs that a run folder keeps, for repeating the run.</summary>
public static class RecordedInput
{
    /// <summary>The folder of the inputs within a run folder.</summary>
    public const string Folder = "input";

    /// <summary>Whether a path is the config that a run folder keeps: RUN/input/config.json.</summary>
    public static bool Is(string path) => ConfigFile.IsRecorded(path);

    /// <summary>The hash of the data that the recorded players came from; null where there was none.</summary>
    /// <param name="path">RUN/input/config.json.</param>
    public static string? DataHashOf(string path) => RunManifest.Read(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "..")).Run.DataHash;

    /// <summary>Loads the recorded config with the model and environment beside it, whatever they were called then.</summary>
    /// <param name="path">RUN/input/config.json.</param>
    /// <exception cref="InvalidDataException">A file is not as the run left it.</exception>
    /// <exception cref="ConfigException">A file cannot be read.</exception>
    public static ProjectionInput Load(string path)
    {
        var input = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var manifest = RunManifest.Read(Path.GetDirectoryName(input)!);
        foreach (var (name, hash) in manifest.Run.Inputs)
        {
            var file = Path.Combine(input, "..", name);
            if (!File.Exists(file) || Sha256.OfFile(file) != hash)
                throw new InvalidDataException($"{Path.GetFullPath(file)}: not as the run left it (its SHA-256 is not the manifest's). Restore it, or copy the inputs elsewhere before you change them.");
        }

        return ConfigFile.LoadRecorded(input);
    }
}
