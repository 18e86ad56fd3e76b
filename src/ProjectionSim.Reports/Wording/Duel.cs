using ProjectionSim.Baseball;

namespace ProjectionSim.Reports.Wording;

/// <summary>A head-to-head seen from one side, whichever way round it was computed.</summary>
/// <param name="N">Draws that count.</param>
/// <param name="Win">Pr(this &gt; other).</param>
/// <param name="Tie">Pr(this = other).</param>
/// <param name="Error">Monte Carlo standard error of <paramref name="Win"/>.</param>
/// <param name="Mean">Mean of this − other.</param>
/// <param name="Low">10 % quantile of the difference.</param>
/// <param name="Middle">Its median.</param>
/// <param name="High">Its 90 % quantile.</param>
internal sealed record Duel(long N, double Win, double Tie, double Error, double Mean, double Low, double Middle, double High)
{
    /// <summary>Pr(other &gt; this).</summary>
    public double Loss => 1 - Win - Tie;

    /// <summary>What the draws leave of <see cref="Win"/> for sure: two standard errors below, two of each kind of draw added.</summary>
    public double SureWin => Sure(Win);

    /// <summary>What the draws leave of <see cref="Loss"/> for sure.</summary>
    public double SureLoss => Sure(Loss);

    /// <summary>Whether the draws are too few, or the two too alike, to name one.</summary>
    public bool IsOpen => !(SureWin > .5 * (1 - Tie)) && !(SureLoss > .5 * (1 - Tie));

    /// <summary>The comparison of two entries on a statistic; null where it was not computed.</summary>
    public static Duel? Find(Projection projection, PlayerProjection self, PlayerProjection other, Stat stat, HeadToHeadKind kind)
    {
        foreach (var pair in projection.HeadToHead)
        {
            if (pair.Kind != kind || pair.Stat != stat)
                continue;
            if (Is(pair.A, pair.ScenarioA, self) && Is(pair.B, pair.ScenarioB, other))
                return Forward(pair);
            if (Is(pair.A, pair.ScenarioA, other) && Is(pair.B, pair.ScenarioB, self))
                return Backward(pair);
        }

        return null;
    }

    private double Sure(double probability)
    {
        var p = (probability * N + 2) / (N + 4);
        return p - 2 * Math.Sqrt(p * (1 - p) / (N + 4));
    }

    private static bool Is(string id, string scenario, PlayerProjection player) =>
        string.Equals(id, player.Id, StringComparison.Ordinal) && string.Equals(scenario, player.Scenario, StringComparison.Ordinal);

    private static Duel Forward(HeadToHead pair) => new(
        pair.N, pair.Probability, pair.TieProbability, pair.MonteCarloError, pair.Difference.Mean,
        pair.Difference.Percentile(10), pair.Difference.Percentile(50), pair.Difference.Percentile(90));

    private static Duel Backward(HeadToHead pair) => new(
        pair.N, 1 - pair.Probability - pair.TieProbability, pair.TieProbability, pair.MonteCarloError, -pair.Difference.Mean,
        -pair.Difference.Percentile(90), -pair.Difference.Percentile(50), -pair.Difference.Percentile(10));
}
