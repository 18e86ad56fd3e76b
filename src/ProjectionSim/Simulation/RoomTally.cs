using ProjectionSim.Baseball;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>One depth chart's draws being folded by one thread.</summary>
internal sealed class RoomTally
{
    private readonly Tally[] _starts;
    private readonly Tally[] _gamesLost;
    private readonly Tally[] _plateAppearances;

    /// <summary>An empty tally of a room of so many members.</summary>
    public RoomTally(int members, bool vectors = true)
    {
        _starts = Tallies(Stat.GS, members + 1);
        _gamesLost = Tallies(Stat.GamesLost, members);
        _plateAppearances = Tallies(Stat.PA, members);

        Tally[] Tallies(Stat stat, int count) => [.. Enumerable.Range(0, count).Select(_ => new Tally(HistogramShape.Of(stat), vectors))];
    }

    /// <summary>How many members it tallies.</summary>
    public int Members => _gamesLost.Length;

    /// <summary>Folds a block of draws.</summary>
    public void Fold(RoomBlock block, int count)
    {
        for (int m = 0; m < _gamesLost.Length; m++)
        {
            RoomBlock.Member member = block.Members[m];
            _starts[m].Fold(member.Starts.AsSpan(0, count));
            _gamesLost[m].Fold(member.GamesLost.AsSpan(0, count));
            _plateAppearances[m].Fold(member.PlateAppearances.AsSpan(0, count));
        }

        _starts[^1].Fold(block.Remaining.AsSpan(0, count));
    }

    /// <summary>Takes what was folded since the last time and starts anew.</summary>
    public RoomSummary Take() => new(Tally.Take(_starts), Tally.Take(_gamesLost), Tally.Take(_plateAppearances));
}
