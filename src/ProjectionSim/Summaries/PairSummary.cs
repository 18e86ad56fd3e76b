namespace ProjectionSim.Summaries;

/// <summary>What is kept of one head-to-head.</summary>
public sealed class PairSummary
{
    private readonly PairedDistribution[] _observed;
    private readonly PairedDistribution[] _talent;

    internal PairSummary(PairedDistribution[] observed, PairedDistribution[] talent)
    {
        _observed = observed;
        _talent = talent;
    }

    /// <summary>Observed statistics, in the order of <see cref="SummarisedStats.Compared"/>.</summary>
    public IReadOnlyList<PairedDistribution> Observed => _observed;

    /// <summary>True-talent rates, in the order of <see cref="SummarisedStats.Talent"/>.</summary>
    public IReadOnlyList<PairedDistribution> Talent => _talent;

    /// <summary>This and the other's draws together.</summary>
    public PairSummary Merge(PairSummary other) => new(
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
