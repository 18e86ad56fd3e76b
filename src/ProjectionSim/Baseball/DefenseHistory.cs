namespace ProjectionSim.Baseball;

/// <summary>What leaderboards say of one player's past defence in the majors, season by season and provider by provider.</summary>
public sealed record DefenseHistory
{
    /// <summary>A catcher's framing.</summary>
    public IReadOnlyList<FramingLine> Framing { get; init; } = [];

    /// <summary>A catcher's blocking.</summary>
    public IReadOnlyList<BlockingLine> Blocking { get; init; } = [];

    /// <summary>A catcher's throwing.</summary>
    public IReadOnlyList<ThrowingLine> Throwing { get; init; } = [];

    /// <summary>Fielding at the other positions.</summary>
    public IReadOnlyList<FieldingLine> Fielding { get; init; } = [];
}

/// <summary>A season of framing by one provider.</summary>
public sealed record FramingLine
{
    /// <summary>The season.</summary>
    public required int Season { get; init; }

    /// <summary>Runs above average.</summary>
    public required double Runs { get; init; }

    /// <summary>Pitches taken with him catching; null where the provider does not say, and then taken from his games.</summary>
    public int? Pitches { get; init; }

    /// <summary>The provider, one of the model's: "savant", "fangraphs".</summary>
    public required string Source { get; init; }
}

/// <summary>A season of blocking.</summary>
public sealed record BlockingLine
{
    /// <summary>The season.</summary>
    public required int Season { get; init; }

    /// <summary>Passed balls and wild pitches prevented, against an average catcher.</summary>
    public required double BlocksAboveAverage { get; init; }

    /// <summary>Pitches that had to be blocked or caught (with men on base, or a third strike); null where unknown.</summary>
    public int? Pitches { get; init; }

    /// <summary>The provider; null for the model's first.</summary>
    public string? Source { get; init; }
}

/// <summary>A season of throwing.</summary>
public sealed record ThrowingLine
{
    /// <summary>The season.</summary>
    public required int Season { get; init; }

    /// <summary>Runners caught stealing, against an average catcher on the same attempts.</summary>
    public required double CaughtStealingAboveAverage { get; init; }

    /// <summary>Attempts he threw on; null where unknown.</summary>
    public int? Attempts { get; init; }

    /// <summary>The provider; null for the model's first.</summary>
    public string? Source { get; init; }
}

/// <summary>A season of fielding at one position other than catcher.</summary>
public sealed record FieldingLine
{
    /// <summary>The season.</summary>
    public required int Season { get; init; }

    /// <summary>The position.</summary>
    public required Position Position { get; init; }

    /// <summary>Runs above an average fielder of the position.</summary>
    public required double Runs { get; init; }

    /// <summary>Innings there.</summary>
    public required double Innings { get; init; }

    /// <summary>Standard deviation of the measurement in runs, where it is known; null for the model's at these innings.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>The provider; null for the model's first.</summary>
    public string? Source { get; init; }
}
