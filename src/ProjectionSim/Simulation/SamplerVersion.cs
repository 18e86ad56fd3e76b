namespace ProjectionSim.Simulation;

/// <summary>The version of the draws' definition.</summary>
public static class SamplerVersion
{
    /// <summary>Changes whenever the same plan would give other draws; written in every result.</summary>
    public const string Current = "3";
}
