using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ProjectionSim.Summaries;

/// <summary>Feeds integers, little-endian, to SHA-256.</summary>
internal sealed class IntegerWriter : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[4096];
    private int _used;

    public void Write(long value)
    {
        Reserve(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_used), value);
        _used += sizeof(long);
    }

    public void Write(UInt128 value)
    {
        Write((long)(ulong)value);
        Write((long)(ulong)(value >> 64));
    }

    /// <summary>The hash of all that was written, lowercase hex.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Reserve(int bytes)
    {
        if (_used + bytes > _buffer.Length)
            Flush();
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
