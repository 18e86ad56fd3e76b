namespace ProjectionSim.Numerics;

/// <summary>The vector forms this machine runs in hardware, and their names.</summary>
public static class SimdForms
{
    /// <summary>The widest form this machine accelerates.</summary>
    public static SimdForm Best =>
        System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? SimdForm.Vector512
        : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? SimdForm.Vector256
        : System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated ? SimdForm.Vector128
        : SimdForm.Scalar;

    /// <summary>
    /// The form a user names: "scalar", "128", "256", "512"; null or empty is <see cref="Best"/>. Any other text is an
    /// <see cref="ArgumentException"/>. A form wider than the hardware's runs correctly, only slowly.
    /// </summary>
    public static SimdForm Parse(string? text) => text switch
    {
        null or "" => Best,
        "scalar" => SimdForm.Scalar,
        "128" => SimdForm.Vector128,
        "256" => SimdForm.Vector256,
        "512" => SimdForm.Vector512,
        _ => throw new ArgumentException($"SIMD form '{text}' is not known; expected scalar, 128, 256 or 512.", nameof(text)),
    };
}
