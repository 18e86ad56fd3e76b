namespace ProjectionSim.Numerics;

/// <summary>
/// The address of a Philox block: seed (the key), subject, draw and purpose (the counter). Words 0 and 1 of the counter hold the
/// draw (48 bits), above it the year of a path of several seasons (8 bits, 0 the first) and the purpose (8 bits), words 2 and 3
/// the subject. Within a seed, distinct addresses are distinct counters and so give distinct blocks.
/// </summary>
internal static class StreamAddress
{
    /// <summary>The most draws an address can name.</summary>
    public const long MaximumDraws = 1L << YearShift;

    private const int YearShift = 48;

    /// <summary>A draw in a later year of its path; in year 0 it is the draw itself.</summary>
    public static long InYear(long draw, int year) => draw | ((long)year << YearShift);

    /// <summary>The year of a draw of a path, 0 the first.</summary>
    public static int Year(long draw) => (int)(draw >> YearShift);

    /// <summary>The same draw in its first year.</summary>
    public static long InFirstYear(long draw) => draw & (MaximumDraws - 1);

    /// <summary>A subject's 64-bit number: the FNV-1a hash of the identifier's UTF-8 bytes, its bits then mixed.</summary>
    public static ulong Subject(string id)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte b in System.Text.Encoding.UTF8.GetBytes(id))
            hash = (hash ^ b) * 0x100000001B3;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }

    /// <summary>The block of one address.</summary>
    public static (uint W0, uint W1, uint W2, uint W3) Block(ulong seed, ulong subject, long draw, byte purpose) =>
        Philox4x32.Block(
            (uint)draw,
            (uint)((ulong)draw >> 32) | ((uint)purpose << 24),
            (uint)subject,
            (uint)(subject >> 32),
            (uint)seed,
            (uint)(seed >> 32));

    /// <summary>The blocks of several draws of one subject; <paramref name="draws"/> holds 64-bit draw numbers.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public static void Block<T>(ulong seed, ulong subject, T draws, byte purpose, out T w0, out T w1, out T w2, out T w3)
        where T : struct, ILanes<T>
    {
        w0 = draws;
        w1 = (draws >>> 32) | T.Bits((ulong)purpose << 24);
        w2 = T.Bits((uint)subject);
        w3 = T.Bits((uint)(subject >> 32));
        Philox4x32.Block(ref w0, ref w1, ref w2, ref w3, seed);
    }
}
