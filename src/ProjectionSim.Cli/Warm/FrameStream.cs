using System.Buffers.Binary;
using System.Net.Sockets;

namespace ProjectionSim.Cli.Warm;

/// <summary>Sends what is written to it as pieces of an answer.</summary>
internal sealed class FrameStream(Socket socket, Lock guard, WarmFrame kind) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Sends a piece whose length says it all.</summary>
    public static void Send(Socket socket, Lock guard, WarmFrame kind, int number)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], number);
        lock (guard) SendAll(socket, head);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.IsEmpty) return;
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], buffer.Length);
        try
        {
            lock (guard)
            {
                SendAll(socket, head);
                SendAll(socket, buffer);
            }
        }
        catch (SocketException gone)
        {
            throw new IOException("The asker is gone.", gone);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Every piece is sent at once.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static void SendAll(Socket socket, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[socket.Send(bytes)..];
    }
}
