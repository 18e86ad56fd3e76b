using ProjectionSim.Baseball;

namespace ProjectionSim.Reports.Workbench;

/// <summary>One combination of a sweep and what came of it.</summary>
/// <param name="Values">The axes' values, in their order.</param>
/// <param name="Rows">One row a player or pair, kind and statistic; see <see cref="Columns"/>.</param>
public sealed record SweepPoint(IReadOnlyList<string> Values, IReadOnlyList<SweepRow> Rows)
{
    /// <summary>The columns of a row.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["player", "scenario", "against", "againstScenario", "kind", "stat", "mean", "sd", "p10", "p50", "p90", "probability", "error"];

    /// <summary>The rows of a projection: every statistic of every player, then every head-to-head.</summary>
    public static IReadOnlyList<SweepRow> RowsOf(Projection projection)
    {
        var rows = new List<SweepRow>();
        foreach (var player in projection.Players)
        {
            Add("season", player.Observed);
            Add("talent", player.Talent);

            void Add(string kind, IReadOnlyDictionary<Stat, StatDistribution> stats)
            {
                foreach (var (stat, d) in stats)
                    rows.Add(new SweepRow(player.Id, player.Scenario, "", "", kind, StatInfo.Of(stat).Name, d.Mean, d.StandardDeviation, d.Percentile(10), d.Percentile(50), d.Percentile(90), null, d.MonteCarloError));
            }
        }

        foreach (var pair in projection.HeadToHead)
        {
            var d = pair.Difference;
            rows.Add(new SweepRow(
                pair.A, pair.ScenarioA, pair.B, pair.ScenarioB, pair.Kind == HeadToHeadKind.Observed ? "season" : "talent", StatInfo.Of(pair.Stat).Name,
                d.Mean, d.StandardDeviation, d.Percentile(10), d.Percentile(50), d.Percentile(90), pair.Probability, pair.MonteCarloError));
        }

        return rows;
    }
}

/// <summary>One number of one player, or of one pair (then of the difference), with its spread.</summary>
/// <param name="Player">The player, or the first of the pair.</param>
/// <param name="Scenario">His scenario.</param>
/// <param name="Against">The second of the pair; empty for a player alone.</param>
/// <param name="AgainstScenario">His scenario.</param>
/// <param name="Kind">season or talent.</param>
/// <param name="Stat">The statistic's name.</param>
/// <param name="Mean">Mean.</param>
/// <param name="Deviation">Standard deviation.</param>
/// <param name="P10">10 % quantile.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">90 % quantile.</param>
/// <param name="Probability">For a pair: how often the first has more.</param>
/// <param name="Error">Monte Carlo standard error, of the probability for a pair and of the mean for a player.</param>
public sealed record SweepRow(
    string Player, string Scenario, string Against, string AgainstScenario, string Kind, string Stat, double Mean, double Deviation, double P10, double P50, double P90,
    double? Probability, double Error)
{
    /// <summary>The row as a table's cells.</summary>
    public IReadOnlyList<object?> Cells => [Player, Scenario, Against, AgainstScenario, Kind, Stat, Mean, Deviation, P10, P50, P90, Probability, Error];
}
