using System.Numerics;
using System.Runtime.CompilerServices;

namespace ProjectionSim.Numerics;

/// <summary>
/// A tabulated distribution on 0, 1 … made ready for inversion: the least k with u &lt; P(X ≤ k), found from a guide by the leading
/// bits of u (Chen and Asau 1974).
/// </summary>
internal sealed class InversionTable
{
    private const int GuideBits = 12;
    private const int Buckets = 1 << GuideBits;
    private const double TwoTo53 = 9007199254740992.0;

    private readonly ulong[] _cuts;
    private readonly ushort[] _guide;

    /// <summary>A table of a law, made in the buffers of a former one, which is done with.</summary>
    /// <param name="cumulative">P(X ≤ k) for k = 0 …: nondecreasing, the last 1.</param>
    /// <param name="former">The former table.</param>
    public InversionTable(double[] cumulative, InversionTable? former = null)
    {
        // What a longer former table leaves behind the last cut is never reached.
        _cuts = former?._cuts.Length >= cumulative.Length ? former._cuts : new ulong[cumulative.Length];
        for (int k = 0; k < cumulative.Length; k++)
            _cuts[k] = (ulong)(long)(cumulative[k] * TwoTo53);
        _cuts[cumulative.Length - 1] = (ulong)TwoTo53;
        _guide = former?._guide ?? new ushort[Buckets + Vector<ushort>.Count];
        FillGuide();
    }

    /// <summary>The value at a uniform number of 53 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(ulong uniform)
    {
        int k = _guide[uniform >> (53 - GuideBits)];
        while (_cuts[k] <= uniform)
            k++;
        return k;
    }

    /// <summary>The value at a uniform word of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int AtWord(uint word) => At((ulong)word << 21);

    /// <summary>The least answer in each bucket of uniform numbers: cut k ends the buckets whose answers begin with k.</summary>
    private void FillGuide()
    {
        int width = Vector<ushort>.Count;
        int filled = 0;
        for (int k = 0; filled < Buckets; k++)
        {
            int end = (int)((_cuts[k] + (1UL << (53 - GuideBits)) - 1) >> (53 - GuideBits));

            // Whole vectors, of which the next cut overwrites what is too much.
            for (; filled < end; filled += width)
                new Vector<ushort>((ushort)k).CopyTo(_guide, filled);
            filled = end;
        }
    }
}
