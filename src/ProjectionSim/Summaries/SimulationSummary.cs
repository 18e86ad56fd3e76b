using ProjectionSim.Baseball;

namespace ProjectionSim.Summaries;

/// <summary>
/// What is kept of a run's draws, integers only: merging is exact, commutative and associative, so shards may finish in any order
/// on any machine.
/// </summary>
public sealed class SimulationSummary
{
    private readonly PlayerSummary[] _players;
    private readonly PairSummary[] _pairs;
    private readonly RoomSummary[] _rooms;

    internal SimulationSummary(long draws, PlayerSummary[] players, PairSummary[] pairs, RoomSummary[] rooms)
    {
        Draws = draws;
        _players = players;
        _pairs = pairs;
        _rooms = rooms;
    }

    /// <summary>Seasons drawn of each player.</summary>
    public long Draws { get; }

    /// <summary>The plan's players.</summary>
    public IReadOnlyList<PlayerSummary> Players => _players;

    /// <summary>The plan's pairs.</summary>
    public IReadOnlyList<PairSummary> Pairs => _pairs;

    /// <summary>The plan's depth charts.</summary>
    public IReadOnlyList<RoomSummary> Rooms => _rooms;

    /// <summary>A player's season to come, one of his <see cref="PlayerSummary.Stats"/>; the index is the plan's.</summary>
    public StatDistribution Observed(int player, Stat stat) =>
        _players[player].Observed[IndexOf(_players[player].Stats, stat)].ToStatistics();

    /// <summary>A player's true-talent rate, one of <see cref="SummarisedStats.Talent"/>, over draws with a plate appearance.</summary>
    public StatDistribution Talent(int player, Stat stat) =>
        _players[player].Talent[IndexOf(SummarisedStats.Talent, stat)].ToStatistics();

    /// <summary>The probabilities of a player's events, in the plan's order.</summary>
    public IReadOnlyList<EventProbability> Probabilities(int player) =>
        [.. _players[player].Events.Select(count => count.ToProbability())];

    /// <summary>A pair's comparison in one statistic.</summary>
    public PairedDistribution HeadToHead(int pair, Stat stat, HeadToHeadKind kind) => kind == HeadToHeadKind.Observed
        ? _pairs[pair].Observed[IndexOf(_pairs[pair].Stats, stat)]
        : _pairs[pair].Talent[IndexOf(SummarisedStats.Talent, stat)];

    /// <summary>This and the other's draws together; both must be of one plan.</summary>
    public SimulationSummary Merge(SimulationSummary other)
    {
        if (other._players.Length != _players.Length || other._pairs.Length != _pairs.Length || other._rooms.Length != _rooms.Length)
            throw new ArgumentException($"A summary of {other._players.Length} players, {other._pairs.Length} pairs and {other._rooms.Length} rooms cannot be merged into one of {_players.Length}, {_pairs.Length} and {_rooms.Length}: both must come from one plan.", nameof(other));
        return new SimulationSummary(
            Draws + other.Draws,
            [.. _players.Zip(other._players, (a, b) => a.Merge(b))],
            [.. _pairs.Zip(other._pairs, (a, b) => a.Merge(b))],
            [.. _rooms.Zip(other._rooms, (a, b) => a.Merge(b))]);
    }

    /// <summary>SHA-256 of all integers of the summary, lowercase hex.</summary>
    public string Hash()
    {
        using var writer = new IntegerWriter();
        writer.Write(Draws);
        foreach (PlayerSummary player in _players)
            player.WriteTo(writer);
        foreach (PairSummary pair in _pairs)
            pair.WriteTo(writer);
        foreach (RoomSummary room in _rooms)
            room.WriteTo(writer);
        return writer.Finish();
    }

    private static int IndexOf(IReadOnlyList<Stat> stats, Stat stat)
    {
        for (int i = 0; i < stats.Count; i++)
        {
            if (stats[i] == stat)
                return i;
        }

        throw new ArgumentOutOfRangeException(nameof(stat), stat, "The run keeps no such statistic: the plan did not ask for its group.");
    }
}
