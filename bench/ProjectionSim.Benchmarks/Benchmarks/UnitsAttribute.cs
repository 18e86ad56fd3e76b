namespace ProjectionSim.Benchmarks.Benchmarks;

/// <summary>What one operation of a benchmark makes, for its column of speed: "PA", "seasons", "words".</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class UnitsAttribute(string unit) : Attribute
{
    /// <summary>The unit's name.</summary>
    public string Unit { get; } = unit;
}
