using ProjectionSim.Baseball;

namespace ProjectionSim.Summaries;

/// <summary>What is kept of one head-to-head.</summary>
public sealed class PairSummary
{
    private readonly Stat[] _stats;
    private readonly PairedDistribution[] _observed;
    private readonly PairedDistribution[] _talent;

    internal PairSummary(Stat[] stats, PairedDistribution[] observed, PairedDistribution[] talent)
    {
        _stats = stats;
        _observed = observed;
        _talent = talent;
    }

    /// <summary>The statistics of <see cref="Observed"/>: those that both players have.</summary>
    public IReadOnlyList<Stat> Stats => _stats;

    /// <summary>Observed statistics, in the order of <see cref="Stats"/>.</summary>
    public IReadOnlyList<PairedDistribution> Observed => _observed;

    /// <summary>True-talent rates, in the order of <see cref="SummarisedStats.Talent"/>.</summary>
    public IReadOnlyList<PairedDistribution> Talent => _talent;

    /// <summary>This and the other's draws together.</summary>
    public PairSummary Merge(PairSummary other) => new(
        _stats,
        [.. _observed.Zip(other._observed, (a, b) => a.Merge(b))],
        [.. _talent.Zip(other._talent, (a, b) => a.Merge(b))]);

    internal void WriteTo(IntegerWriter writer)
    {
        foreach (PairedDistribution paired in _observed)
            paired.WriteTo(writer);
        foreach (PairedDistribution paired in _talent)
            paired.WriteTo(writer);
    }
}
