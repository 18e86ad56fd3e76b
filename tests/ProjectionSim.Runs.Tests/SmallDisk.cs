using System.Diagnostics;
using System.Globalization;

namespace ProjectionSim.Runs.Tests;

/// <summary>A disk of a few kilobytes or megabytes in memory, for tests of what happens when it is full.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    /// <summary>Where it is mounted.</summary>
    public string Path { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Mounts one; null where that is not allowed.</summary>
    public static SmallDisk? Mount(double megabytes)
    {
        if (OperatingSystem.IsWindows()) return null;
        var path = Directory.CreateTempSubdirectory("projsim-disk").FullName;
        var size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes * 1024:0}k");
        if (Run("mount", "-t", "tmpfs", "-o", size, "tmpfs", path) == 0) return new SmallDisk(path);
        Directory.Delete(path);
        return null;
    }

    /// <summary>Leaves no room.</summary>
    public void Fill()
    {
        using var file = File.Create(Filler);
        var block = new byte[1 << 16];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", Path);
        Directory.Delete(Path, recursive: true);
    }

    private static int Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
