using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Results;

/// <summary>The page of a run folder, report.html, which every kind of run has but those that only make tables.</summary>
public static class RunPage
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = "report.html";

    /// <summary>Whether the run made a page.</summary>
    /// <exception cref="InvalidDataException">The run is not complete, or has no page; the message says what to read instead.</exception>
    public static RunManifest Check(string folder)
    {
        var manifest = RunManifest.Read(folder);
        if (manifest.Results is not { } results) throw new InvalidDataException($"{folder}: the run is not complete. Continue it with --resume.");
        if (results.Files.ContainsKey(FileName)) return manifest;
        var files = results.Files.Keys.OrderBy(name => name.EndsWith(".md", StringComparison.Ordinal) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal).Take(3);
        throw new InvalidDataException($"{folder}: a run of '{manifest.Kind}' has no page. Its results are in {string.Join(", ", files.Select(name => Path.Combine(folder, name)))}.");
    }

    /// <summary>The page as the run left it; null where the file is gone or changed.</summary>
    public static string? Kept(string folder, RunManifest manifest) => Kept(folder, manifest, FileName);

    /// <summary>Any result as the run left it; null where the file is gone or changed.</summary>
    public static string? Kept(string folder, RunManifest manifest, string name)
    {
        var path = Path.Combine(folder, name);
        return manifest.Results!.Files.TryGetValue(name, out string? hash) && File.Exists(path) && Sha256.OfFile(path) == hash ? File.ReadAllText(path) : null;
    }
}
