using System.Globalization;

namespace ProjectionSim.Cli;

/// <summary>The options that commands share, as the user gave them.</summary>
internal sealed record CommonOptions
{
    /// <summary>Seasons drawn per player; null for the config's number.</summary>
    public long? Draws { get; init; }

    /// <summary>The seed; null for the config's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Threads that draw; never changes a result.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>"path=value" overrides in the order given.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>Priors in trials ("K.strength=120") in the order given; they win over <see cref="Set"/>.</summary>
    public IReadOnlyList<string> Prior { get; init; } = [];

    /// <summary>How the result is written.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>The file to write, null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>No progress and no notes; errors are shown all the same.</summary>
    public bool Quiet { get; init; }

    /// <summary>All overrides of the config: --set first, then --draws and --seed, which win.</summary>
    public IReadOnlyList<string> Overrides
    {
        get
        {
            var all = new List<string>(Set);
            if (Draws is { } draws)
                all.Add(string.Create(CultureInfo.InvariantCulture, $"draws={draws}"));
            if (Seed is { } seed)
                all.Add(string.Create(CultureInfo.InvariantCulture, $"seed={seed}"));
            return all;
        }
    }
}
