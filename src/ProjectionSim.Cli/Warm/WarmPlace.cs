using System.Text;

namespace ProjectionSim.Cli.Warm;

/// <summary>Where the warm process of this program listens: a socket in a folder that only this user may enter.</summary>
internal static class WarmPlace
{
    /// <summary>Addresses of sockets hold no more bytes on any system.</summary>
    private const int LongestPath = 103;

    private const string RuntimeFolder = "XDG_RUNTIME_DIR", HomeFolder = "HOME";

    /// <summary>Set to "off": no warm process is asked.</summary>
    public const string Variable = "PROJECTIONSIM_WARM";

    /// <summary>The socket of the program in this folder, so that two installed versions never answer for each other; null where there can be none.</summary>
    public static string? Socket()
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable(Variable) == "off") return null;
        var folder = Folder();
        if (folder is null) return null;
        var path = folder + "/warm-" + Mark(AppContext.BaseDirectory) + ".sock";
        return Encoding.UTF8.GetByteCount(path) <= LongestPath ? path : null;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable(RuntimeFolder) is { Length: > 0 } runtime) return runtime + "/projsim";
        return Environment.GetEnvironmentVariable(HomeFolder) is { Length: > 0 } home ? home + "/.local/state/projsim" : null;
    }

    /// <summary>A short name for a folder (FNV-1a): nothing depends on it but which socket is looked for.</summary>
    private static string Mark(string folder)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in folder) hash = (hash ^ character) * 1099511628211UL;
        return hash.ToString("x16", null);
    }
}
