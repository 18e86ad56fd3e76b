namespace ProjectionSim.Evaluation.Golden;

/// <summary>
/// A small sweep whose every point is on record to the last bit: a golden file with <c>vary</c>. Compared, never rewritten on the way.
/// </summary>
public sealed record GoldenSweep
{
    /// <summary>The config file, relative to the golden file's folder.</summary>
    public required string Config { get; init; }

    /// <summary>Overrides of the config that all points share, "path=value".</summary>
    public required IReadOnlyList<string> Set { get; init; }

    /// <summary>What the grid varies, as the command takes it: "prior.K.strength=80,160".</summary>
    public required IReadOnlyList<string> Vary { get; init; }

    /// <summary>The points of the grid, the last axis changing fastest.</summary>
    public required IReadOnlyList<GoldenPoint> Points { get; init; }
}

/// <summary>One point of a recorded sweep.</summary>
public sealed record GoldenPoint
{
    /// <summary>The axes' values, as texts.</summary>
    public required IReadOnlyList<string> Values { get; init; }

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

    /// <summary>A few numbers that a reader knows, as in <see cref="GoldenProjection.Numbers"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Numbers { get; init; }
}
