namespace ProjectionSim.Trades;

/// <summary>
/// What every draw of a trade is worth in every future: integers, one a draw, so that sums do not depend on the order in which threads
/// filled them.
/// </summary>
public sealed class TradeDraws
{
    /// <summary>Empty columns for so many futures and draws.</summary>
    public TradeDraws(int futures, int draws)
    {
        Draws = draws;
        Value = [.. Enumerable.Range(0, futures).Select(_ => new int[draws])];
        FirstWins = [.. Enumerable.Range(0, futures).Select(_ => new int[draws])];
        Wins = [.. Enumerable.Range(0, futures).Select(_ => new int[draws])];
    }

    /// <summary>Draws.</summary>
    public int Draws { get; }

    /// <summary>Surplus value by future and draw, in thousands of dollars.</summary>
    public int[][] Value { get; }

    /// <summary>The room's wins above replacement this season, in thousandths.</summary>
    public int[][] FirstWins { get; }

    /// <summary>The same over the years of control.</summary>
    public int[][] Wins { get; }

    /// <summary>Beliefs that are drawn, by index of the config; null where a belief is none.</summary>
    public required double[]?[] Beliefs { get; init; }

    /// <summary>What waiting would show: rates of the sampled plate appearances; empty where it was not asked.</summary>
    public required double[][] Signals { get; init; }

    /// <summary>Draws in which a question's event happened, and in which it could.</summary>
    public required (long Hits, long Draws)[] Questions { get; init; }
}
