using System.Globalization;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Backtests;

/// <summary>A backtest for reading: how far every system was off, how honest our distributions were.</summary>
public static class BacktestPage
{
    private static readonly ScoredStat[] Counted = [ScoredStat.R, ScoredStat.RBI, ScoredStat.SB, ScoredStat.PA];

    /// <summary>Systems beside ours in a table: with the longest labels it is 76 columns wide.</summary>
    private const int MostRivals = 3;

    private const int LongestLabel = 16;

    /// <summary>The page, at most 80 columns wide.</summary>
    public static Page Of(BacktestReport report, IReadOnlyList<GateResult> gates)
    {
        var blocks = new List<Block> { new Heading(Title(report)) };
        foreach (var pool in report.Pools.Where(pool => pool.Systems.Any(system => system.N > 0))) blocks.AddRange(PoolBlocks(pool, report));
        blocks.Add(new Paragraph(
            "RMSE and MAE in points (.001) with each system's PA-weighted mean error of the season removed; raw: RMSEw with it; w: PA-weighted; PA: RMSE of plate appearances; r: mean of the seasons' correlations; slope: of actual on forecast.", Tone.Note));
        if (report.Pools[0].Systems.Any(system => system.Name == BacktestScorer.GivenLeague))
            blocks.Add(new Paragraph($"{BacktestScorer.GivenLeague}: our forecasts put in the scored season's league, which nobody knows before it: how far talent alone was off.", Tone.Note));
        blocks.AddRange(ComponentBlocks(report));
        blocks.AddRange(DifferenceBlocks(report));
        blocks.AddRange(CalibrationBlocks(report));
        blocks.AddRange(DefenseBlocks(report));
        blocks.AddRange(TailBlocks(report, gates));
        return new Page(blocks);
    }

    private static string Title(BacktestReport report)
    {
        var seasons = report.Seasons.Count == 1 ? $"{report.Seasons[0]}" : $"{report.Seasons[0]}-{report.Seasons[^1]}";
        return $"Backtest {seasons}, {report.Model} (fitted through {report.FittedThrough}){(report.InSample ? ", IN SAMPLE" : "")}";
    }

    private static IEnumerable<Block> PoolBlocks(PoolReport pool, BacktestReport report)
    {
        yield return new Heading($"wOBA, {PoolName(pool.Pool)}, {report.Settings.MinPa.ToString(CultureInfo.InvariantCulture)}+ PA");
        string[] headers = ["n", "RMSEw", "RMSE", "MAEw", "raw", "r", "slope", "PA"];
        var rows = pool.Systems.Where(system => system.N > 0).Select(system =>
        {
            var s = system.Scores[ScoredStat.WOBA];
            var pa = system.Scores.GetValueOrDefault(ScoredStat.PA);
            return new Row(
                [
                    Label(system.Name), StatFormat.Count(s.N), Points(s.RmseWeighted), Points(s.Rmse), Points(s.MaeWeighted), Points(s.RmseWeightedRaw),
                    StatFormat.Number(s.Correlation, 3), StatFormat.Number(s.Slope, 2), StatFormat.Number(pa?.RmseRaw ?? double.NaN, 1),
                ],
                system.Name == BacktestScorer.Own);
        });
        yield return new Table([ColumnGroup.Single("system", isText: true), .. headers.Select(header => ColumnGroup.Single(header))], [.. rows]);
    }

    private static IEnumerable<Block> ComponentBlocks(BacktestReport report)
    {
        yield return new Heading("Every statistic, all hitters, PA-weighted RMSE x 1000");
        var systems = report.Pools[0].Systems.Where(system => system.Name != BacktestScorer.GivenLeague).ToArray();
        ScoredStat[] stats = [.. ScoredStats.All.Where(stat => stat is not ScoredStat.PA && systems.Any(system => system.Scores.ContainsKey(stat)))];
        var own = systems.Where(system => system.Name == BacktestScorer.Own).ToArray();
        foreach (var rivals in systems.Except(own).Chunk(MostRivals))
        {
            SystemReport[] shown = [.. own, .. rivals];
            yield return new Table(
                [ColumnGroup.Single("stat", isText: true), .. shown.Select(system => ColumnGroup.Single(Label(system.Name)))],
                [.. stats.Select(stat => new Row([stat.Name(), .. shown.Select(system => Points(system.Scores.GetValueOrDefault(stat)?.RmseWeighted ?? double.NaN))]))]);
        }

        yield return new Paragraph("K, BB, HBP per PA without intentional walks and bunts; HR per contact; BABIP, 1B, 2B, 3B per ball in play; R, RBI, SB per PA.", Tone.Note);
    }

    /// <summary>A system's name in a table: the mean of several is told by how many they are once their names are too long.</summary>
    private static string Label(string system)
    {
        if (system.Length <= LongestLabel) return system;
        var parts = system.Split('+');
        return parts.Length > 1 ? $"mean of {parts.Length}" : PlainText.Shorten(system, LongestLabel);
    }

    private static IEnumerable<Block> DifferenceBlocks(BacktestReport report)
    {
        yield return new Heading("Our wOBA RMSEw less theirs, points, 90 % interval over players");
        var rows = report.Differences.Where(difference => difference.Stat == ScoredStat.WOBA).Select(difference => new Row(
        [
            PoolName(difference.Pool), Label(difference.B), StatFormat.Count(difference.Paired.N), Points(difference.Paired.Difference), Points(difference.Paired.Low90),
            Points(difference.Paired.High90), StatFormat.Probability(difference.Paired.ProbabilityBetter),
        ]));
        string[] headers = ["n", "difference", "low", "high", "Pr(better)"];
        yield return new Table([ColumnGroup.Single("pool", isText: true), ColumnGroup.Single("against", isText: true), .. headers.Select(header => ColumnGroup.Single(header))], [.. rows]);
    }

    private static IEnumerable<Block> CalibrationBlocks(BacktestReport report)
    {
        yield return new Heading($"Calibration, {report.Settings.CalibrationMinPa.ToString(CultureInfo.InvariantCulture)}+ PA, given the actual PA (PA itself: everybody)");
        string[] headers = ["n", "50%", "80%", "90%", "PIT mean", "PIT p", "CRPS"];
        var rows = ScoredStats.All.Where(report.Calibration.ContainsKey).Select(stat => CalibrationRow(stat.Name(), stat, report.Calibration[stat]));
        yield return new Table([ColumnGroup.Single("stat", isText: true), .. headers.Select(header => ColumnGroup.Single(header))], [.. rows]);
        yield return new Heading("Calibration of wOBA by subset");
        var subsets = report.CalibrationBySubset.Where(subset => subset.Value.ContainsKey(ScoredStat.WOBA)).Select(subset =>
            CalibrationRow(SubsetName(subset.Key), ScoredStat.WOBA, subset.Value[ScoredStat.WOBA]));
        yield return new Table([ColumnGroup.Single("subset", isText: true), .. headers.Select(header => ColumnGroup.Single(header))], [.. subsets]);
        yield return new Heading("Held by 80% intervals: what is counted beside the outcomes, and playing time");
        yield return new Table(
            [ColumnGroup.Single("subset", isText: true), .. Counted.Select(stat => new ColumnGroup(stat.Name(), [new("n"), new("80%")]))],
            [HeldRow("all", report.Calibration), .. report.CalibrationBySubset.Where(subset => Counted.Any(subset.Value.ContainsKey)).Select(subset => HeldRow(SubsetName(subset.Key), subset.Value))]);
    }

    private static Row HeldRow(string name, IReadOnlyDictionary<ScoredStat, CalibrationScore> scores) => new(
    [
        name, .. Counted.SelectMany(stat => scores.TryGetValue(stat, out var score) ? (string[])[StatFormat.Count(score.N), Percent(score.Coverage80)] : [StatFormat.Nothing, StatFormat.Nothing]),
    ]);

    private static IEnumerable<Block> DefenseBlocks(BacktestReport report)
    {
        if (report.Defense.Count == 0) yield break;
        yield return new Heading("Catchers' next season from leaderboards before it, RMSE weighted by trials");
        string[] headers = ["n", "ours", "last", "league", "r", "80%"];
        var rows = report.Defense.Select(score => new Row(
        [
            score.Skill, StatFormat.Count(score.N), StatFormat.Number(score.Own, 2), StatFormat.Number(score.Last, 2),
            StatFormat.Number(score.League, 2), StatFormat.Number(score.Correlation, 3), Percent(score.Coverage80),
        ]));
        yield return new Table([ColumnGroup.Single("skill", isText: true), .. headers.Select(header => ColumnGroup.Single(header))], [.. rows]);
        yield return new Paragraph("Runs per 7,000 pitches taken, caught stealing per 40 attempts. last: his last season as it was; league: everyone average; 80%: held by our intervals given the trials.", Tone.Note);
    }

    private static Row CalibrationRow(string name, ScoredStat stat, CalibrationScore score) => new(
    [
        name, StatFormat.Count(score.N), Percent(score.Coverage50), Percent(score.Coverage80), Percent(score.Coverage90), StatFormat.Number(score.PitMean, 3),
        StatFormat.Number(score.PitP, 3), stat == ScoredStat.PA ? StatFormat.Number(score.MeanCrps, 1) : Points(score.MeanCrps),
    ]);

    private static IEnumerable<Block> TailBlocks(BacktestReport report, IReadOnlyList<GateResult> gates)
    {
        if (report.LogScorePerPa.Count > 0)
        {
            yield return new Paragraph("Log score per PA (nats): " + string.Join(", ", report.LogScorePerPa.OrderByDescending(score => score.Value)
                .Select(score => $"{score.Key} {StatFormat.Number(score.Value, 5)}")) + ".");
        }

        if (report.Joint is { } joint)
        {
            yield return new Paragraph(
                $"PA and wOBA within seasons ({joint.MinPa.ToString(CultureInfo.InvariantCulture)}+ PA): correlation {StatFormat.Number(joint.SimulatedCorrelation, 2)} simulated, {StatFormat.Number(joint.ActualCorrelation, 2)} actual; mean wOBA under 200 PA {StatFormat.Number(joint.SimulatedWobaUnder200, 3)} simulated, {StatFormat.Number(joint.ActualWobaUnder200, 3)} actual.");
        }

        if (report.GamesMissed is { } missed)
        {
            yield return new Heading("Games missed of 162 by regulars, lost and rested");
            string[] headers = ["n", "mean", "RMSE", "past mean's", "50%", "80%", "90%", "PIT mean"];
            yield return new Table(
                [ColumnGroup.Single("", isText: true), .. headers.Select(header => ColumnGroup.Single(header))],
                [.. missed.Rows.Select(row => new Row(
                [
                    row.Catchers ? "catchers" : "others", StatFormat.Count(row.N), StatFormat.Number(row.Mean, 1), StatFormat.Number(row.Rmse, 1), StatFormat.Number(row.ConstantRmse, 1),
                    .. row.Inside.Select(Percent), StatFormat.Number(row.PitMean, 3),
                ]))]);
        }

        foreach (var (name, count) in report.Lacking)
            yield return new Paragraph($"{name} lacked {StatFormat.Count(count)} hitter{(count == 1 ? "" : "s")} with {report.Settings.MinPa.ToString(CultureInfo.InvariantCulture)}+ PA; every pool is without them.", Tone.Note);
        foreach (var note in report.Notes) yield return new Paragraph(note, Tone.Note);
        if (gates.Count == 0) yield break;
        yield return new Heading("Gates");
        yield return new Table(
            [ColumnGroup.Single("gate", isText: true), ColumnGroup.Single("at most"), ColumnGroup.Single("found"), ColumnGroup.Single("", isText: true)],
            [.. gates.Select(gate => new Row([gate.Gate, Plain(gate.Bound), Plain(gate.Found), gate.IsMet ? "met" : "NOT MET"], !gate.IsMet))]);
    }

    private static string Plain(double value) => double.IsFinite(value) ? value.ToString("0.####", CultureInfo.InvariantCulture) : StatFormat.Nothing;

    private static string PoolName(BacktestPool pool) => pool switch
    {
        BacktestPool.All => "all",
        BacktestPool.CallUps => "call-ups",
        BacktestPool.Catchers => "catchers",
        _ => "debutants",
    };

    private static string SubsetName(CalibrationSubset subset) => subset switch
    {
        CalibrationSubset.Pa400 => "400+ PA",
        CalibrationSubset.Pa100To200 => "100-200 PA",
        CalibrationSubset.Pa200To400 => "200-400 PA",
        CalibrationSubset.CallUps => "call-ups",
        CalibrationSubset.Catchers => "catchers",
        _ => "debutants",
    };

    private static string Points(double value) => StatFormat.Number(value * 1000, 2);

    private static string Percent(double value) => StatFormat.Number(value * 100, 1);
}
