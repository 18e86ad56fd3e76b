using System.Diagnostics;
using System.Globalization;

namespace ProjectionSim.Benchmarks.Peers;

/// <summary>
/// The numpy season of <c>bench/peers/numpy_season.py</c>, in a process of its own where a Python with numpy is found (Debian:
/// <c>apt-get install python3-numpy</c>). It simulates a batch whenever it is asked, so that it can run in pairs with the engine.
/// </summary>
internal sealed class NumpyPeer : IDisposable
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    private readonly Process process;

    private NumpyPeer(Process process, string version) => (this.process, Version) = (process, version);

    /// <summary>The version of numpy.</summary>
    public string Version { get; }

    /// <summary>Starts the script; null where there is no Python with numpy.</summary>
    public static NumpyPeer? Start()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "peers", "numpy_season.py");
        foreach (var interpreter in Interpreters)
        {
            if (Start(interpreter, script) is { } peer)
                return peer;
        }

        return null;
    }

    /// <summary>Seasons per second of processor time in a batch.</summary>
    public double Speed()
    {
        process.StandardInput.WriteLine();
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The numpy script ended early.");
        return 1e9 / double.Parse(line, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static NumpyPeer? Start(string interpreter, string script)
    {
        var start = new ProcessStartInfo(interpreter, [script, "serve"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            var started = Process.Start(start) ?? throw new InvalidOperationException($"{interpreter} did not start.");
            if (started.StandardOutput.ReadLine() is { } version)
                return new NumpyPeer(started, version);
            var errors = started.StandardError.ReadToEnd();
            started.Dispose();
            return errors.Contains("ModuleNotFoundError", StringComparison.Ordinal)
                ? null
                : throw new InvalidOperationException($"{script} did not start: {errors.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no such interpreter
        }
    }
}
