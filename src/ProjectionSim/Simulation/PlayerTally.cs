using ProjectionSim.Baseball;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>One player's draws being folded by one thread.</summary>
internal sealed class PlayerTally
{
    private const int Size = SeasonBlock.Size;

    private readonly StatGroups _groups;
    private readonly Stat[] _stats;
    private readonly Tally[] _observed;
    private readonly Tally[] _talent;
    private readonly EventTally[] _events;

    /// <summary>An empty tally that counts the plan's events, in the histograms of a former one that was taken.</summary>
    public PlayerTally(PlayerPlan plan, PlayerTally? former = null, bool vectors = true)
    {
        _groups = plan.Groups;
        _stats = former?._groups == _groups ? former._stats : [.. SummarisedStats.Observed(plan.Groups)];
        _observed = former?._groups == _groups ? former._observed : Array.ConvertAll(_stats, stat => former?.Kept(stat) ?? new Tally(HistogramShape.Of(stat), vectors));
        _talent = former?._talent ?? [.. SummarisedStats.Talent.Select(stat => new Tally(HistogramShape.Of(stat), vectors))];
        _events = [.. plan.Events.Select(e => new EventTally(e))];
    }

    /// <summary>Folds a block of seasons.</summary>
    public void Fold(SeasonBlock block)
    {
        for (int s = 0; s < _observed.Length; s++)
            _observed[s].Fold(block.Observed.AsSpan((int)_stats[s] * Size, block.Count));
        for (int s = 0; s < _talent.Length; s++)
            _talent[s].Fold(block.Talent.AsSpan(s * Size, block.Count));
        foreach (EventTally tally in _events)
            tally.Fold(block.Observed.AsSpan(tally.Column * Size, block.Count));
    }

    /// <summary>Takes what was folded since the last time and starts anew.</summary>
    public PlayerSummary Take() => new(
        _stats,
        Tally.Take(_observed),
        Tally.Take(_talent),
        Array.ConvertAll(_events, tally => tally.Take()));

    private Tally? Kept(Stat stat) => Array.IndexOf(_stats, stat) is >= 0 and var at ? _observed[at] : null;
}
