namespace ProjectionSim.Data.Histories;

/// <summary>One MLB season's games of a player, all clubs together.</summary>
internal sealed class SeasonGames(int season)
{
    private PositionGames _positions;

    public int Season { get; } = season;

    /// <summary>All games, pitched games among them.</summary>
    public int All { get; private set; }

    /// <summary>Games pitched.</summary>
    public int Pitched { get; private set; }

    /// <summary>Games started, 0 where unknown.</summary>
    public int Started { get; private set; }

    public ref readonly PositionGames Positions => ref _positions;

    /// <summary>More than half of the games were pitched: the season is not a hitter's.</summary>
    public bool IsPitcher => 2 * Pitched > All;

    public void Add(int all, int pitched, int started, PositionGames positions)
    {
        All += all;
        Pitched += pitched;
        Started += started;
        _positions.Add(positions);
    }
}
