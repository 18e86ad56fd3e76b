using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.PosteriorCheck;

/// <summary>
/// Replays seasons that happened, each from what was known before it and at the plate appearances that it had, and asks whether
/// what happened looks like the replicates: by season (PIT), by count (rootogram), and over all seasons together.
/// </summary>
/// <remarks>Gelman, Meng, Stern 1996; rootograms: Kleiber and Zeileis 2016.</remarks>
public sealed class PosteriorCheckStudy
{
    private static readonly string[] CountNames = ["HBP", "BB", "SO", "HR", "1B", "2B", "3B"];
    private static readonly int[] BinWidths = [3, 10, 20, 5, 15, 5, 2];
    private const int Bins = 14;

    private static readonly (string Name, Func<Pool, double> Of)[] Statistics =
    [
        ("mean wOBA", p => p.Mean(p.Woba)), ("sd of wOBA", p => p.Spread(p.Woba)), ("highest wOBA", p => p.Highest(p.Woba)), ("lowest wOBA", p => p.Lowest(p.Woba)),
        ("mean K%", p => p.Mean(p.Strikeouts)), ("sd of K%", p => p.Spread(p.Strikeouts)), ("mean BB%", p => p.Mean(p.Walks)), ("sd of BB%", p => p.Spread(p.Walks)),
        ("mean HR per PA", p => p.Mean(p.HomeRuns)), ("sd of HR per PA", p => p.Spread(p.HomeRuns)), ("most HR", p => p.MostHomeRuns), ("seasons of 30+ HR", p => p.ThirtyHomeRuns),
        ("correlation K%, HR", p => p.Correlation(p.Strikeouts, p.HomeRuns)), ("correlation BB%, HR", p => p.Correlation(p.Walks, p.HomeRuns)),
    ];

    private readonly ulong seed;
    private readonly int draws;

    /// <summary>A study.</summary>
    /// <param name="seed">Seed of every replicate.</param>
    /// <param name="draws">Replicates of each season.</param>
    public PosteriorCheckStudy(ulong seed, int draws)
    {
        this.seed = seed;
        this.draws = draws;
    }

    /// <summary>Replays the seasons; threads do not change a number.</summary>
    public PosteriorCheckReport Run(IReadOnlyList<CheckedSeason> seasons, int threads, CancellationToken cancellation)
    {
        var judged = new SeasonJudgement[seasons.Count];
        var counts = new int[seasons.Count][];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, seasons.Count, parallel, i =>
        {
            judged[i] = new SeasonJudge(seed, seasons[i].Leagues).Judge(seasons[i].Plan, seasons[i].Actual, seasons[i].Weights);
            counts[i] = Replicate(seasons[i]);
        });
        return new PosteriorCheckReport(
            seasons.Count,
            draws,
            Calibration(judged),
            TestStatistics(seasons, counts),
            Rootograms(seasons, counts),
            [.. seasons.Select((s, i) => Row(s, judged[i]))]);
    }

    /// <summary>The counts of every replicate of a season, seven a replicate.</summary>
    private int[] Replicate(CheckedSeason season)
    {
        var who = EvaluationStream.Who(season.Actual.PlayerId, season.Actual.Season);
        var sampler = new SeasonSampler(season.Plan, seed, EvaluationPurpose.ConditionalSeason, who);
        var all = new int[draws * SeasonSampler.Outcomes];
        Span<double> rates = stackalloc double[SeasonSampler.Outcomes + 1];
        for (var draw = 0; draw < draws; draw++)
        {
            sampler.DrawRates((uint)draw, season.Actual.PA, season.Leagues.Of(draw), rates);
            sampler.Play((uint)draw, season.Actual.ModelPA, rates, all.AsSpan(draw * SeasonSampler.Outcomes, SeasonSampler.Outcomes));
        }

        return all;
    }

    private static Dictionary<ScoredStat, CalibrationScore> Calibration(SeasonJudgement[] judged)
    {
        var scores = new Dictionary<ScoredStat, CalibrationScore>();
        foreach (var stat in ScoredStats.Simulated)
        {
            CalibrationPoint[] points = [.. judged.Where(j => j.Points.ContainsKey(stat)).Select(j => j.Points[stat])];
            if (CalibrationScore.Of(points) is { } score) scores.Add(stat, score);
        }

        return scores;
    }

    private List<TestStatistic> TestStatistics(IReadOnlyList<CheckedSeason> seasons, int[][] counts)
    {
        if (seasons.Count < 3) return [];
        var seen = Pool.Of(seasons, i => SeasonJudge.CountsOf(seasons[i].Actual));
        var replicated = new double[Statistics.Length][];
        for (var k = 0; k < replicated.Length; k++) replicated[k] = new double[draws];
        Parallel.For(0, draws, draw =>
        {
            var pool = Pool.Of(seasons, i => counts[i].AsSpan(draw * SeasonSampler.Outcomes, SeasonSampler.Outcomes));
            for (var k = 0; k < Statistics.Length; k++) replicated[k][draw] = Statistics[k].Of(pool);
        });
        var results = new List<TestStatistic>();
        for (var k = 0; k < Statistics.Length; k++)
        {
            var value = Statistics[k].Of(seen);
            var sorted = replicated[k];
            Array.Sort(sorted);
            if (!double.IsFinite(value) || !double.IsFinite(sorted[0])) continue;
            double below = (sorted.Count(x => x < value) + (.5 * sorted.Count(x => x == value)) + .5) / (draws + 1);
            results.Add(new TestStatistic(Statistics[k].Name, value, sorted.Average(), sorted[(int)(.05 * draws)], sorted[Math.Min((int)(.95 * draws), draws - 1)], Math.Min(1, 2 * Math.Min(below, 1 - below))));
        }

        return results;
    }

    private List<Rootogram> Rootograms(IReadOnlyList<CheckedSeason> seasons, int[][] counts)
    {
        var rootograms = new List<Rootogram>();
        for (var k = 0; k < CountNames.Length; k++)
        {
            var seen = new int[Bins];
            var expected = new double[Bins];
            for (var i = 0; i < seasons.Count; i++)
            {
                seen[BinOf(SeasonJudge.CountsOf(seasons[i].Actual)[k], k)]++;
                for (var draw = 0; draw < draws; draw++) expected[BinOf(counts[i][(draw * SeasonSampler.Outcomes) + k], k)] += 1.0 / draws;
            }

            var last = Enumerable.Range(0, Bins).Last(b => seen[b] > 0 || expected[b] >= .5);
            rootograms.Add(new Rootogram(CountNames[k], [.. Enumerable.Range(0, last + 1).Select(b =>
                new RootogramBin(b * BinWidths[k], b == Bins - 1 ? int.MaxValue : ((b + 1) * BinWidths[k]) - 1, seen[b], expected[b]))]));
        }

        return rootograms;
    }

    private static int BinOf(int count, int kind) => Math.Min(count / BinWidths[kind], Bins - 1);

    private static CheckedRow Row(CheckedSeason season, SeasonJudgement judgement)
    {
        var line = ScoredLine.Of(season.Actual)!;
        var stats = judgement.Points.Keys;
        return new CheckedRow(
            season.Name, season.Actual.Season, season.Actual.ModelPA, stats.ToDictionary(s => s, s => s.Of(line, season.Weights)), stats.ToDictionary(s => s, s => judgement.Points[s].Pit));
    }
}
