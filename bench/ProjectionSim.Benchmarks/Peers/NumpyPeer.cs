using System.Diagnostics;
using System.Text.Json;

namespace ProjectionSim.Benchmarks.Peers;

/// <summary>
/// The numpy season of <c>bench/peers/numpy_season.py</c>, run in its own process where a Python with numpy is found
/// (Debian: <c>apt-get install python3-numpy</c>).
/// </summary>
internal sealed record NumpyPeer(string Version, double NanosecondsPerSeason)
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    /// <summary>Runs the script; null where there is no Python with numpy.</summary>
    public static NumpyPeer? Measure()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "peers", "numpy_season.py");
        foreach (var interpreter in Interpreters)
        {
            if (Run(interpreter, script) is { } output)
                return Parse(output);
        }

        return null;
    }

    private static NumpyPeer Parse(string output)
    {
        using var json = JsonDocument.Parse(output);
        return new NumpyPeer(
            json.RootElement.GetProperty("numpy").GetString() ?? "?",
            json.RootElement.GetProperty("nanosecondsPerSeason").GetDouble());
    }

    /// <summary>The script's output; null when the interpreter is absent or has no numpy.</summary>
    private static string? Run(string interpreter, string script)
    {
        var start = new ProcessStartInfo(interpreter, [script]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{interpreter} did not start.");
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
                return output;
            if (errors.Result.Contains("ModuleNotFoundError", StringComparison.Ordinal))
                return null;
            throw new InvalidOperationException($"{script}: {interpreter} exited with {process.ExitCode}: {errors.Result.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no such interpreter
        }
    }
}
