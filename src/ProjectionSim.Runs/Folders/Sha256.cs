using System.Security.Cryptography;
using System.Text;

namespace ProjectionSim.Runs.Folders;

/// <summary>SHA-256 as every hash of the project is written: lowercase hex.</summary>
internal static class Sha256
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
