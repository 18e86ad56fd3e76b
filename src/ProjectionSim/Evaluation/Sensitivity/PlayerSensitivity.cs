namespace ProjectionSim.Evaluation.Sensitivity;

/// <summary>What a posterior rests on, in words.</summary>
public enum SensitivityDiagnosis
{
    /// <summary>Neither priors nor lines move it by much.</summary>
    Robust,

    /// <summary>The lines move it and the priors do not: as it should be.</summary>
    DataSpeak,

    /// <summary>The priors move it and the lines do not.</summary>
    PriorDominates,

    /// <summary>Both move it: they disagree.</summary>
    Disagree,
}

/// <summary>How much one quantity rests on all priors and on all lines.</summary>
/// <param name="Name">A component, or wOBA.</param>
/// <param name="Prior">Distance per doubling of the priors' power.</param>
/// <param name="Lines">Distance per doubling of the lines' power.</param>
public sealed record QuantitySensitivity(string Name, double Prior, double Lines)
{
    /// <summary>Above this a quantity counts as sensitive (the threshold that priorsense uses).</summary>
    public const double Threshold = .05;

    /// <summary>What the two say together.</summary>
    public SensitivityDiagnosis Diagnosis => (Prior >= Threshold, Lines >= Threshold) switch
    {
        (true, true) => SensitivityDiagnosis.Disagree,
        (true, false) => SensitivityDiagnosis.PriorDominates,
        (false, true) => SensitivityDiagnosis.DataSpeak,
        _ => SensitivityDiagnosis.Robust,
    };
}

/// <summary>What one prior or one line does to wOBA.</summary>
/// <param name="Name">The block: "prior at entry", "2025 MLB LAD".</param>
/// <param name="IsLine">A line, else a prior.</param>
/// <param name="Sensitivity">Cumulative Jensen–Shannon distance of wOBA's posterior per doubling of the block's power.</param>
/// <param name="MeanChange">Change of expected wOBA per doubling.</param>
/// <param name="SpreadChange">Change of wOBA's standard deviation per doubling.</param>
/// <param name="ProbabilityChange">Change of the probability that the first hitter has more wOBA talent than the second, per doubling; null without a second.</param>
public sealed record BlockSensitivity(string Name, bool IsLine, double Sensitivity, double MeanChange, double SpreadChange, double? ProbabilityChange);

/// <summary>One hitter's sensitivities.</summary>
public sealed record PlayerSensitivity
{
    /// <summary>His identifier.</summary>
    public required string Id { get; init; }

    /// <summary>His name.</summary>
    public required string Name { get; init; }

    /// <summary>Expected wOBA of his talent.</summary>
    public required double Woba { get; init; }

    /// <summary>Its standard deviation.</summary>
    public required double WobaDeviation { get; init; }

    /// <summary>Components, then wOBA.</summary>
    public required IReadOnlyList<QuantitySensitivity> Quantities { get; init; }

    /// <summary>Priors, then lines.</summary>
    public required IReadOnlyList<BlockSensitivity> Blocks { get; init; }
}
