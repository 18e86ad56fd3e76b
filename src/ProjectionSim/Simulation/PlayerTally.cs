using ProjectionSim.Baseball;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>One player's draws being folded by one thread.</summary>
internal sealed class PlayerTally
{
    private const int Size = SeasonBlock.Size;

    private readonly Tally[] _observed;
    private readonly Tally[] _talent;
    private readonly int[] _columns;
    private readonly EventTally[] _events;

    /// <summary>An empty tally that counts the plan's events, in the histograms of a former one that was taken.</summary>
    public PlayerTally(PlayerPlan plan, PlayerTally? former = null, bool vectors = true)
    {
        IReadOnlyList<Stat> observed = plan.RunsAndGames is null ? SummarisedStats.Usual : SummarisedStats.Observed;
        _columns = [.. observed.Select(stat => (int)stat)];
        _observed = former?._observed is { } tallies && tallies.Length == observed.Count ? tallies : [.. observed.Select(stat => new Tally(HistogramShape.Of(stat), vectors))];
        _talent = former?._talent ?? [.. SummarisedStats.Talent.Select(stat => new Tally(HistogramShape.Of(stat), vectors))];
        _events = [.. plan.Events.Select(e => new EventTally(e))];
    }

    /// <summary>Folds a block of seasons.</summary>
    public void Fold(SeasonBlock block)
    {
        for (int s = 0; s < _observed.Length; s++)
            _observed[s].Fold(block.Observed.AsSpan(_columns[s] * Size, block.Count));
        for (int s = 0; s < _talent.Length; s++)
            _talent[s].Fold(block.Talent.AsSpan(s * Size, block.Count));
        foreach (EventTally tally in _events)
            tally.Fold(block.Observed.AsSpan(tally.Column * Size, block.Count));
    }

    /// <summary>Takes what was folded since the last time and starts anew.</summary>
    public PlayerSummary Take() => new(
        Array.ConvertAll(_observed, tally => tally.Take()),
        Array.ConvertAll(_talent, tally => tally.Take()),
        Array.ConvertAll(_events, tally => tally.Take()));
}
