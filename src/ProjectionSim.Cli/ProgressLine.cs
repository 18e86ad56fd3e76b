using System.Diagnostics;
using System.Globalization;

namespace ProjectionSim.Cli;

/// <summary>One line of progress on standard error, rewritten in place; nothing where nobody watches or the run is short.</summary>
internal sealed class ProgressLine : IProgress<long>, IDisposable
{
    private static readonly TimeSpan FirstShown = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private readonly TextWriter? writer;
    private readonly string doing;
    private readonly long total;
    private readonly int players;
    private readonly string? things;
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly Lock guard = new();
    private TimeSpan shown = FirstShown - Between;
    private long before;
    private long most;
    private int length;

    /// <summary>Starts the clock; nothing is drawn yet.</summary>
    /// <param name="terminal">Where it is drawn, if a person watches standard error.</param>
    /// <param name="options">--quiet turns it off.</param>
    /// <param name="draws">Draws of the run.</param>
    /// <param name="players">Seasons a draw.</param>
    /// <param name="doing">What is done, for the reader.</param>
    /// <param name="things">What is counted where it is few enough to say how many: points, parts; null for a share of draws.</param>
    public ProgressLine(Terminal terminal, CommonOptions options, long draws, int players, string doing = "Drawing seasons", string? things = null)
    {
        this.doing = doing;
        this.things = things;
        writer = terminal.ErrorIsTerminal && !options.Quiet ? terminal.Error : null;
        total = draws;
        this.players = players;
    }

    /// <summary>So many were there before this run, which goes on from them: they took none of its time.</summary>
    public void Found(long value)
    {
        lock (guard)
            before = most = Math.Max(most, value);
    }

    /// <summary>Draws done so far; from any thread, in any order.</summary>
    public void Report(long value)
    {
        if (writer is null)
            return;
        lock (guard)
        {
            most = Math.Max(most, value);
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed - shown < Between)
                return;
            shown = elapsed;
            Show(Text(elapsed));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (guard)
        {
            if (length > 0)
                writer?.Write('\r' + new string(' ', length) + '\r');
            length = 0;
        }
    }

    private string Text(TimeSpan elapsed)
    {
        var here = most - before;
        var rate = here * players / elapsed.TotalSeconds;
        var left = here > 0 ? elapsed.TotalSeconds * (total - most) / here : 0;
        var done = things is null ? string.Create(CultureInfo.InvariantCulture, $"{(double)most / total,4:0%}") : string.Create(CultureInfo.InvariantCulture, $"{most:#,0} of {total:#,0} {things}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{doing} {done}  {(rate >= 1e5 ? $"{rate / 1e6:0.00} million/s" : $"{rate:0.#}/s")}  {Duration(left)} left");
    }

    /// <summary>A time as people say it: 40 s, 12 min, 1.5 h.</summary>
    internal static string Duration(double seconds) => seconds switch
    {
        < 90 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 5400 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h"),
    };

    private void Show(string text)
    {
        writer!.Write('\r' + text.PadRight(length));
        length = Math.Max(length, text.Length);
    }
}
