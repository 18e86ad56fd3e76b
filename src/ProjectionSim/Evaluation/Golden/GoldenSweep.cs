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

/// <summary>One point of a recorded sweep; of its numbers a few.</summary>
public sealed record GoldenPoint : GoldenResult
{
    /// <summary>The axes' values, as texts.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}
