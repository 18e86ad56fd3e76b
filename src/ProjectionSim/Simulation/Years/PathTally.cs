using ProjectionSim.Baseball;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation.Years;

/// <summary>Paths being folded by one thread: a histogram of every statistic of every season, and of sums over seasons.</summary>
internal sealed class PathTally : IPathFold
{
    private const int Size = SeasonBlock.Size;

    private readonly PlayerState[] _players;
    private readonly double _breakout, _attrition, _minimumPa;
    private readonly int _years;

    /// <summary>An empty tally of a plan.</summary>
    public PathTally(SimulationPlan plan, PathComparison comparison, bool vectors)
    {
        _breakout = comparison.BreakoutShare;
        _attrition = comparison.AttritionShare;
        _minimumPa = comparison.MinimumPa;
        _years = plan.Players[0].Path!.Steps.Count + 1;
        _players = [.. plan.Players.Select(player => new PlayerState(player, _years, vectors))];
    }

    /// <inheritdoc/>
    public void Season(int player, int year, SeasonBlock block, PathBlock path, LeagueBlock league)
    {
        PlayerState state = _players[player];
        for (int s = 0; s < state.Stats.Length; s++)
            state.Observed[year][s].Fold(block.Observed.AsSpan((int)state.Stats[s] * Size, block.Count));
        state.Talent[year].Fold(block.Talent.AsSpan((Stat.WOBA - Stat.AVG) * Size, block.Count));
        state.Counts[year] += Compare(state.Plan, block, league);
        for (int s = 0; s < state.TotalStats.Length; s++)
        {
            ReadOnlySpan<int> column = block.Observed.AsSpan((int)state.TotalStats[s] * Size, block.Count);
            Span<int> sums = state.Sums.AsSpan(s * Size, Size);
            for (int row = 0; row < column.Length; row++)
            {
                ref int sum = ref sums[(int)block.Draw[row]];
                sum = (year == 0 ? 0 : sum) + (column[row] == SeasonBlock.NoValue ? 0 : column[row]);
            }
        }
    }

    /// <inheritdoc/>
    public void EndBlock(long first, int count)
    {
        foreach (PlayerState state in _players)
        {
            for (int s = 0; s < state.TotalStats.Length; s++)
                state.Totals[s].Fold(state.Sums.AsSpan(s * Size, count));
        }
    }

    /// <summary>Takes what was folded.</summary>
    public PathSummary[] Take() => Array.ConvertAll(_players, state => new PathSummary(
        [.. Enumerable.Range(0, _years).Select(year => new YearSummary(
            state.Stats, Tally.Take(state.Observed[year]), state.Talent[year].Take(), state.Counts[year]))],
        state.TotalStats,
        Tally.Take(state.Totals)));

    private YearCounts Compare(PlayerPlan player, SeasonBlock block, LeagueBlock league)
    {
        long idle = 0, compared = 0, breakouts = 0, improved = 0, collapsed = 0, attrition = 0;
        PathBaseline? past = player.Path!.Baseline;
        ReadOnlySpan<int> wrc = block.Observed.AsSpan((int)Stat.WRCPlus * Size, block.Count);
        for (int row = 0; row < wrc.Length; row++)
        {
            uint pa = block.Plate.Trials[row];
            idle += pa == 0 ? 1 : 0;
            if (past is null)
                continue;
            attrition += pa <= past.Pa * (1 - _attrition) ? 1 : 0;
            if (!(pa >= _minimumPa && wrc[row] != SeasonBlock.NoValue && past.RunsRatio > 0))
                continue;

            // Runs per PA over the league's, the park in it as in his past.
            double ratio = ((wrc[row] * 1e-6) + (player.ParkWoba * league.WrcSlope[block.Draw[row]])) / past.RunsRatio;
            compared++;
            breakouts += ratio >= 1 + _breakout ? 1 : 0;
            improved += ratio > 1 ? 1 : 0;
            collapsed += ratio <= 1 - _breakout ? 1 : 0;
        }

        return new YearCounts(block.Count, idle, compared, breakouts, improved, collapsed, attrition);
    }

    private sealed class PlayerState
    {
        public PlayerState(PlayerPlan plan, int years, bool vectors)
        {
            Plan = plan;
            Stats = [.. SummarisedStats.Observed(plan.Groups)];
            TotalStats = [.. Stats.Where(stat => StatInfo.Of(stat).AddsUp)];
            Observed = [.. Enumerable.Range(0, years).Select(_ => Array.ConvertAll(Stats, stat => new Tally(HistogramShape.Of(stat), vectors)))];
            Talent = [.. Enumerable.Range(0, years).Select(_ => new Tally(HistogramShape.Of(Stat.WOBA), vectors))];
            Counts = new YearCounts[years];
            Totals = Array.ConvertAll(TotalStats, stat => new Tally(HistogramShape.OfSum(stat, years), vectors));
            Sums = new int[TotalStats.Length * Size];
        }

        public PlayerPlan Plan { get; }

        public Stat[] Stats { get; }

        public Stat[] TotalStats { get; }

        public Tally[][] Observed { get; }

        public Tally[] Talent { get; }

        public YearCounts[] Counts { get; }

        public Tally[] Totals { get; }

        public int[] Sums { get; }
    }
}

/// <summary>What counts as a breakout, a collapse or attrition; see <see cref="Talent.YearsModel"/>.</summary>
/// <param name="BreakoutShare">How far runs per plate appearance must move.</param>
/// <param name="AttritionShare">The share of plate appearances that must be lost.</param>
/// <param name="MinimumPa">Fewest plate appearances that are compared.</param>
public sealed record PathComparison(double BreakoutShare, double AttritionShare, double MinimumPa);
