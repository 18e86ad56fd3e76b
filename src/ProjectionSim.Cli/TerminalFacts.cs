using System.Globalization;

namespace ProjectionSim.Cli;

/// <summary>What the process's own terminal can show, asked without loading what will be shown.</summary>
internal static class TerminalFacts
{
    private const int PipeWidth = 80;
    private const int Narrowest = 60;
    private const int Widest = 160;

    /// <summary>The terminal's width; a pipe has COLUMNS when that is set, else 80.</summary>
    public static int Width()
    {
        if (!Console.IsOutputRedirected && Console.WindowWidth > 0)
            return Math.Clamp(Console.WindowWidth, Narrowest, Widest);
        var columns = Environment.GetEnvironmentVariable("COLUMNS");
        return int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            ? Math.Clamp(width, Narrowest, Widest)
            : PipeWidth;
    }

    /// <summary>Whether standard output shows colours that somebody wants to see.</summary>
    public static bool HasColor() => !Console.IsOutputRedirected && !IsDumb() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Whether standard output shows characters beyond ASCII.</summary>
    public static bool HasUnicode() => SpeaksUtf8() && !(!Console.IsOutputRedirected && IsDumb());

    /// <summary>Whether a person watches standard error on a terminal that can rewrite a line.</summary>
    public static bool ErrorIsWatched() => !Console.IsErrorRedirected && !IsDumb();

    /// <summary>The locale of the environment as POSIX reads it; where it says nothing, UTF-8 is assumed.</summary>
    public static bool SpeaksUtf8()
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_CTYPE", "LANG"])
        {
            var value = Environment.GetEnvironmentVariable(name);
            if (!string.IsNullOrEmpty(value))
                return value.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) || value.Contains("UTF8", StringComparison.OrdinalIgnoreCase);
        }

        return true;
    }

    private static bool IsDumb() => Environment.GetEnvironmentVariable("TERM") is "dumb" or "";
}
