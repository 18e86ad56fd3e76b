using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using ProjectionSim.Reports;

namespace ProjectionSim.Cli.Warm;

/// <summary>
/// The warm process: runs one command line at a time as the asker's own process would, his folder, variables and terminal taken over,
/// and ends when nobody has asked for a while or the program's files have changed.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class WarmServer(string path, TimeSpan idle)
{
    private const int Waiting = 16, LookEvery = 200_000; // microseconds
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);
    private readonly string program = Stamp();
    private long lastAsked = Environment.TickCount64;
    private int busy;
    private int answered;
    private volatile bool stopped;

    /// <summary>Answers until it is told to stop or nobody asks.</summary>
    public int Run(CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if ((File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != UnixFileMode.None)
            throw new IOException($"{folder}: others may write to it, and could answer in the warm process's place. Take that right away: chmod go-w {folder}");
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => context.Cancel = true); // the terminal that began it may go
        File.Delete(path);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        Environment.CurrentDirectory = "/"; // keeps no folder from being taken away
        WarmUp();
        listener.Listen(Waiting);
        while (!stopped && !cancellation.IsCancellationRequested && (busy != 0 || Environment.TickCount64 - Interlocked.Read(ref lastAsked) < idle.TotalMilliseconds))
        {
            if (listener.Poll(LookEvery, SelectMode.SelectRead)) Take(listener.Accept());
        }

        File.Delete(path);
        while (busy != 0 && !cancellation.IsCancellationRequested) Thread.Sleep(Breath); // whoever is being answered gets his answer
        return ExitCode.Done;
    }

    /// <summary>What is asked most has been done before it is asked first.</summary>
    private static void WarmUp()
    {
        foreach (var command in (string[][])[["project", "--draws", "20000", "--prior", "K.strength=120"], ["explain", "rushing"], ["project", "--draws", "20000"]])
            CommandLine.Run(command, new Terminal { Out = TextWriter.Null, Error = TextWriter.Null }, CancellationToken.None);
    }

    /// <summary>Names, sizes and times of the program's files: another build must not be answered for.</summary>
    private static string Stamp()
    {
        var text = new StringBuilder();
        foreach (var file in new DirectoryInfo(AppContext.BaseDirectory).GetFiles("*.dll").OrderBy(file => file.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        return text.ToString();
    }

    private void Take(Socket asker)
    {
        Interlocked.Exchange(ref lastAsked, Environment.TickCount64);
        new Thread(() => Answer(asker)) { IsBackground = true, Name = "answer" }.Start();
    }

    private void Answer(Socket asker)
    {
        using (asker)
        {
            var guard = new Lock();
            try
            {
                using var stream = new NetworkStream(asker);
                var request = WarmRequest.Read(stream);
                if (request.IsToProcess) AnswerOfItself(asker, guard, request.Arguments[0]);
                else if (Interlocked.CompareExchange(ref busy, 1, 0) != 0) FrameStream.Send(asker, guard, WarmFrame.Refused, 0);
                else AnswerAlone(asker, guard, request);
            }
            catch (Exception gone) when (gone is IOException or SocketException or InvalidDataException)
            {
                // Nobody is left to tell.
            }
        }
    }

    private void AnswerOfItself(Socket asker, Lock guard, string word)
    {
        FrameStream.Send(asker, guard, WarmFrame.Taken, 0);
        using (var output = new FrameStream(asker, guard, WarmFrame.Output)) output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} (answers so far: {answered})")));
        if (word == WarmRequest.Stop) stopped = true;
        FrameStream.Send(asker, guard, WarmFrame.Exit, ExitCode.Done);
    }

    private void AnswerAlone(Socket asker, Lock guard, WarmRequest request)
    {
        try
        {
            var isOld = Stamp() != program;
            if (isOld || !Directory.Exists(request.Folder))
            {
                stopped |= isOld;
                FrameStream.Send(asker, guard, WarmFrame.Refused, 0);
                return;
            }

            FrameStream.Send(asker, guard, WarmFrame.Taken, 0); // an asker who has given up is not worked for
            TakeOver(request);
            using var cancel = new CancellationTokenSource();
            var watch = new Thread(() => CancelWhenGone(asker, cancel)) { IsBackground = true, Name = "watch" };
            watch.Start();
            var code = Run(asker, guard, request, cancel.Token);
            answered++;
            FrameStream.Send(asker, guard, WarmFrame.Exit, code);
            asker.Shutdown(SocketShutdown.Both);
            watch.Join();
        }
        finally
        {
            Environment.CurrentDirectory = "/";
            Interlocked.Exchange(ref lastAsked, Environment.TickCount64);
            Interlocked.Exchange(ref busy, 0);
        }
    }

    private static int Run(Socket asker, Lock guard, WarmRequest request, CancellationToken cancellation)
    {
        var encoding = new UTF8Encoding(false);
        // Not disposed: what a failed command left unsaid stays unsaid, as in a process of its own.
        var output = new StreamWriter(new FrameStream(asker, guard, WarmFrame.Output), encoding, bufferSize: 1 << 15) { NewLine = "\n" };
        using var error = new StreamWriter(new FrameStream(asker, guard, WarmFrame.Error), encoding) { NewLine = "\n", AutoFlush = true };
        return CommandLine.Run(request.Arguments, new Terminal { Out = output, Error = error, ErrorIsTerminal = request.ErrorIsTerminal, Style = new TextStyle(request.Width, request.Color, request.Unicode) }, cancellation);
    }

    private static void TakeOver(WarmRequest request)
    {
        Environment.CurrentDirectory = request.Folder;
        var former = WarmRequest.Own();
        for (var i = 0; i < former.Length; i += 2) Environment.SetEnvironmentVariable(former[i], null);
        for (var i = 0; i + 1 < request.Variables.Length; i += 2) Environment.SetEnvironmentVariable(request.Variables[i], request.Variables[i + 1]);
    }

    /// <summary>An asker says nothing more: when his side ends, he has been interrupted.</summary>
    private static void CancelWhenGone(Socket asker, CancellationTokenSource cancel)
    {
        try
        {
            Span<byte> one = stackalloc byte[1];
            asker.Receive(one);
            cancel.Cancel();
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The answer was given.
        }
    }
}
