namespace ProjectionSim.Benchmarks.Gate;

/// <summary>How the gate is asked to run.</summary>
internal sealed record GateOptions
{
    /// <summary>The gate file.</summary>
    public required string File { get; init; }

    /// <summary>Only these checks; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>How many times the whole gate runs: 20 runs without a false alarm show that it is stable.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>Writes the measured ratios, the smallest of the runs, into the gate file as this CPU's record.</summary>
    public bool Record { get; init; }

    /// <summary>What is waited before each time that what was low is measured again.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];

    /// <summary>Whether the numpy script is run.</summary>
    public bool Peer { get; init; } = true;

    /// <summary>1, or the factor by which the subjects' work is multiplied, to show that the gate catches it.</summary>
    public double SlowDown { get; init; } = 1;
}
