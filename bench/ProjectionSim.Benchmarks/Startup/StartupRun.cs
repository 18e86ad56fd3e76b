using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ProjectionSim.Benchmarks.Gate;

namespace ProjectionSim.Benchmarks.Startup;

/// <summary>
/// What starting the packed tool costs beside a .NET program that does nothing: pairs of processes in turn, the median of the pairs'
/// ratios, by the clock and by processor time (which bears company better). Then what one changed prior costs from the shell.
/// </summary>
internal sealed class StartupRun(TextWriter output)
{
    private const double Bound = 1.5;

    private const string EmptyProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Measures; 0 within the bound or where nothing could be built, 3 above it.</summary>
    public int Run(string? tool, int pairs)
    {
        var folder = Directory.CreateTempSubdirectory("projsim-startup-").FullName;
        try
        {
            if (tool is not null && !File.Exists(tool))
                throw new GateException($"{tool}: not found. Give the installed projsim by --tool, or leave it out to have it packed.");
            var empty = BuildEmpty(folder);
            var installed = tool ?? Install(folder);
            var help = Compare(installed, empty, pairs);
            return Math.Max(help, new InnerLoop(output, installed, folder).Run(pairs));
        }
        catch (InvalidOperationException e)
        {
            output.WriteLine($"not measured: {e.Message}");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private int Compare(string tool, string empty, int pairs)
    {
        var (clock, processor) = (new double[pairs], new double[pairs]);
        var (help, nothing) = (new double[pairs], new double[pairs]);
        Start(tool, "--help");
        Start(empty);
        for (var i = 0; i < pairs; i++)
        {
            // Every other pair in the opposite order, so that neither always follows the other.
            var first = i % 2 == 0 ? Start(tool, "--help") : Start(empty);
            var second = i % 2 == 0 ? Start(empty) : Start(tool, "--help");
            var (ours, theirs) = i % 2 == 0 ? (first, second) : (second, first);
            (clock[i], processor[i], help[i], nothing[i]) = (ours.Clock / theirs.Clock, ours.Processor / theirs.Processor, ours.Clock, theirs.Clock);
        }

        var ratio = Median(clock);
        var work = Median(processor);
        Line($"projsim --help against an empty console program, {pairs} pairs of processes in turn");
        Line($"  by the clock        {ratio:0.00} x   ({Median(help) * 1e3:0} ms, {Median(nothing) * 1e3:0} ms; at most {Bound})");
        Line($"  by processor time   {work:0.00} x");

        // A busy machine disturbs the clock; a tool that has grown heavier shows in both.
        return Math.Min(ratio, work) <= Bound ? 0 : GateRun.NotMet;
    }

    private static string BuildEmpty(string folder)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;
        File.WriteAllText(Path.Combine(project, "empty.csproj"), EmptyProject);
        File.WriteAllText(Path.Combine(project, "Program.cs"), "return 0;\n");
        Dotnet(project, "build", "-c", "Release", "-v", "quiet", "-o", Path.Combine(project, "out"));
        return Path.Combine(project, "out", OperatingSystem.IsWindows() ? "empty.exe" : "empty");
    }

    private static string Install(string folder)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "ProjectionSim.sln")))
            root = root.Parent;
        if (root is null)
            throw new InvalidOperationException("the repository is not above this program; give an installed projsim by --tool.");
        var (package, tools) = (Path.Combine(folder, "package"), Path.Combine(folder, "tool"));
        Dotnet(root.FullName, "pack", "src/ProjectionSim.Cli", "-c", "Release", "-v", "quiet", "-o", package);
        Dotnet(folder, "tool", "install", "ProjectionSim.Cli", "--tool-path", tools, "--add-source", package);
        return Path.Combine(tools, OperatingSystem.IsWindows() ? "projsim.exe" : "projsim");
    }

    private static void Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' ended with {process.ExitCode}: {(text + errors.Result).Trim()}");
    }

    private static (double Clock, double Processor) Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var processor = ChildSeconds();
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        return (seconds, ChildSeconds() - processor);
    }

    /// <summary>Processor time of all processes started from here that have ended; NaN where the system does not say.</summary>
    private static double ChildSeconds()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            return double.NaN;
        Span<long> usage = stackalloc long[36];
        return getrusage(-1, ref MemoryMarshal.GetReference(usage)) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) * 1e-6) : double.NaN;
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int getrusage(int who, ref long usage);
}
