namespace ProjectionSim.Evaluation.Sbc;

/// <summary>How simulation-based calibration is run.</summary>
public sealed record SbcSettings
{
    /// <summary>Made-up hitters.</summary>
    public int Replications { get; init; } = 2000;

    /// <summary>Seed of every one of them.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The season in which talent is judged; lines are of the seasons before it.</summary>
    public required int Season { get; init; }

    /// <summary>Fewest plate appearances of a line.</summary>
    public int FewestPa { get; init; } = 50;

    /// <summary>Most plate appearances of a line.</summary>
    public int MostPa { get; init; } = 650;

    /// <summary>Seasons of the longest career.</summary>
    public int MostSeasons { get; init; } = 8;

    /// <summary>Draws of the posterior that the true wOBA is ranked among.</summary>
    public int PosteriorDraws { get; init; } = 199;

    /// <summary>What the filter believes the season-specific noise of lines to be, as a multiple of the truth: 1, or less for a filter broken on purpose.</summary>
    public double BreakNoise { get; init; } = 1;

    /// <summary>
    /// Whether a line's own deviations are centred on its rate instead of its log-odds, and the filter knows it. A deviation of variance V
    /// raises the mean of a rate p by V p (1 − p)(1 − 2p) / 2: the careers take that off, so the filter must not.
    /// </summary>
    public bool CenterRates { get; init; }

    /// <summary>The chance that a filter without fault is rejected, over all quantities together.</summary>
    public double FalseAlarm { get; init; } = .01;
}
