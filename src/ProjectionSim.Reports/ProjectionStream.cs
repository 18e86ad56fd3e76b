namespace ProjectionSim.Reports;

/// <summary>A projection whose players may come one after the other, so that a writer holds one at a time; enumerated once.</summary>
/// <param name="Provenance">What it depends on.</param>
/// <param name="Players">The players, in the config's order of scenarios.</param>
/// <param name="HeadToHead">The comparisons.</param>
/// <param name="Rooms">The depth charts.</param>
public sealed record ProjectionStream(Provenance Provenance, IEnumerable<PlayerProjection> Players, IReadOnlyList<HeadToHead> HeadToHead, IReadOnlyList<RoomProjection> Rooms)
{
    /// <summary>A projection that is at hand.</summary>
    public ProjectionStream(Projection projection)
        : this(projection.Provenance, projection.Players, projection.HeadToHead, projection.Rooms)
    {
    }
}
