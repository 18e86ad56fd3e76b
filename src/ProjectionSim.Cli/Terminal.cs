using System.Globalization;
using System.Text;
using ProjectionSim.Reports;

namespace ProjectionSim.Cli;

/// <summary>
/// Where a command writes, and what can be shown there. Results go to <see cref="Out"/>; errors, notes and progress to
/// <see cref="Error"/>. Tests make one of string writers.
/// </summary>
internal sealed record Terminal
{
    private const int PipeWidth = 80;
    private const int Narrowest = 60;
    private const int Widest = 160;

    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches standard error, so that progress may be drawn.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>How text is laid out on standard output.</summary>
    public TextStyle Style { get; init; } = TextStyle.Plain;

    /// <summary>How text is laid out where the options send it: a file has no colour and all characters.</summary>
    public TextStyle StyleFor(CommonOptions options) =>
        options.Output is null ? Style : new TextStyle(PipeWidth, Color: false, Unicode: true);

    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess()
    {
        var unicode = SpeaksUtf8();
        if (OperatingSystem.IsWindows() && unicode)
            Console.OutputEncoding = Encoding.UTF8;
        var outIsTerminal = !Console.IsOutputRedirected;
        var dumb = Environment.GetEnvironmentVariable("TERM") is "dumb" or "";
        var noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" },
            Error = Console.Error,
            ErrorIsTerminal = !Console.IsErrorRedirected && !dumb,
            Style = new TextStyle(Width(outIsTerminal), outIsTerminal && !dumb && !noColor, unicode && !(outIsTerminal && dumb)),
        };
    }

    /// <summary>The terminal's width; a pipe has COLUMNS when that is set, else 80.</summary>
    private static int Width(bool outIsTerminal)
    {
        if (outIsTerminal && Console.WindowWidth > 0)
            return Math.Clamp(Console.WindowWidth, Narrowest, Widest);
        var columns = Environment.GetEnvironmentVariable("COLUMNS");
        return int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            ? Math.Clamp(width, Narrowest, Widest)
            : PipeWidth;
    }

    /// <summary>The locale of the environment as POSIX reads it; where it says nothing, UTF-8 is assumed.</summary>
    private static bool SpeaksUtf8()
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_CTYPE", "LANG"])
        {
            var value = Environment.GetEnvironmentVariable(name);
            if (!string.IsNullOrEmpty(value))
                return value.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) || value.Contains("UTF8", StringComparison.OrdinalIgnoreCase);
        }

        return true;
    }
}
