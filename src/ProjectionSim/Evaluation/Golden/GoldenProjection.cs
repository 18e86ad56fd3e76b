namespace ProjectionSim.Evaluation.Golden;

/// <summary>
/// A small projection whose result is on record to the last bit, with what it was a function of: the contents of a golden file.
/// It is compared, never rewritten on the way.
/// </summary>
public sealed record GoldenProjection : GoldenResult
{
    /// <summary>The config file, relative to the golden file's folder.</summary>
    public required string Config { get; init; }

    /// <summary>Overrides of the config, "path=value".</summary>
    public required IReadOnlyList<string> Set { get; init; }
}
