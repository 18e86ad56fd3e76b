using ProjectionSim.PlayingTime;

namespace ProjectionSim.Simulation;

/// <summary>
/// A club's starts at one position and who makes them. Per draw each member has a share of the starts that the men before him leave
/// when all are healthy, and games that he cannot play; a start that one cannot make is offered to the next, and what nobody after him
/// can make in part to those before him; what nobody makes a replacement does. So the starts of members and replacement always add to <see cref="Starts"/>.
/// </summary>
public sealed record RoomPlan
{
    /// <summary>The room's name.</summary>
    public required string Name { get; init; }

    /// <summary>Starts of the season, at most <see cref="SeasonGames"/>.</summary>
    public required int Starts { get; init; }

    /// <summary>The club's games: what a member's lost games are out of.</summary>
    public required int SeasonGames { get; init; }

    /// <summary>The members in the order in which starts are offered to them.</summary>
    public required IReadOnlyList<RoomMemberPlan> Members { get; init; }

    /// <summary>Of the starts that those after a man could not make, the share that he takes back where he is fit and not at rest, 0..1.</summary>
    public double TakenBack { get; init; }

    /// <summary>Plate appearances a start of the replacement's.</summary>
    public required double ReplacementPaPerStart { get; init; }
}

/// <summary>One member of a room: his health, his share, what a start is worth.</summary>
public sealed record RoomMemberPlan
{
    /// <summary>The player's identifier: his streams are his own, whatever room he is in.</summary>
    public required string Id { get; init; }

    /// <summary>P(games lost ≤ k), k = 0 … the club's games.</summary>
    public required double[] GamesLost { get; init; }

    /// <summary>The share of the starts left to him when all are healthy.</summary>
    public required ShareLaw Share { get; init; }

    /// <summary>Starts of a whole healthy season that he cannot be given.</summary>
    public required double DaysOff { get; init; }

    /// <summary>The share of a whole season's games that he starts elsewhere in the lineup.</summary>
    public required ShareLaw OtherStarts { get; init; }

    /// <summary>Plate appearances a start at the position.</summary>
    public required double PaPerStart { get; init; }

    /// <summary>Plate appearances a start elsewhere.</summary>
    public required double PaPerOtherStart { get; init; }

    /// <summary>Plate appearances in a game that he could play and does not start.</summary>
    public required double PaPerGameOff { get; init; }

    /// <summary>Standard deviation of the plate appearances of one start.</summary>
    public required double PaDeviation { get; init; }
}

/// <summary>
/// A player's place in a room of the plan. Of his plate appearances only his own share tells of the season's performance, so shift and
/// shrink stand by its atoms; games lost and what the others leave him move plate appearances alone.
/// </summary>
/// <param name="Room">Index into the plan's rooms.</param>
/// <param name="Member">Index into the room's members; he must be the player.</param>
/// <param name="Shift">As <see cref="PlateAppearanceLaw.Shift"/>, for each atom of his share.</param>
/// <param name="Shrink">As <see cref="PlateAppearanceLaw.Shrink"/>, for each atom of his share.</param>
public sealed record RoomPlace(int Room, int Member, double[] Shift, double[] Shrink);
