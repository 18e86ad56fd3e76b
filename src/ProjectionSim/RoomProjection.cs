namespace ProjectionSim;

/// <summary>Who makes a club's starts at a position: one depth chart of a projection.</summary>
public sealed record RoomProjection
{
    /// <summary>The depth chart's name.</summary>
    public required string Name { get; init; }

    /// <summary>The club.</summary>
    public required string Club { get; init; }

    /// <summary>The position.</summary>
    public required string Position { get; init; }

    /// <summary>Starts of the season; in every draw the members' and the replacement's add to them.</summary>
    public required int Starts { get; init; }

    /// <summary>The members in the chart's order, then the replacement.</summary>
    public required IReadOnlyList<RoomMemberProjection> Members { get; init; }
}

/// <summary>One member's part of a depth chart's season.</summary>
public sealed record RoomMemberProjection
{
    /// <summary>The player's id; null for the replacement.</summary>
    public required string? Id { get; init; }

    /// <summary>His name; "replacement" for the replacement.</summary>
    public required string Name { get; init; }

    /// <summary>Starts at the position.</summary>
    public required StatDistribution Starts { get; init; }

    /// <summary>Games of the club that he cannot play; null for the replacement.</summary>
    public required StatDistribution? GamesLost { get; init; }

    /// <summary>Plate appearances, starts elsewhere and games off the bench included; null for the replacement.</summary>
    public required StatDistribution? PlateAppearances { get; init; }

    /// <summary>Mean plate appearances.</summary>
    public required double MeanPlateAppearances { get; init; }
}
