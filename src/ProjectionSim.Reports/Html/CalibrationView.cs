using System.Globalization;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports.Backtests;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Html;

/// <summary>A backtest's details as their page takes them: coverage, PIT, reliability and the comparison with rivals.</summary>
public sealed class CalibrationView
{
    private const int Tenths = 10;
    private static readonly double[] Levels = [.5, .8, .9];
    private readonly BacktestSettings settings = new();
    private readonly BacktestDetails details;

    internal CalibrationView(BacktestDetails details)
    {
        this.details = details;
        Scores = [.. ScoredStats.All.Select(s => (Stat: s, Score: CalibrationScore.Of([.. details.Pit(s).Select(p => new CalibrationPoint(p, 0))]))).Where(s => s.Score is not null).Select(s => (s.Stat, s.Score!))];
        Rivals = [.. details.Systems.Where(s => s is not (BacktestScorer.Own or BacktestScorer.GivenLeague))];
        Pools = [.. Enum.GetValues<BacktestPool>().Where(p => Scored(p, BacktestScorer.Own) is not null)];
    }

    /// <summary>The file's name.</summary>
    public string Source => PlainText.Shorten(PlainText.Clean(details.Source), 80);

    /// <summary>The seasons, "2021-2023".</summary>
    public string Seasons
    {
        get
        {
            var (first, last) = (details.Hitters.Min(h => h.Season), details.Hitters.Max(h => h.Season));
            return first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");
        }
    }

    /// <summary>Player-seasons in the file.</summary>
    public int Rows => details.Hitters.Count;

    /// <summary>Fewest plate appearances of a season whose rates are compared.</summary>
    public string MinPa => StatFormat.Number(settings.MinPa, 0);

    /// <summary>The other systems.</summary>
    public IReadOnlyList<string> Rivals { get; }

    internal IReadOnlyList<(ScoredStat Stat, CalibrationScore Score)> Scores { get; }

    internal IReadOnlyList<BacktestPool> Pools { get; }

    /// <summary>The answer, made of the numbers.</summary>
    internal IReadOnlyList<string> Answer()
    {
        var sentences = new List<string>();
        if (Scores.FirstOrDefault(s => s.Stat == ScoredStat.WOBA).Score is { } woba)
            sentences.Add($"Our 80% intervals of wOBA held {StatFormat.Number(woba.Coverage80 * 100, 1)}% of {StatFormat.Count(woba.N)} seasons of {Seasons}.");
        else
            sentences.Add($"{StatFormat.Count(Rows)} player-seasons of {Seasons}, none with a judged wOBA.");
        var own = Scored(BacktestPool.All, BacktestScorer.Own);
        var best = Rivals.Select(r => (Name: r, Score: Scored(BacktestPool.All, r))).Where(r => r.Score is not null).OrderBy(r => r.Score!.RmseWeighted).FirstOrDefault();
        if (own is not null && best.Score is not null && Compared(BacktestPool.All, best.Name) is { } against)
        {
            var verdict = against.High90 < 0 ? "nearer" : against.Low90 > 0 ? "further off" : "not to be told apart";
            sentences.Add($"The wOBA forecasts of {StatFormat.Count(own.N)} seasons of {MinPa} and more plate appearances were off by {Points(own.RmseWeighted)} points (root mean square), those of {best.Name}, the best of the others here, by {Points(best.Score.RmseWeighted)}: {verdict} (90% interval of the difference {Signed(against.Low90)} to {Signed(against.High90)}).");
        }

        var off = Scores.Where(s => Math.Abs(s.Score.Coverage80 - .8) > .04).Select(s => $"{s.Stat.Name()} ({StatFormat.Number(s.Score.Coverage80 * 100, 0)}%)").ToArray();
        if (Scores.Count > 0)
            sentences.Add(off.Length == 0 ? "The 80% intervals of every statistic are within four points of what they promise." : $"More than four points off at 80%: {string.Join(", ", off)}.");
        return sentences;
    }

    /// <summary>Coverage of 50, 80 and 90 % intervals, a row a statistic, with what chance leaves (90 %).</summary>
    internal IntervalChart Coverage() => new(
        "How often intervals held what happened",
        string.Join("; ", Scores.Select(s => $"{s.Stat.Name()}: {Percent(s.Score.Coverage50)}, {Percent(s.Score.Coverage80)}, {Percent(s.Score.Coverage90)}")) + ".",
        [.. Scores.Select(s => new IntervalRow(s.Stat.Name(), [.. Levels.Select((level, i) => Point(Coverage(s.Score, level), s.Score.N, i))], StatFormat.Count(s.Score.N), s.Stat == ScoredStat.WOBA))],
        v => Percent(v))
    {
        Rules = [.. Levels.Select(l => new ValueMark(l, $"{StatFormat.Number(l * 100, 0)}%"))],
    };

    /// <summary>PIT histograms, on one axis.</summary>
    internal IEnumerable<(ScoredStat Stat, HistogramChart Chart)> Pits()
    {
        var all = Scores.Select(s => (s.Stat, s.Score, Shares: s.Score.PitTenths.Select(t => (double)t / s.Score.N).ToArray())).ToArray();
        var most = all.SelectMany(a => a.Shares).DefaultIfEmpty(.1).Max() * 1.05;
        foreach (var (stat, score, shares) in all)
        {
            var chance = 1.645 * Math.Sqrt(.1 * .9 / score.N);
            yield return (stat, new HistogramChart(
                $"PIT of {stat.Name()}", $"Mean {StatFormat.Number(score.PitMean, 3)}; p of uniformity {StatFormat.Number(score.PitP, 3)}; {score.N} outcomes.",
                shares, 0, 1.0 / Tenths, v => StatFormat.Number(v, 1), 0)
            {
                Caption = $"{stat.Name()}, p {(score.PitP < .005 ? "< .01" : StatFormat.Number(score.PitP, 2))}",
                Band = (Math.Max(0, .1 - chance), .1, .1 + chance),
                Most = most,
                PlotHeight = 84,
            });
        }
    }

    /// <summary>Forecast against actual wOBA by tenth of the forecast, our own beside each rival.</summary>
    internal IEnumerable<ReliabilityChart> Reliability()
    {
        foreach (var (system, i) in Rivals.Where(Informs).Prepend(BacktestScorer.Own).Select((s, i) => (s, i)))
        {
            var points = Groups(system);
            yield return new ReliabilityChart(
                $"Reliability of {system}", string.Join("; ", points.Select(p => $"{StatFormat.Number(p.Forecast, 3)} became {StatFormat.Number(p.Actual, 3)}")) + ".",
                [new ReliabilitySeries(system, points, i)], v => StatFormat.Number(v, 3))
            {
                Caption = system,
            };
        }
    }

    /// <summary>Root mean squared errors of wOBA in points, a bar a system.</summary>
    internal BarChart Errors()
    {
        var all = Rivals.Prepend(BacktestScorer.Own).Select(s => (Name: s, Score: Scored(BacktestPool.All, s))).Where(s => s.Score is not null).OrderBy(s => s.Score!.RmseWeighted).ToArray();
        return new BarChart(
            "How far wOBA forecasts were off", string.Join(", ", all.Select(s => $"{s.Name} {Points(s.Score!.RmseWeighted)}")) + " points.",
            [.. all.Select(s => new Bar(s.Name, s.Score!.RmseWeighted * 1000, Points(s.Score.RmseWeighted), s.Name == BacktestScorer.Own ? 0 : 7) { IsStrong = s.Name == BacktestScorer.Own })]);
    }

    /// <summary>Differences of the errors, ours less theirs; null without rivals.</summary>
    internal IntervalChart? Differences()
    {
        var all = Rivals.Select(r => (Name: r, Found: Compared(BacktestPool.All, r))).Where(r => r.Found is not null).ToArray();
        return all.Length == 0 ? null : new IntervalChart(
            "Our error less theirs", string.Join("; ", all.Select(r => $"{r.Name} {Signed(r.Found!.Difference)} ({Signed(r.Found.Low90)} to {Signed(r.Found.High90)})")) + ".",
            [.. all.Select(r => new IntervalRow(r.Name, [new IntervalPoint(r.Found!.Difference * 1000, r.Found.Low90 * 1000, r.Found.High90 * 1000, 0)], Signed(r.Found.Difference)))],
            v => StatFormat.Signed(v, StatFormat.Number(v, 0)))
        {
            Rules = [new ValueMark(0, "even")],
        };
    }

    /// <summary>Score of a system's wOBA on the hitters that every system has.</summary>
    internal PointScore? Scored(BacktestPool pool, string system) => PointScore.Of(BacktestScorer.Pairs(Common, pool, ScoredStat.WOBA, system, settings));

    internal PairedDifference? Compared(BacktestPool pool, string rival) => PairedDifference.Of(
        BacktestScorer.Pairs(Common, pool, ScoredStat.WOBA, BacktestScorer.Own, settings),
        BacktestScorer.Pairs(Common, pool, ScoredStat.WOBA, rival, settings), settings.Seed, replicates: 500);

    internal static string Points(double value) => StatFormat.Number(value * 1000, 1);

    internal static string Signed(double value) => StatFormat.Signed(value, Points(value));

    internal static string Percent(double value) => StatFormat.Number(value * 100, 0) + "%";

    private IReadOnlyList<ScoredHitter> Common => common ??= [.. details.Hitters.Where(h => details.Systems.All(s => double.IsFinite(h.Forecasts[s][(int)ScoredStat.WOBA])))];

    private IReadOnlyList<ScoredHitter>? common;

    private static double Coverage(CalibrationScore score, double level) => level switch { .5 => score.Coverage50, .8 => score.Coverage80, _ => score.Coverage90 };

    /// <summary>A share with its 90 % interval (Agresti and Coull).</summary>
    private static IntervalPoint Point(double share, int n, int colour)
    {
        const double Z = 1.645;
        var trials = n + (Z * Z);
        var p = ((share * n) + (Z * Z / 2)) / trials;
        var half = Z * Math.Sqrt(p * (1 - p) / trials);
        return new IntervalPoint(share, Math.Max(0, Math.Min(share, p - half)), Math.Min(1, Math.Max(share, p + half)), colour);
    }

    /// <summary>Whether a system tells hitters apart at all: the league's mean does not.</summary>
    private bool Informs(string system) => Scored(BacktestPool.All, system) is { } score && double.IsFinite(score.Slope) && Groups(system) is { Count: > 2 } groups && groups[^1].Forecast - groups[0].Forecast > .005;

    private IReadOnlyList<ReliabilityPoint> Groups(string system)
    {
        var pairs = BacktestScorer.Pairs(Common, BacktestPool.All, ScoredStat.WOBA, system, settings).OrderBy(p => p.Forecast).ToArray();
        var groups = new List<ReliabilityPoint>();
        for (var g = 0; g < Tenths; g++)
        {
            var part = pairs[(g * pairs.Length / Tenths)..((g + 1) * pairs.Length / Tenths)];
            if (part.Length < 2)
                continue;
            var weight = part.Sum(p => p.Weight);
            var (forecast, actual) = (part.Sum(p => p.Weight * p.Forecast) / weight, part.Sum(p => p.Weight * p.Actual) / weight);
            var error = 1.645 * Math.Sqrt(part.Sum(p => p.Weight * p.Weight * (p.Actual - actual) * (p.Actual - actual))) / weight;
            groups.Add(new ReliabilityPoint(forecast, actual, actual - error, actual + error));
        }

        return groups;
    }
}
