using System.Security.Cryptography;
using System.Text;

namespace ProjectionSim.Runs.Folders;

/// <summary>The files of a run folder that a repeated run must make again, byte for byte.</summary>
internal static class RunFiles
{
    /// <summary>The folder of the players' results.</summary>
    public const string Players = "players";

    /// <summary>The names of all result files, ordinal: not the manifest, the inputs or unfinished files.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(name => name != RunManifest.FileName && !name.StartsWith("input/", StringComparison.Ordinal)
                && !Path.GetFileName(name).StartsWith(AtomicFile.TemporaryPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The hash of every result file; those of players together, for a batch has hundreds.</summary>
    public static SortedDictionary<string, string> Hashes(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var players = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var any = false;
        foreach (var name in Names(folder))
        {
            var hash = Sha256.OfFile(Path.Combine(folder, name));
            if (name.StartsWith(Players + "/", StringComparison.Ordinal))
            {
                players.AppendData(Encoding.UTF8.GetBytes($"{name} {hash}\n"));
                any = true;
            }
            else
            {
                hashes.Add(name, hash);
            }
        }

        if (any) hashes.Add(Players + "/", Convert.ToHexStringLower(players.GetHashAndReset()));
        return hashes;
    }
}
