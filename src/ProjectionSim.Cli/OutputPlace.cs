namespace ProjectionSim.Cli;

/// <summary>Tells a run folder from a file in what --output names.</summary>
internal static class OutputPlace
{
    /// <summary>Endings of files that projsim writes; any other name is that of a folder.</summary>
    private static readonly string[] FileEndings = [".json", ".csv", ".md", ".markdown", ".txt", ".text", ".log", ".out", ".html", ".htm"];

    /// <summary>Whether a run folder is meant: the path ends with '/', is a folder, or has no ending of a file.</summary>
    public static bool IsFolder(string path) =>
        path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar) || Directory.Exists(path)
        || (!path.StartsWith("/dev/", StringComparison.Ordinal) && !File.Exists(path)
            && !FileEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));
}
