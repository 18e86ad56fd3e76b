namespace ProjectionSim.Talent;

/// <summary>How the numbers of a model file were estimated: the command, the data and each block's estimates with standard errors.</summary>
public sealed record FitRecord
{
    /// <summary>The command that made the file, paths left out.</summary>
    public required string Command { get; init; }

    /// <summary>SHA-256 of the data read, lowercase hex.</summary>
    public required string DataHash { get; init; }

    /// <summary>The last season whose outcomes the fit has seen.</summary>
    public required int Through { get; init; }

    /// <summary>One entry per block that was estimated; blocks kept from a base model are not listed.</summary>
    public required IReadOnlyList<FitBlockRecord> Blocks { get; init; }
}

/// <summary>The estimation of one block of the model.</summary>
public sealed record FitBlockRecord
{
    /// <summary>The block: "talent.K", "correlation", "playingTime.hurdle" …</summary>
    public required string Block { get; init; }

    /// <summary>The likelihood or loss that was optimised, in a sentence.</summary>
    public required string Method { get; init; }

    /// <summary>Player-seasons in the objective.</summary>
    public required int Sample { get; init; }

    /// <summary>Log-likelihood of the sample at the estimate, prior left out; null where the block is not a likelihood.</summary>
    public double? LogLikelihood { get; init; }

    /// <summary>Log-likelihood of the same sample at the centre of the prior: how far the data moved it; null where there is none.</summary>
    public double? BaseLogLikelihood { get; init; }

    /// <summary>Estimates by name, in the units of the model file (variances also as variances).</summary>
    public required IReadOnlyDictionary<string, FittedParameter> Parameters { get; init; }

    /// <summary>What a reader must know: constants the data do not identify, bounds that were met.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One estimate.</summary>
/// <param name="Estimate">The value in the model file before rounding.</param>
/// <param name="StandardError">From the curvature at the estimate; of the logarithm for a variance; null where not available.</param>
public sealed record FittedParameter(double Estimate, double? StandardError);
