namespace ProjectionSim.Runs.Tests;

/// <summary>Compares run folders byte for byte, manifests apart (they hold the time).</summary>
internal static class FolderBytes
{
    public static void AssertSame(string expected, string found)
    {
        Assert.Equal(Names(expected), Names(found));
        foreach (var name in Names(expected))
            Assert.True(File.ReadAllBytes(Path.Combine(expected, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(found, name))), $"{name} differs");
    }

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Where(n => n != "manifest.json").Order(StringComparer.Ordinal)];
}
