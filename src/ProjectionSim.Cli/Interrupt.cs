using System.Runtime.InteropServices;

namespace ProjectionSim.Cli;

/// <summary>
/// Turns Ctrl-C and a termination signal into a cancelled token. Work that has not stopped by itself after
/// <see cref="Grace"/> is ended with exit code 130, so that the user never waits a second.
/// </summary>
internal sealed class Interrupt : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(700);
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private readonly TextWriter error;

    /// <summary>Listens from now on; a forced end is announced on <paramref name="error"/>.</summary>
    public Interrupt(TextWriter error)
    {
        this.error = error;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];
    }

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        var forced = new Thread(() =>
        {
            Thread.Sleep(Grace);
            error.WriteLine(CommandLine.CancelledMessage);
            Environment.Exit(ExitCode.Cancelled);
        })
        { IsBackground = true };
        forced.Start();
        source.Cancel();
    }
}
