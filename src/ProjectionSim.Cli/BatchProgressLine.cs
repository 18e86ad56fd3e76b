using System.Diagnostics;
using System.Globalization;
using ProjectionSim.Runs.Batches;

namespace ProjectionSim.Cli;

/// <summary>One line of a batch's progress on standard error, rewritten in place: players, draws a second, time left.</summary>
internal sealed class BatchProgressLine(Terminal terminal, CommonOptions options) : IProgress<BatchProgress>, IDisposable
{
    private static readonly TimeSpan FirstShown = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private readonly TextWriter? writer = terminal.ErrorIsTerminal && !options.Quiet ? terminal.Error : null;
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly Lock guard = new();
    private TimeSpan shown = FirstShown - Between;
    private long most;
    private int length;

    /// <summary>How far the batch is; from any thread.</summary>
    public void Report(BatchProgress value)
    {
        if (writer is null) return;
        lock (guard)
        {
            most = Math.Max(most, value.SeasonsDone);
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed - shown < Between) return;
            shown = elapsed;
            var text = Text(value with { SeasonsDone = most }, elapsed.TotalSeconds);
            writer.Write('\r' + text.PadRight(length));
            length = Math.Max(length, text.Length);
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (guard)
        {
            if (length > 0) writer?.Write('\r' + new string(' ', length) + '\r');
            length = 0;
        }
    }

    /// <summary>The line's text.</summary>
    internal static string Text(BatchProgress value, double seconds)
    {
        var share = value.Seasons == 0 ? 1 : (double)value.SeasonsDone / value.Seasons;
        var left = share > 0 ? seconds * (1 - share) / share : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{value.PlayersDone}/{value.Players} players  {share,4:0%}  {value.SeasonsDone / seconds / 1e6:0.00} million draws/s  {ProgressLine.Duration(left)} left");
    }
}
