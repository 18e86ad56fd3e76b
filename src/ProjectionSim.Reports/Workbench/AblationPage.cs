using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.Ablations;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Reports.Workbench;

/// <summary>What every part of the model is worth, for reading.</summary>
public static class AblationPage
{
    /// <summary>The report in every format.</summary>
    /// <param name="results">The whole model first, then without each part.</param>
    /// <param name="report">What was backtested.</param>
    public static WorkbenchReport Of(IReadOnlyList<AblationResult> results, AblationFacts report)
    {
        var whole = results[0];
        var most = results.Skip(1).MaxBy(r => Of(r, BacktestPool.All).Paired?.Difference ?? 0);
        var seasons = report.Seasons.Count == 1 ? $"{report.Seasons[0]}" : $"{report.Seasons[0]}-{report.Seasons[^1]}";
        var blocks = new List<Block>
        {
            new Paragraph(most is null ? "The model as it is." : $"Worth most: {most.Name}. Without it the wOBA RMSE of {seasons} is {Points(Of(most, BacktestPool.All).Paired!.Difference)} points higher.", Tone.Strong),
            NumberText.TableOf(
                ["without<", "RMSE", "cost", "90 %", "call-ups", "catchers", "log", "80%"],
                results.Select(r => Row(r, whole))),
            new Paragraph(
                $"Seasons {seasons}, {NumberText.Fixed(report.MinPa, 0)}+ PA, model {NumberText.Shorten(report.Model, 30)} (fitted through {report.FittedThrough}){(report.InSample ? ", IN SAMPLE" : "")}. RMSE: PA-weighted, of wOBA in points (.001), each season's mean error taken out. cost: what the loss adds to it, with a 90 % interval over players; above 0 the part helps. call-ups, catchers: the cost among them. log: change of the log score per 1,000 PA, nats; below 0 the part helps. 80%: seasons inside that interval of wOBA. The other numbers stay as fitted with the part: a refit could make up for some of the loss.",
                Tone.Note),
        };
        return new WorkbenchReport
        {
            Command = "ablate",
            Page = new Page(blocks),
            Facts = new Dictionary<string, object?>
            {
                ["seasons"] = report.Seasons.Select(s => FormattableString.Invariant($"{s}")),
                ["minPa"] = report.MinPa,
                ["model"] = report.Model,
                ["fittedThrough"] = report.FittedThrough,
                ["inSample"] = report.InSample,
                ["draws"] = report.Draws,
                ["seed"] = report.Seed,
            },
            Figures = [Figure(results)],
            Tables = [Table(results)],
        };
    }

    private static WorkbenchFigure Figure(IReadOnlyList<AblationResult> results) => new(
        "What the loss of each part costs",
        new IntervalChart(
            "Cost of each part's loss",
            "Points of wOBA RMSE that the loss of each part adds, with 90 % intervals over players.",
            [.. results.Skip(1).Select(r => Of(r, BacktestPool.All)).Zip(results.Skip(1)).Where(p => p.First.Paired is not null).Select(p => new IntervalRow(
                p.Second.Name, [new IntervalPoint(p.First.Paired!.Difference * 1000, p.First.Paired.Low90 * 1000, p.First.Paired.High90 * 1000, 0)], Signed(p.First.Paired.Difference)))],
            v => NumberText.Fixed(v, 1))
        {
            Rules = [new ValueMark(0, "nothing lost")],
        },
        "Points (.001) of PA-weighted wOBA RMSE; lines: 90 % intervals over players. Right of the line the part helps.");

    private static AblationCost Of(AblationResult result, BacktestPool pool) => result.Costs.First(c => c.Pool == pool);

    private static Row Row(AblationResult result, AblationResult whole)
    {
        var all = Of(result, BacktestPool.All);
        var isWhole = ReferenceEquals(result, whole);
        return new Row(
            [
                result.Name, Points(all.Rmse), isWhole ? "" : Signed(all.Paired?.Difference), isWhole ? "" : $"{Signed(all.Paired?.Low90)}..{Signed(all.Paired?.High90)}",
                isWhole ? "" : Signed(Of(result, BacktestPool.CallUps).Paired?.Difference), isWhole ? "" : Signed(Of(result, BacktestPool.Catchers).Paired?.Difference),
                isWhole ? "" : NumberText.Signed(result.LogScoreChange * 1000, 2), NumberText.Percent(result.Coverage80),
            ],
            isWhole);
    }

    private static string Points(double value) => NumberText.Fixed(value * 1000, 2);

    private static string Signed(double? value) => value is { } v ? NumberText.Signed(v * 1000, 2) : "-";

    private static TidyTable Table(IReadOnlyList<AblationResult> results) => new(
        "parts",
        ["without", "pool", "rmse", "cost", "low90", "high90", "probabilityBetter", "n", "logScorePerPa", "logScoreChange", "coverage80", "paRmse"],
        [.. results.SelectMany(r => r.Costs.Where(c => c.Paired is not null).Select(c => (IReadOnlyList<object?>)
            [r.Name, FormattableString.Invariant($"{c.Pool}"), c.Rmse, c.Paired!.Difference, c.Paired.Low90, c.Paired.High90, c.Paired.ProbabilityBetter, c.Paired.N, r.LogScore, r.LogScoreChange, r.Coverage80, r.PaRmse]))]);
}
