using ProjectionSim.Baseball;

namespace ProjectionSim.Talent;

/// <summary>
/// Powers that densities of the talent model are raised to, 1 for none: below 1 a prior or a line says less, above 1 more. For
/// the normal distributions of the filter a power multiplies the precision, so the scaled posterior is exact.
/// </summary>
/// <remarks>Kallioinen, Paananen, Bürkner, Vehtari 2024: perturbing by powers near 1 shows what a posterior rests on.</remarks>
public sealed record PowerScaling
{
    /// <summary>Nothing is scaled.</summary>
    public static PowerScaling None { get; } = new();

    /// <summary>Of the prior at entry.</summary>
    public double Entry { get; init; } = 1;

    /// <summary>The only component whose marginal prior <see cref="Entry"/> scales; null for the whole prior.</summary>
    public Component? EntryOf { get; init; }

    /// <summary>Of every year's drift.</summary>
    public double Drift { get; init; } = 1;

    /// <summary>Of the prior of the deviations that belong to one season at one level.</summary>
    public double Noise { get; init; } = 1;

    /// <summary>The only level whose deviations <see cref="Noise"/> scales; null for all.</summary>
    public Level? NoiseLevel { get; init; }

    /// <summary>Of the lines.</summary>
    public double Likelihood { get; init; } = 1;

    /// <summary>The only line that <see cref="Likelihood"/> scales (a season at a level); null for all.</summary>
    public (int Season, Level Level)? Line { get; init; }

    /// <summary>The power of one line.</summary>
    internal double LikelihoodOf(LevelSeason line) => Line is not { } one || (one.Season == line.Season && one.Level == line.Level) ? Likelihood : 1;

    /// <summary>The power of a level's season-specific deviations.</summary>
    internal double NoiseOf(Level level) => NoiseLevel is not { } one || one == level ? Noise : 1;
}
