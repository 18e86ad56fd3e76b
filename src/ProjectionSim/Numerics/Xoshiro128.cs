using System.Runtime.CompilerServices;

namespace ProjectionSim.Numerics;

/// <summary>
/// xoshiro128++ 1.0 of Blackman and Vigna (ACM TOMS 2021), period 2¹²⁸ − 1: the long runs of words inside one address, whose
/// Philox block is its state. An all-zero block, which would stay zero, is replaced by a fixed state. Distinct addresses have
/// distinct blocks, so two runs never start at one state; they could only meet if one started within the other's few hundred
/// words, which for 10¹⁰ seasons of 600 players happens to any two of them with probability below 10⁻¹⁰.
/// </summary>
public struct Xoshiro128
{
    /// <summary>Takes the place of word 0 when all four are zero.</summary>
    internal const uint ZeroGuard = 0x9E3779B9;

    private uint _s0;
    private uint _s1;
    private uint _s2;
    private uint _s3;

    /// <summary>A generator in the state of four words.</summary>
    public Xoshiro128(uint s0, uint s1, uint s2, uint s3)
    {
        _s0 = (s0 | s1 | s2 | s3) == 0 ? ZeroGuard : s0;
        _s1 = s1;
        _s2 = s2;
        _s3 = s3;
    }

    /// <summary>The next 32-bit word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Next()
    {
        uint result = uint.RotateLeft(_s0 + _s3, 7) + _s0;
        uint t = _s1 << 9;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = uint.RotateLeft(_s3, 11);
        return result;
    }

    /// <summary>Writes the state into four columns.</summary>
    internal readonly void Save(uint[] columns, int row, int columnLength)
    {
        columns[row] = _s0;
        columns[columnLength + row] = _s1;
        columns[(2 * columnLength) + row] = _s2;
        columns[(3 * columnLength) + row] = _s3;
    }
}
