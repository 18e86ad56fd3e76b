using ProjectionSim.Numerics;

namespace ProjectionSim.Cli;

/// <summary>The environment variable that forces a vector form of the kernel: scalar, 128, 256 or 512. No number depends on it.</summary>
internal static class SimdVariable
{
    public const string Name = "PROJECTIONSIM_SIMD";

    /// <summary>The form it names, or the machine's best.</summary>
    /// <exception cref="UsageException">It names no form.</exception>
    public static SimdForm Read()
    {
        var text = Environment.GetEnvironmentVariable(Name);
        return text is null or "" or "scalar" or "128" or "256" or "512"
            ? SimdForms.Parse(text)
            : throw new UsageException($"{Name} is '{text}'. Expected scalar, 128, 256 or 512, or leave it unset for the fastest this machine has.");
    }
}
