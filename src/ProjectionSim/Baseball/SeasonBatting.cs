namespace ProjectionSim.Baseball;

/// <summary>
/// One player's whole batting in one MLB season, stints summed, every count known: what Marcel starts from and what a
/// backtest scores. Unlike <see cref="StatLine"/> it has runs and runs batted in and no unknown counts.
/// </summary>
public sealed record SeasonBatting
{
    /// <summary>The player's identifier.</summary>
    public required string PlayerId { get; init; }

    /// <summary>The season.</summary>
    public required int Season { get; init; }

    /// <summary>Year of birth; null when unknown.</summary>
    public int? BirthYear { get; init; }

    /// <summary>The club of the first stint; null when unknown.</summary>
    public string? Club { get; init; }

    /// <summary>Whether he pitched in more than half of his games: he is then no part of the hitters' league.</summary>
    public bool MostlyPitched { get; init; }

    /// <summary>At-bats.</summary>
    public required int AB { get; init; }

    /// <summary>Hits.</summary>
    public required int H { get; init; }

    /// <summary>Doubles.</summary>
    public required int Doubles { get; init; }

    /// <summary>Triples.</summary>
    public required int Triples { get; init; }

    /// <summary>Home runs.</summary>
    public required int HR { get; init; }

    /// <summary>Walks, intentional ones included.</summary>
    public required int BB { get; init; }

    /// <summary>Intentional walks.</summary>
    public required int IBB { get; init; }

    /// <summary>Strikeouts.</summary>
    public required int SO { get; init; }

    /// <summary>Hit by pitch.</summary>
    public required int HBP { get; init; }

    /// <summary>Sacrifice hits.</summary>
    public required int SH { get; init; }

    /// <summary>Sacrifice flies.</summary>
    public required int SF { get; init; }

    /// <summary>Grounded into double plays.</summary>
    public required int GIDP { get; init; }

    /// <summary>Stolen bases.</summary>
    public required int SB { get; init; }

    /// <summary>Caught stealing.</summary>
    public required int CS { get; init; }

    /// <summary>Runs.</summary>
    public required int R { get; init; }

    /// <summary>Runs batted in.</summary>
    public required int RBI { get; init; }

    /// <summary>Plate appearances: AB + BB + HBP + SH + SF.</summary>
    public int PA => AB + BB + HBP + SH + SF;

    /// <summary>PAx = AB + unintentional BB + HBP + SF: the plate appearances that the talent model sees.</summary>
    public int ModelPA => AB + BB - IBB + HBP + SF;
}
