using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.PriorCheck;

/// <summary>Shares of one component at one level over real lines, beside replicates of the same lines.</summary>
internal sealed class PriorSpread
{
    private double sum, squares, priorSum, priorSquares;
    private int replicates, within;

    /// <summary>Lines added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a line's share and its replicates'.</summary>
    public void Add(double seen, double[] drawn)
    {
        Count++;
        sum += seen;
        squares += seen * seen;
        foreach (var x in drawn)
        {
            priorSum += x;
            priorSquares += x * x;
        }

        replicates += drawn.Length;

        // Ties are split evenly: a share of few trials often equals a replicate's.
        var rank = (drawn.Count(x => x < seen) + (.5 * drawn.Count(x => x == seen)) + .5) / (drawn.Length + 1);
        if (rank is > .1 and < .9) within++;
    }

    /// <summary>The comparison.</summary>
    public PriorComparison Compared(Level level, Component component) => new(
        level.Name(), component.ShortName(), Count, sum / Count, priorSum / replicates, Spread(sum, squares, Count), Spread(priorSum, priorSquares, replicates), (double)within / Count);

    private static double Spread(double sum, double squares, int n) => Math.Sqrt(Math.Max(0, (squares / n) - (sum / n * (sum / n))));
}
