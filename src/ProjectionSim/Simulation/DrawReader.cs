using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>
/// Draws a plan's first seasons again, one by one, for those who want joint samples: an address gives the same season as it gave
/// when the seasons were folded.
/// </summary>
public sealed class DrawReader(SimulationPlan plan, SimdForm form)
{
    /// <summary>More draws than this are not read: a group's are held at once.</summary>
    public const int MostDraws = 100_000;

    /// <summary>What is told of one season.</summary>
    /// <param name="player">Index into the plan's players.</param>
    /// <param name="draw">The draw, from 0.</param>
    /// <param name="season">The season's statistics.</param>
    public delegate void Visitor(int player, int draw, DrawnSeason season);

    /// <summary>Tells the first seasons of every player: group after group, within it player after player, draws ascending.</summary>
    /// <param name="draws">How many draws, at most the plan's and <see cref="MostDraws"/>.</param>
    /// <param name="visit">Told of each season.</param>
    /// <param name="cancel">Ends it early.</param>
    public void Read(int draws, Visitor visit, CancellationToken cancel)
    {
        if (!(draws >= 1 && draws <= Math.Min(plan.Draws, MostDraws)))
            throw new ArgumentOutOfRangeException(nameof(draws), draws, "Expected 1 to the plan's draws, and at most 100,000.");
        PlanCheck.Check(plan);
        GroupWorker? worker = null;
        foreach (PlayerGroup group in PlayerGroup.Split(plan))
        {
            worker = new GroupWorker(plan, group, form, worker);
            var seasons = new DrawnSeason[group.Players.Length * draws];
            for (int first = 0; first < draws; first += SeasonBlock.Size)
            {
                cancel.ThrowIfCancellationRequested();
                int count = Math.Min(SeasonBlock.Size, draws - first);
                worker.RunBlock(first, count);
                for (int p = 0; p < group.Players.Length; p++)
                    Take(worker.Blocks[p], count, seasons.AsSpan((p * draws) + first, count));
            }

            worker.Take();
            for (int p = 0; p < group.Players.Length; p++)
            {
                for (int draw = 0; draw < draws; draw++)
                    visit(group.Players[p], draw, seasons[(p * draws) + draw]);
            }
        }
    }

    /// <summary>Takes the rows of a block, which stand in an order of their own, into the order of the draws.</summary>
    private static void Take(SeasonBlock block, int count, Span<DrawnSeason> seasons)
    {
        for (int row = 0; row < count; row++)
        {
            var observed = new int[SeasonBlock.ObservedColumns];
            var talent = new int[SeasonBlock.TalentColumns];
            for (int column = 0; column < observed.Length; column++)
                observed[column] = block.Observed[(column * SeasonBlock.Size) + row];
            for (int column = 0; column < talent.Length; column++)
                talent[column] = block.Talent[(column * SeasonBlock.Size) + row];
            seasons[(int)block.Draw[row]] = new DrawnSeason(observed, talent);
        }
    }
}

/// <summary>One simulated season.</summary>
public readonly struct DrawnSeason
{
    private readonly int[] _observed;
    private readonly int[] _talent;

    internal DrawnSeason(int[] observed, int[] talent)
    {
        _observed = observed;
        _talent = talent;
    }

    /// <summary>What the season shows in one statistic, exact; null for a rate without a denominator.</summary>
    public decimal? Observed(Stat stat) => Value(_observed[(int)stat], stat);

    /// <summary>The true talent behind it, one of <see cref="SummarisedStats.Talent"/>.</summary>
    public decimal? Talent(Stat stat) => Value(_talent[stat - Stat.AVG], stat);

    private static decimal? Value(int units, Stat stat) =>
        units == HistogramShape.NoValue ? null : units * (decimal)HistogramShape.Of(stat).Unit;
}
