namespace ProjectionSim.Summaries;

/// <summary>What is kept of one depth chart's draws: whoever of its members is projected.</summary>
public sealed class RoomSummary
{
    private readonly Distribution[] _starts;
    private readonly Distribution[] _gamesLost;
    private readonly Distribution[] _plateAppearances;

    internal RoomSummary(Distribution[] starts, Distribution[] gamesLost, Distribution[] plateAppearances)
    {
        _starts = starts;
        _gamesLost = gamesLost;
        _plateAppearances = plateAppearances;
    }

    /// <summary>Starts of the members, then of the replacement; in every draw they add to the room's.</summary>
    public IReadOnlyList<Distribution> Starts => _starts;

    /// <summary>Games that each member cannot play.</summary>
    public IReadOnlyList<Distribution> GamesLost => _gamesLost;

    /// <summary>Plate appearances of each member, starts elsewhere and games off the bench included.</summary>
    public IReadOnlyList<Distribution> PlateAppearances => _plateAppearances;

    /// <summary>This and the other's draws together.</summary>
    public RoomSummary Merge(RoomSummary other) => new(
        Distribution.Merge(_starts, other._starts),
        Distribution.Merge(_gamesLost, other._gamesLost),
        Distribution.Merge(_plateAppearances, other._plateAppearances));

    internal void WriteTo(IntegerWriter writer)
    {
        foreach (Distribution distribution in (IEnumerable<Distribution>)[.. _starts, .. _gamesLost, .. _plateAppearances])
            distribution.WriteTo(writer);
    }
}
