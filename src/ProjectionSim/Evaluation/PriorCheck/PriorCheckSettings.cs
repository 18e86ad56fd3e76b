namespace ProjectionSim.Evaluation.PriorCheck;

/// <summary>How the priors are looked at, and what counts as impossible.</summary>
public sealed record PriorCheckSettings
{
    /// <summary>Hitters drawn for each group, and leagues drawn.</summary>
    public int Draws { get; init; } = 20_000;

    /// <summary>The seed.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The season to come; leagues are like the last one before it.</summary>
    public required int Season { get; init; }

    /// <summary>True batting averages above this have not been seen in a century of full seasons.</summary>
    public double HighestAverage { get; init; } = .45;

    /// <summary>Nor below this.</summary>
    public double LowestAverage { get; init; } = .1;

    /// <summary>Nor true strikeouts per plate appearance above this.</summary>
    public double HighestStrikeouts { get; init; } = .6;

    /// <summary>Nor true home runs per plate appearance above this.</summary>
    public double HighestHomeRuns { get; init; } = .15;

    /// <summary>A share of impossible hitters above this is flagged.</summary>
    public double Tolerance { get; init; } = .001;

    /// <summary>Replicates of each real line that the spread of real seasons is held against.</summary>
    public int Replicates { get; init; } = 20;

    /// <summary>Fewest plate appearances of a real line that is compared.</summary>
    public int FewestPa { get; init; } = 100;
}
