using ProjectionSim.Baseball;

namespace ProjectionSim.Reports.Wording;

/// <summary>A head-to-head seen from one side, whichever way round it was computed.</summary>
/// <param name="Win">Pr(this &gt; other).</param>
/// <param name="Tie">Pr(this = other).</param>
/// <param name="Error">Monte Carlo standard error of <paramref name="Win"/>.</param>
/// <param name="Mean">Mean of this − other.</param>
/// <param name="Low">10 % quantile of the difference.</param>
/// <param name="Middle">Its median.</param>
/// <param name="High">Its 90 % quantile.</param>
internal sealed record Duel(double Win, double Tie, double Error, double Mean, double Low, double Middle, double High)
{
    /// <summary>Pr(other &gt; this).</summary>
    public double Loss => 1 - Win - Tie;

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

    private static bool Is(string id, string scenario, PlayerProjection player) =>
        string.Equals(id, player.Id, StringComparison.Ordinal) && string.Equals(scenario, player.Scenario, StringComparison.Ordinal);

    private static Duel Forward(HeadToHead pair) => new(
        pair.Probability, pair.TieProbability, pair.MonteCarloError, pair.Difference.Mean,
        pair.Difference.Percentile(10), pair.Difference.Percentile(50), pair.Difference.Percentile(90));

    private static Duel Backward(HeadToHead pair) => new(
        1 - pair.Probability - pair.TieProbability, pair.TieProbability, pair.MonteCarloError, -pair.Difference.Mean,
        -pair.Difference.Percentile(90), -pair.Difference.Percentile(50), -pair.Difference.Percentile(10));
}
