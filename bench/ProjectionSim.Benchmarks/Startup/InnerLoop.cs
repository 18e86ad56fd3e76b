using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ProjectionSim.Benchmarks.Gate;

namespace ProjectionSim.Benchmarks.Startup;

/// <summary>
/// What seeing the two catchers again costs when one prior has changed, from the shell: by the warm process and by one that starts anew,
/// each beside the overview (pairs of processes in turn), and the same work inside one process, as <c>sweep</c> times it.
/// </summary>
internal sealed class InnerLoop(TextWriter output, string tool, string folder)
{
    private const double Overviews = 1.5;
    private const int ColdPairs = 7, FirstTrials = 100;
    private const string Work = "prior.K.strength=100:140:9";

    /// <summary>Measures; 0 within the bound (or where there is no warm process), 3 above it.</summary>
    public int Run(int pairs)
    {
        if (OperatingSystem.IsWindows()) return 0;
        var inProcess = InProcess();
        Line($"one prior changed, the two catchers again, 100,000 draws, from the shell");
        Line($"  inside one process  {inProcess * 1e3:0} ms a point of a sweep");
        Show("starting anew", Math.Min(ColdPairs, pairs), inProcess, "off");
        Start("warm", null);
        try
        {
            return Show("warm process", pairs, inProcess, "") ? 0 : GateRun.NotMet;
        }
        finally
        {
            Start("warm --stop", null);
        }
    }

    private bool Show(string how, int pairs, double inProcess, string warm)
    {
        var (asked, help) = (new double[pairs], new double[pairs]);
        Start($"project --prior K.strength={FirstTrials}", warm);
        for (var i = 0; i < pairs; i++)
        {
            // Every prior is a new one, so that nothing could be remembered.
            asked[i] = Start(string.Create(CultureInfo.InvariantCulture, $"project --prior K.strength={FirstTrials + i + 1}"), warm).Seconds;
            help[i] = Start("--help", warm).Seconds;
        }

        var (middle, overview) = (Median(asked), Median(help));
        var bound = (Overviews * overview) + inProcess;
        Line($"  {how,-18}  {middle * 1e3:0} ms, {middle / overview:0.00} x projsim --help ({overview * 1e3:0} ms); {Overviews} x that and the work inside one process: {bound * 1e3:0} ms");
        return middle <= bound;
    }

    private double InProcess()
    {
        var said = Start($"sweep --vary {Work}", "off").Error;
        var found = Regex.Match(said, "(?<seconds>[0-9.]+) s a point", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return found.Success ? double.Parse(found.Groups["seconds"].Value, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"'projsim sweep' said no time a point: {said.Trim()}");
    }

    private (double Seconds, string Error) Start(string arguments, string? warm)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_RUNTIME_DIR"] = folder;
        start.Environment["PROJECTIONSIM_WARM"] = warm ?? "";
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        return process.ExitCode == 0 ? (seconds, error.Result) : throw new InvalidOperationException($"'projsim {arguments}' ended with {process.ExitCode}: {error.Result.Trim()}");
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
