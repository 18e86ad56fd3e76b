using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace ProjectionSim.Cli.Warm;

/// <summary>
/// Has a command line answered by the warm process, where one listens. It is on the way of every start of the program, so it loads
/// little: no parser of command lines, no text writers.
/// </summary>
internal static class WarmClient
{
    private const int HeadBytes = 5;

    /// <summary>How long a process may take to say whether it does it; one that is stopped would never.</summary>
    private const int PatienceMilliseconds = 3000;

    /// <summary>What a warm process answers: short work of which everything but files is in the request.</summary>
    private static readonly string[] Quick = ["project", "compare", "explain", "sweep", "sensitivity", "trade", "model", "validate", "prior-check", "posterior-check", "sbc"];

    /// <summary>The exit code, all output written; null where the program must do it itself.</summary>
    public static int? Run(string[] args)
    {
        if (!IsQuick(args) || WarmPlace.Socket() is not { } path || !File.Exists(path)) return null;
        using var socket = Connect(path);
        if (socket is null) return null;
        if (Request(args) is not { } request || !IsTaken(socket, request)) return null;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancelled);
        return Answer(socket);
    }

    /// <summary>Says <see cref="WarmRequest.Stop"/> or <see cref="WarmRequest.Ping"/>; the process's number and how often it has answered, or null where none listens.</summary>
    public static string? Say(string word) => WarmPlace.Socket() is { } path ? Say(path, word) : null;

    /// <summary>The same to the process that listens there.</summary>
    public static string? Say(string path, string word)
    {
        if (!File.Exists(path)) return null;
        using var socket = Connect(path);
        if (socket is null) return null;
        if (!IsTaken(socket, new WarmRequest { Arguments = [word], IsToProcess = true, Folder = "/", Variables = [] })) return null;
        using var said = new MemoryStream();
        Relay(socket, said, said);
        return Encoding.UTF8.GetString(said.ToArray());
    }

    /// <summary>Devices and descriptors (standard input, process substitution) are this process's own, and what a database's client reads of the environment.</summary>
    private static bool IsQuick(string[] args)
    {
        if (args.Length == 0 || Array.IndexOf(Quick, args[0]) < 0) return false;
        foreach (var argument in args)
        {
            if (argument == "-" || argument.StartsWith("--store", StringComparison.Ordinal) || argument.Contains("/dev/", StringComparison.Ordinal) || argument.Contains("/proc/", StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static Socket? Connect(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose(); // it was killed, or is another user's
            return null;
        }
    }

    /// <summary>What is asked; null in a folder that is gone.</summary>
    private static WarmRequest? Request(string[] args)
    {
        try
        {
            return WarmRequest.OfProcess(args);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Asks; false where the process refuses or says nothing, and so does nothing.</summary>
    private static bool IsTaken(Socket socket, WarmRequest request)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        try
        {
            socket.ReceiveTimeout = PatienceMilliseconds;
            socket.Send(request.ToBytes());
            Fill(socket, head);
            socket.ReceiveTimeout = 0;
            return head[0] == (byte)WarmFrame.Taken;
        }
        catch (Exception failure) when (failure is SocketException or EndOfStreamException)
        {
            return false;
        }
    }

    private static int Answer(Socket socket)
    {
        using var output = Console.OpenStandardOutput();
        using var error = Console.OpenStandardError();
        try
        {
            return Relay(socket, output, error);
        }
        catch (Exception failure) when (failure is SocketException or EndOfStreamException)
        {
            error.Write("projsim: the warm process ended before its answer; run the command again, or without it: PROJECTIONSIM_WARM=off.\n"u8);
            return ExitCode.BadInput;
        }
        catch (IOException failure)
        {
            error.Write(Encoding.UTF8.GetBytes($"projsim: Cannot write to standard output: {OutputTarget.Why(failure)}\n"));
            return ExitCode.BadInput;
        }
    }

    /// <summary>Passes on what comes until the exit code does.</summary>
    private static int Relay(Socket socket, Stream output, Stream error)
    {
        var buffer = new byte[1 << 16];
        while (true)
        {
            Fill(socket, buffer.AsSpan(0, HeadBytes));
            var left = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(1));
            if (buffer[0] == (byte)WarmFrame.Exit) return left;
            var to = buffer[0] == (byte)WarmFrame.Error ? error : output;
            while (left > 0)
            {
                var part = buffer.AsSpan(0, Math.Min(left, buffer.Length));
                Fill(socket, part);
                to.Write(part);
                left -= part.Length;
            }
        }
    }

    private static void Fill(Socket socket, Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var got = socket.Receive(bytes);
            if (got == 0) throw new EndOfStreamException();
            bytes = bytes[got..];
        }
    }

    /// <summary>The connection ends with this process; the warm one then cancels what it does.</summary>
    private static void Cancelled(PosixSignalContext context)
    {
        context.Cancel = true;
        using (var error = Console.OpenStandardError()) error.Write(Encoding.UTF8.GetBytes(CommandLine.CancelledMessage + "\n"));
        Environment.Exit(ExitCode.Cancelled);
    }
}
