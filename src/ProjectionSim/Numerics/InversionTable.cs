using System.Numerics;

namespace ProjectionSim.Numerics;

/// <summary>
/// A tabulated distribution on 0, 1 … made ready for inversion: the least k with u &lt; P(X ≤ k), found from a guide by the leading
/// bits of u (Chen and Asau 1974).
/// </summary>
internal sealed class InversionTable
{
    private const int GuideBits = 12;
    private const double TwoTo53 = 9007199254740992.0;

    private readonly ulong[] _cuts;
    private readonly ushort[] _guide;

    /// <summary>Takes P(X ≤ k) for k = 0 …: nondecreasing, the last 1.</summary>
    public InversionTable(double[] cumulative)
    {
        _cuts = new ulong[cumulative.Length];
        for (int k = 0; k < _cuts.Length; k++)
            _cuts[k] = (ulong)(long)(cumulative[k] * TwoTo53);
        _cuts[^1] = (ulong)TwoTo53;
        _guide = Guide(_cuts);
    }

    /// <summary>The value at a uniform number of 53 bits.</summary>
    public int At(ulong uniform)
    {
        int k = _guide[uniform >> (53 - GuideBits)];
        while (_cuts[k] <= uniform)
            k++;
        return k;
    }

    /// <summary>The value at a uniform word of 32 bits.</summary>
    public int AtWord(uint word) => At((ulong)word << 21);

    /// <summary>The least answer in each bucket of uniform numbers: cut k ends the buckets whose answers begin with k.</summary>
    private static ushort[] Guide(ulong[] cuts)
    {
        const int buckets = 1 << GuideBits;
        int width = Vector<ushort>.Count;
        var guide = new ushort[buckets + width];
        int filled = 0;
        for (int k = 0; filled < buckets; k++)
        {
            int end = (int)((cuts[k] + (1UL << (53 - GuideBits)) - 1) >> (53 - GuideBits));

            // Whole vectors, of which the next cut overwrites what is too much.
            for (; filled < end; filled += width)
                new Vector<ushort>((ushort)k).CopyTo(guide, filled);
            filled = end;
        }

        return guide;
    }
}
