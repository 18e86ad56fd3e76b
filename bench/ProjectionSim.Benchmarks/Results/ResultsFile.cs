using System.Diagnostics;
using System.Runtime.InteropServices;
using ProjectionSim.Benchmarks.Gate;

namespace ProjectionSim.Benchmarks.Results;

/// <summary>One CPU's results as they were printed, with the commands that print them and how busy the machine was.</summary>
internal sealed class ResultsFile(TextWriter output, TextWriter progress)
{
    private const string Program = "dotnet run -c Release --project bench/ProjectionSim.Benchmarks --";

    private int failed;

    /// <summary>The file's name: "authenticamd-26-2-avx512.md".</summary>
    public static string Name(string cpu) =>
        string.Concat(cpu.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + ".md";

    /// <summary>Measures all; the highest exit code of the parts.</summary>
    public int Write()
    {
        output.WriteLine($"# {CpuIdentity.BrandName} ({CpuIdentity.Current})");
        output.WriteLine();
        output.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}.");
        output.WriteLine($"Written by `{Program} results`; load before it {Load()}. Threads and start-up want a quiet");
        output.WriteLine("machine; the rest is processor time in pairs, which bears company.");
        foreach (var verb in (string[])["gate", "profile", "profile --simd 256", "scaling", "startup"])
            Part(verb);
        output.WriteLine();
        output.WriteLine($"Load after it {Load()}.");
        return failed;
    }

    /// <summary>A process of its own for each verb: memory is counted from an empty one, and no verb meets what another left.</summary>
    private void Part(string verb)
    {
        progress.WriteLine(verb);
        var start = new ProcessStartInfo(Environment.ProcessPath!, verb.Split(' ')) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new GateException($"{Environment.ProcessPath} did not start.");
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        failed = Math.Max(failed, process.ExitCode);
        output.WriteLine();
        output.WriteLine($"## `{verb}`");
        output.WriteLine();
        foreach (var line in text.Trim('\n').Split('\n'))
            output.WriteLine(line.Length == 0 ? "" : "    " + line);
    }

    /// <summary>The system's load average over a minute, where it tells.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
