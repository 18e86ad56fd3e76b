using ProjectionSim.Baseball;

namespace ProjectionSim.Summaries;

/// <summary>What is kept of one player's draws.</summary>
public sealed class PlayerSummary
{
    private readonly Stat[] _stats;
    private readonly Distribution[] _observed;
    private readonly Distribution[] _talent;
    private readonly EventCount[] _events;

    internal PlayerSummary(Stat[] stats, Distribution[] observed, Distribution[] talent, EventCount[] events)
    {
        _stats = stats;
        _observed = observed;
        _talent = talent;
        _events = events;
    }

    /// <summary>The statistics of <see cref="Observed"/>: those of the groups that the player's plan asks for.</summary>
    public IReadOnlyList<Stat> Stats => _stats;

    /// <summary>The season's statistics, in the order of <see cref="Stats"/>.</summary>
    public IReadOnlyList<Distribution> Observed => _observed;

    /// <summary>True-talent rates, in the order of <see cref="SummarisedStats.Talent"/>.</summary>
    public IReadOnlyList<Distribution> Talent => _talent;

    /// <summary>The plan's events.</summary>
    public IReadOnlyList<EventCount> Events => _events;

    /// <summary>This and the other's draws together.</summary>
    public PlayerSummary Merge(PlayerSummary other) => new(
        _stats,
        Distribution.Merge(_observed, other._observed),
        Distribution.Merge(_talent, other._talent),
        [.. _events.Zip(other._events, (a, b) => a with { Hits = a.Hits + b.Hits, Draws = a.Draws + b.Draws })]);

    /// <summary>SHA-256 of all its integers, lowercase hex.</summary>
    public string Hash()
    {
        using var writer = new IntegerWriter();
        WriteTo(writer);
        return writer.Finish();
    }

    internal void WriteTo(IntegerWriter writer)
    {
        foreach (Distribution distribution in _observed)
            distribution.WriteTo(writer);
        foreach (Distribution distribution in _talent)
            distribution.WriteTo(writer);
        foreach (EventCount count in _events)
        {
            writer.Write(count.Hits);
            writer.Write(count.Draws);
        }
    }
}
