using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Evaluation;

/// <summary>How one hitter's season fell in its predictive distributions given its plate appearances.</summary>
/// <param name="Points">PIT and CRPS by statistic; a statistic without trials is missing.</param>
/// <param name="LogScore">
/// Logarithm of the mean probability of the season's sequence of outcomes (no multinomial coefficient: it is the same for every system).
/// </param>
/// <param name="MeanWoba">Mean of the predictive distribution of wOBA.</param>
public sealed record SeasonJudgement(IReadOnlyDictionary<ScoredStat, CalibrationPoint> Points, double LogScore, double MeanWoba);

/// <summary>Judges seasons by simulating them at their actual plate appearances.</summary>
public sealed class SeasonJudge
{
    private readonly ulong seed;
    private readonly double[][] values;
    private readonly double[] logLikelihood;

    private readonly LeagueShocks leagues;

    /// <summary>A judge with a draw of each season for each draw of its league; it keeps its working space, so one a thread.</summary>
    public SeasonJudge(ulong seed, LeagueShocks leagues)
    {
        this.seed = seed;
        this.leagues = leagues;
        var draws = leagues.Draws;
        values = new double[ScoredStats.Judged.Count][];
        for (var s = 0; s < values.Length; s++) values[s] = new double[draws];
        logLikelihood = new double[draws];
    }

    /// <summary>Simulates a season that happened and says where it fell.</summary>
    public SeasonJudgement Judge(PlayerPlan plan, SeasonBatting actual, RunValues weights)
    {
        var who = EvaluationStream.Who(actual.PlayerId, actual.Season);
        var sampler = new SeasonSampler(plan, seed, EvaluationPurpose.ConditionalSeason, who);
        var pax = actual.ModelPA;
        var happened = CountsOf(actual);
        var around = plan.RunsAndGames is null ? null : new RunsSampler(plan, seed, who);
        var judged = around is null ? ScoredStats.Simulated.Count : values.Length;
        Span<double> rates = stackalloc double[SeasonSampler.Outcomes + 1];
        Span<int> counts = stackalloc int[SeasonSampler.Outcomes];
        double woba = 0;
        for (var draw = 0; draw < logLikelihood.Length; draw++)
        {
            sampler.DrawRates((uint)draw, actual.PA, leagues.Of(draw), rates);
            logLikelihood[draw] = LogProbability(happened, pax, rates);
            sampler.Play((uint)draw, pax, rates, counts);
            var line = LineOf(counts, pax, actual);
            for (var s = 0; s < ScoredStats.Simulated.Count; s++) values[s][draw] = ScoredStats.Simulated[s].Of(line, weights);
            woba += values[0][draw];
            if (around is not null) (values[^3][draw], values[^2][draw], values[^1][draw]) = around.Draw((uint)draw, counts, actual.PA, actual.IBB, leagues.Steals(draw));
        }

        return new SeasonJudgement(Points(LineOf(happened, pax, actual), actual, weights, who, judged), LogMeanExp(logLikelihood), woba / logLikelihood.Length);
    }

    /// <summary>The seven counts of a season, in the sampler's order.</summary>
    public static int[] CountsOf(SeasonBatting actual) =>
        [actual.HBP, actual.BB - actual.IBB, actual.SO, actual.HR, actual.H - actual.Doubles - actual.Triples - actual.HR, actual.Doubles, actual.Triples];

    /// <summary>Log-probability of counts as a sequence of outcomes at fixed rates; minus infinity when a rate of something that happened is 0.</summary>
    public static double LogProbability(ReadOnlySpan<int> counts, int pax, ReadOnlySpan<double> rates)
    {
        double sum = 0;
        var rest = pax;
        for (var j = 0; j < counts.Length; j++)
        {
            rest -= counts[j];
            if (counts[j] > 0) sum += counts[j] * Log(rates[j]);
        }

        return rest > 0 ? sum + rest * Log(rates[counts.Length]) : sum;
    }

    private static double Log(double probability) => probability > 0 ? PortableMath.Log(probability) : double.NegativeInfinity;

    // Intentional walks and sacrifice flies are taken as they were: they are given with the plate appearances.
    private static ScoredLine LineOf(ReadOnlySpan<int> counts, int pax, SeasonBatting actual) =>
        ScoredLine.Of(pax, counts[1], counts[0], counts[2], counts[3], counts[4], counts[5], counts[6], actual.SF, actual.IBB)!;

    private Dictionary<ScoredStat, CalibrationPoint> Points(ScoredLine happened, SeasonBatting actual, RunValues weights, uint who, int judged)
    {
        var points = new Dictionary<ScoredStat, CalibrationPoint>(judged);
        for (var s = 0; s < judged; s++)
        {
            var stat = ScoredStats.Judged[s];
            var outcome = stat switch
            {
                ScoredStat.R => (double)actual.R / actual.PA,
                ScoredStat.RBI => (double)actual.RBI / actual.PA,
                ScoredStat.SB => (double)actual.SB / actual.PA,
                _ => stat.Of(happened, weights),
            };
            if (!double.IsFinite(outcome)) continue;
            Array.Sort(values[s]);

            // A drawn season without trials sorts first, as NaN; it says nothing and is left out.
            var drawn = values[s].AsSpan(FirstNumber(values[s]));
            if (drawn.IsEmpty) continue;
            var words = EvaluationStream.At(seed, EvaluationPurpose.RandomisedPit, who, (uint)stat);
            var pit = ProbabilityIntegral.OfSorted(drawn, outcome, EvaluationStream.Uniform(ref words));
            points.Add(stat, new CalibrationPoint(pit, Crps.OfSorted(drawn, outcome)));
        }

        return points;
    }

    private static int FirstNumber(double[] sorted)
    {
        var first = 0;
        while (first < sorted.Length && double.IsNaN(sorted[first])) first++;
        return first;
    }

    private static double LogMeanExp(double[] logs)
    {
        var largest = double.NegativeInfinity;
        foreach (var value in logs) largest = Math.Max(largest, value);
        if (double.IsNegativeInfinity(largest)) return largest;
        double sum = 0;
        foreach (var value in logs) sum += PortableMath.Exp(value - largest);
        return largest + PortableMath.Log(sum / logs.Length);
    }
}
