using ProjectionSim.Evaluation.Sensitivity;

namespace ProjectionSim.Reports.Workbench;

/// <summary>All that a sensitivity run found.</summary>
public sealed record SensitivityFindings
{
    /// <summary>The statistic that the two are compared by.</summary>
    public required string Stat { get; init; }

    /// <summary>The hitters, the first one or two of the config.</summary>
    public required IReadOnlyList<PlayerSensitivity> Players { get; init; }

    /// <summary>The probability that the first has more true wOBA talent; null for one hitter.</summary>
    public double? TalentProbability { get; init; }

    /// <summary>The probability that the first's season shows more; null for one hitter.</summary>
    public double? SeasonProbability { get; init; }

    /// <summary>The strongest numbers; empty for one hitter.</summary>
    public IReadOnlyList<NumberEffect> Numbers { get; init; } = [];

    /// <summary>How many numbers were varied.</summary>
    public int Varied { get; init; }

    /// <summary>Draws behind each probability.</summary>
    public required int Draws { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }
}
