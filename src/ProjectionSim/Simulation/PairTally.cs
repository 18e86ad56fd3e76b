using ProjectionSim.Baseball;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>One head-to-head being folded by one thread: draw i of the first player against draw i of the second.</summary>
internal sealed class PairTally
{
    private const int Size = SeasonBlock.Size;

    private readonly PairedTally[] _observed;
    private readonly PairedTally[] _talent;
    private readonly Stat[] _stats;
    private readonly int[] _rowOfSecond = new int[Size];

    /// <summary>An empty tally of what players of these groups are compared in.</summary>
    public PairTally(StatGroups groups, bool vectors = true)
    {
        _stats = [.. SummarisedStats.ComparedOf(groups)];
        _observed = [.. _stats.Select(stat => new PairedTally(HistogramShape.OfDifference(stat), vectors))];
        _talent = [.. SummarisedStats.Talent.Select(stat => new PairedTally(HistogramShape.OfDifference(stat), vectors))];
    }

    /// <summary>Whether it compares what players of these groups are compared in.</summary>
    public bool IsOf(StatGroups groups) => SummarisedStats.ComparedOf(groups).SequenceEqual(_stats);

    /// <summary>Folds the same block of draws of both.</summary>
    public void Fold(SeasonBlock first, SeasonBlock second)
    {
        int count = first.Count;
        for (int i = 0; i < count; i++)
            _rowOfSecond[i] = second.Row[first.Draw[i]];
        ReadOnlySpan<int> rows = _rowOfSecond.AsSpan(0, count);
        for (int s = 0; s < _observed.Length; s++)
        {
            int column = (int)_stats[s] * Size;
            _observed[s].Fold(first.Observed.AsSpan(column, count), second.Observed.AsSpan(column, count), rows);
        }

        for (int s = 0; s < _talent.Length; s++)
            _talent[s].Fold(first.Talent.AsSpan(s * Size, count), second.Talent.AsSpan(s * Size, count), rows);
    }

    /// <summary>Takes what was folded since the last time and starts anew.</summary>
    public PairSummary Take() => new(_stats, PairedTally.Take(_observed), PairedTally.Take(_talent));
}
