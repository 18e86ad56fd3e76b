namespace ProjectionSim.Evaluation.Golden;

/// <summary>A result on record to the last bit, with what it was a function of.</summary>
public abstract record GoldenResult
{
    /// <summary>The sampler version that made the record: draws may change only together with it.</summary>
    public required string SamplerVersion { get; init; }

    /// <summary>SHA-256 of the effective config.</summary>
    public required string ConfigHash { get; init; }

    /// <summary>SHA-256 of the effective model.</summary>
    public required string ModelHash { get; init; }

    /// <summary>SHA-256 of the effective environments.</summary>
    public required string EnvironmentHash { get; init; }

    /// <summary>SHA-256 of every integer of the summary.</summary>
    public required string SummaryHash { get; init; }

    /// <summary>
    /// Numbers that a reader knows, to say which one moved: by player and scenario, then "wOBA mean", "HR 90%", "Pr(HR >= 20)".
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Numbers { get; init; }
}
