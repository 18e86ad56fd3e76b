namespace ProjectionSim.Numerics;

/// <summary>Which instructions a run uses: chosen once per run; every form gives the same bits.</summary>
public enum SimdForm
{
    /// <summary>One value at a time.</summary>
    Scalar,

    /// <summary>128-bit vectors (SSE, Arm).</summary>
    Vector128,

    /// <summary>256-bit vectors (AVX2).</summary>
    Vector256,

    /// <summary>512-bit vectors (AVX-512).</summary>
    Vector512,
}
