using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Configuration;

/// <summary>One number of a model file as a table shows it.</summary>
public sealed record ModelNumber
{
    /// <summary>Its path, as <c>--set model.PATH=value</c> takes it.</summary>
    public required string Path { get; init; }

    /// <summary>The value.</summary>
    public required double Value { get; init; }

    /// <summary>What it is measured in: logit^2, trials, PA …; empty for a plain coefficient.</summary>
    public required string Unit { get; init; }

    /// <summary>The component that it belongs to; null for a number of the whole model.</summary>
    public Component? Component { get; init; }

    /// <summary>For a variance of a component: the trials at the league's rate that it is worth; else null.</summary>
    public double? Trials { get; init; }

    /// <summary>Standard error of the estimate in the number's own unit, where the fit gives one; else null.</summary>
    public double? StandardError { get; init; }

    /// <summary>What it is, from the schema.</summary>
    public string? Description { get; init; }

    /// <summary>Where it comes from: the source of the nearest block that names one.</summary>
    public required string Source { get; init; }
}
