using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>The spread of the league's log-odds from one season to the next, of components and of steals.</summary>
internal static class LeagueShockFitter
{
    /// <summary>Weighted root mean square of the yearly changes of each component through a season, and the changes.</summary>
    /// <param name="leagues">The majors' log-odds.</param>
    /// <param name="through">The last season that is used.</param>
    /// <param name="halfLife">In how many seasons a change's weight halves.</param>
    public static (double[] StandardDeviation, double[] Weights) Fit(LeagueLogits leagues, int through, double halfLife)
    {
        int[] seasons = [.. leagues.Seasons.Where(s => s <= through)];
        var sums = new double[Components.Count];
        var weights = new List<double>();
        for (var i = 1; i < seasons.Length; i++)
        {
            if (seasons[i] != seasons[i - 1] + 1)
                continue;
            var weight = Math.Exp(-Math.Log(2) * (through - seasons[i]) / halfLife);
            weights.Add(weight);
            double[] before = leagues.Mlb(seasons[i - 1]), after = leagues.Mlb(seasons[i]);
            for (var c = 0; c < sums.Length; c++)
                sums[c] += weight * (after[c] - before[c]) * (after[c] - before[c]);
        }

        if (weights.Count == 0)
            throw new InvalidInputException($"No two consecutive MLB seasons through {through} are known; the league's yearly spread cannot be estimated. Fit on more seasons or leave the block out.");
        var total = weights.Sum();
        return (Array.ConvertAll(sums, s => Math.Sqrt(s / total)), [.. weights]);
    }

    /// <summary>The rates of steals with the spread of their leagues, and the records; one that no two seasons in a row tell of stays.</summary>
    public static (CountingModel Counting, IReadOnlyList<FitBlockRecord> Records) Steals(CountingModel counting, SeasonTable seasons)
    {
        var records = new List<FitBlockRecord>();
        return (counting with
        {
            StealAttempts = WithShock("stealAttempts", counting.StealAttempts, seasons.Rates(s => s.SB + s.CS, CountingBlock.TimesOnFirst), records),
            StealSuccess = WithShock("stealSuccess", counting.StealSuccess, seasons.Rates(s => s.SB, s => s.SB + s.CS), records),
        }, records);
    }

    private static RateModel WithShock(string name, RateModel rate, SortedDictionary<int, double> league, List<FitBlockRecord> records)
    {
        double[] changes = [.. league.Where(year => league.ContainsKey(year.Key - 1)).Select(year => PortableMath.Logit(year.Value) - PortableMath.Logit(league[year.Key - 1])).Where(double.IsFinite)];
        if (changes.Length == 0)
            return rate;
        double spread = Math.Sqrt(changes.Sum(change => change * change) / changes.Length);
        records.Add(new FitBlockRecord
        {
            Block = $"{FitBlock.LeagueShock.Name()}.{name}",
            Method = "Root mean square of the yearly changes of the log-odds of all hitters together.",
            Sample = changes.Length,
            LogLikelihood = NormalLogLikelihood(spread, changes.Length),
            Parameters = new Dictionary<string, FittedParameter> { ["leagueShock"] = new(spread, spread / Math.Sqrt(2 * changes.Length)) },
        });
        return rate with { LeagueShock = FitNumbers.Round(spread) };
    }

    /// <summary>The block's record.</summary>
    public static FitBlockRecord Record(double[] spread, double[] weights, double halfLife)
    {
        // As many equal weights as these are worth (Kish).
        var effective = weights.Sum() * weights.Sum() / weights.Sum(w => w * w);
        return new FitBlockRecord
        {
            Block = FitBlock.LeagueShock.Name(),
            Method = FormattableString.Invariant($"Root mean square of the yearly changes of the league's log-odds, a change's weight halving every {halfLife} seasons: worth {effective:f1} changes."),
            Sample = weights.Length,
            LogLikelihood = spread.Sum(sd => NormalLogLikelihood(sd, effective)),
            Parameters = Components.All.ToDictionary(
                c => $"{c.ShortName()}.leagueShock",
                c => new FittedParameter(spread[(int)c], spread[(int)c] / Math.Sqrt(2 * effective))),
        };
    }

    /// <summary>The normal log-likelihood of changes whose root mean square is the law's standard deviation.</summary>
    private static double NormalLogLikelihood(double standardDeviation, double changes) =>
        -changes * (Math.Log(2 * Math.PI * standardDeviation * standardDeviation) + 1) / 2;
}
