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
        _cuts = Array.ConvertAll(cumulative, p => (ulong)(p * TwoTo53));
        _cuts[^1] = (ulong)TwoTo53;
        _guide = new ushort[1 << GuideBits];
        int k = 0;
        for (int bucket = 0; bucket < _guide.Length; bucket++)
        {
            while (_cuts[k] <= (ulong)bucket << (53 - GuideBits))
                k++;
            _guide[bucket] = (ushort)k;
        }
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
}
