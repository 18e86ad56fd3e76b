namespace ProjectionSim.Evaluation.Sbc;

/// <summary>What simulation-based calibration found.</summary>
/// <param name="Settings">How it was run.</param>
/// <param name="Quantities">One entry a component, then wOBA and the distance of all seven.</param>
/// <param name="Seasons">Seasons of the careers together.</param>
public sealed record SbcReport(SbcSettings Settings, IReadOnlyList<SbcQuantity> Quantities, int Seasons)
{
    /// <summary>Whether no quantity is rejected at the false-alarm rate shared among them.</summary>
    public bool IsCalibrated => Quantities.All(quantity => !IsRejected(quantity));

    /// <summary>Whether a quantity's p-value is below its share of the false-alarm rate.</summary>
    public bool IsRejected(SbcQuantity quantity) => quantity.PValue < Settings.FalseAlarm / Quantities.Count;
}

/// <summary>One quantity's ranks.</summary>
public sealed record SbcQuantity
{
    /// <summary>HBP … T, wOBA, or "all seven".</summary>
    public required string Name { get; init; }

    /// <summary>Exact p-value of uniformity.</summary>
    public required double PValue { get; init; }

    /// <summary>Mean of (truth − posterior mean) / posterior standard deviation; 0 when calibrated. NaN where it has no meaning.</summary>
    public required double MeanZ { get; init; }

    /// <summary>Its standard deviation; 1 when calibrated: above it, the posterior is too sure.</summary>
    public required double SpreadZ { get; init; }

    /// <summary>Share of truths in the posterior's central 50 %.</summary>
    public required double Coverage50 { get; init; }

    /// <summary>In the central 80 %.</summary>
    public required double Coverage80 { get; init; }

    /// <summary>In the central 95 %.</summary>
    public required double Coverage95 { get; init; }

    /// <summary>Largest distance of the empirical from the uniform distribution function.</summary>
    public required double LargestGap { get; init; }

    /// <summary>The empirical distribution function at the test's points.</summary>
    public required IReadOnlyList<double> Empirical { get; init; }

    /// <summary>Lowest and highest share at each point that a uniform sample stays within everywhere with 95 %.</summary>
    public required IReadOnlyList<(double Low, double High)> Band { get; init; }
}
