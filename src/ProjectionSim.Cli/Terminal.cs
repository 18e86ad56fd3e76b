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
        if (OperatingSystem.IsWindows() && TerminalFacts.SpeaksUtf8())
            Console.OutputEncoding = Encoding.UTF8;
        return new Terminal
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" },
            Error = Console.Error,
            ErrorIsTerminal = TerminalFacts.ErrorIsWatched(),
            Style = new TextStyle(TerminalFacts.Width(), TerminalFacts.HasColor(), TerminalFacts.HasUnicode()),
        };
    }
}
