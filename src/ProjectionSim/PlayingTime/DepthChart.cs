namespace ProjectionSim.PlayingTime;

/// <summary>
/// A club's starts at one position and who is to make them. Per draw every member's health and share are drawn; starts that one cannot
/// make are offered to the next in the list, and what nobody makes a replacement does: the starts always add up.
/// </summary>
public sealed record DepthChart
{
    /// <summary>The name by which scenarios take a place in it.</summary>
    public required string Name { get; init; }

    /// <summary>The club.</summary>
    public required string Club { get; init; }

    /// <summary>The position: C, 1B, 2B, 3B, SS, LF, CF, RF or DH.</summary>
    public required string Position { get; init; }

    /// <summary>Starts to share, one in every game of the season if nothing else is said.</summary>
    public int? Starts { get; init; }

    /// <summary>The usual slot in the lineup, 1..9.</summary>
    public required int LineupSlot { get; init; }

    /// <summary>The members in the order in which starts are offered: primary, backup, third …; the last may be without player.</summary>
    public required IReadOnlyList<DepthChartMember> Members { get; init; }

    /// <summary>Why these numbers.</summary>
    public string? Source { get; init; }
}

/// <summary>One member of a depth chart; without a player, the replacement who makes what starts are left.</summary>
public sealed record DepthChartMember
{
    /// <summary>The player's id; null for the replacement, who can only be the last.</summary>
    public string? Player { get; init; }

    /// <summary>His share of the starts that the members before him leave when all are healthy.</summary>
    public SharePrior? Share { get; init; }

    /// <summary>Starts of a whole healthy season that he cannot be given, even when the others are hurt: days off.</summary>
    public double DaysOff { get; init; }

    /// <summary>Starts elsewhere in the lineup, of a whole healthy season.</summary>
    public OtherStarts? OtherStarts { get; init; }

    /// <summary>His own slot in the lineup, 1..9; null for the chart's.</summary>
    public int? LineupSlot { get; init; }

    /// <summary>Games of last season that he could not play; null when unknown.</summary>
    public int? GamesLostLastSeason { get; init; }

    /// <summary>Probability of a long absence in the season, where more is known than the model does; null for the model's.</summary>
    public double? LongAbsence { get; init; }
}

/// <summary>What is believed of a share: a beta distribution.</summary>
public sealed record SharePrior
{
    /// <summary>The mean, 0..1.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation; 0 when the share is certain.</summary>
    public required double Sd { get; init; }
}

/// <summary>What is believed of a member's starts elsewhere, in a whole healthy season.</summary>
public sealed record OtherStarts
{
    /// <summary>Where: DH, 1B …</summary>
    public required string Position { get; init; }

    /// <summary>The mean, in starts.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation, in starts; 0 when they are certain.</summary>
    public required double Sd { get; init; }
}
