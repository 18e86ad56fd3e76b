using ProjectionSim.Evaluation.Sbc;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Reports.Workbench;

/// <summary>Simulation-based calibration for reading.</summary>
public static class SbcReportPage
{
    private const int FigureWidth = 39;

    /// <summary>The report in every format.</summary>
    /// <param name="report">The study.</param>
    /// <param name="behind">Further studies of careers that leave out, one by one, what the filter neglects.</param>
    public static WorkbenchReport Of(SbcReport report, IReadOnlyList<(string What, SbcReport Report)> behind)
    {
        var settings = report.Settings;
        var broken = settings.BreakNoise == 1 ? "" : FormattableString.Invariant($"; the filter was broken on purpose: it believes {settings.BreakNoise:0.##} of the lines' own noise");
        var blocks = new List<Block>
        {
            new Paragraph(report.IsCalibrated
                ? $"The filter is calibrated: the truth's ranks are uniform for all {report.Quantities.Count} quantities."
                : $"Not calibrated: {string.Join(", ", report.Quantities.Where(report.IsRejected).Select(q => q.Name))}.", Tone.Strong),
            new Paragraph($"{NumberText.Count(settings.Replications)} made-up hitters with {NumberText.Count(report.Seasons)} seasons of {settings.FewestPa} to {settings.MostPa} PA, talent drawn from the model's own prior, seed {settings.Seed}{broken}."),
            new Heading("Where the true talent fell in the filter's posterior"),
            NumberText.TableOf(
                ["<", "p", "mean z", "sd z", "50%", "80%", "95%", "gap", "<"],
                report.Quantities.Select(q => new Row(
                [
                    q.Name, NumberText.PValue(q.PValue), NumberText.Signed(q.MeanZ, 3), NumberText.Fixed(q.SpreadZ, 3), NumberText.Percent(q.Coverage50), NumberText.Percent(q.Coverage80),
                    NumberText.Percent(q.Coverage95), NumberText.Fixed(q.LargestGap, 3), report.IsRejected(q) ? "REJECTED" : "",
                ], report.IsRejected(q)))),
            new Paragraph(
                $"p: exact, of uniform ranks; rejected below {NumberText.Short(settings.FalseAlarm / report.Quantities.Count)}, so that a right filter fails one study in {NumberText.Count(1 / settings.FalseAlarm)}. z: (truth - mean) / sd of the posterior. 50, 80, 95%: truths inside the posterior's central interval. gap: largest distance of the ranks' distribution function from the uniform one.",
                Tone.Note),
            new Heading("Ranks against the band that a right filter stays in (95 % at once)"),
            new Figure([.. report.Quantities.SelectMany(Line)]),
            new Paragraph(". inside the band, + above it (truth lower than believed), - below it; from rank 0 on the left to 1 on the right.", Tone.Note),
        };
        if (behind.Count > 0) blocks.AddRange(Behind(report, behind));
        return new WorkbenchReport { Command = "sbc", Page = new Page(blocks), Tables = [Quantities(report), Ranks(report)], Facts = Facts(report) };
    }

    private static IEnumerable<Block> Behind(SbcReport report, IReadOnlyList<(string What, SbcReport Report)> behind)
    {
        yield return new Heading("What is behind it: mean z when careers leave out what the filter neglects");
        yield return NumberText.TableOf(
            ["careers<", .. report.Quantities.SkipLast(1).Select(q => q.Name)],
            new[] { (What: "as above", Report: report) }.Concat(behind).Select(one => new Row(
                [one.What, .. one.Report.Quantities.SkipLast(1).Select(q => NumberText.Signed(q.MeanZ, 2) + (one.Report.IsRejected(q) ? "*" : ""))])));
        yield return new Paragraph(
            "*: rejected. Over a line's own deviations (variance V, log-odds) the mean of a rare rate is higher by V p(1-p)(1-2p)/2. A model whose noiseConvexity is below 1 does not take that off, so a talent looks better than it is; careers centred on the rate do without. What then is left is the normal approximation on short lines, whose rare events (hit by pitch) have skewed log-odds.",
            Tone.Note);
    }

    private static IEnumerable<string> Line(SbcQuantity quantity)
    {
        var marks = quantity.Empirical.Select((share, i) => share > quantity.Band[i].High ? '+' : share < quantity.Band[i].Low ? '-' : '.').Take(FigureWidth);
        yield return $"{quantity.Name,-10}{new string([.. marks])}";
    }

    private static Dictionary<string, object?> Facts(SbcReport report) => new()
    {
        ["replications"] = report.Settings.Replications,
        ["seasons"] = report.Seasons,
        ["seed"] = report.Settings.Seed,
        ["season"] = report.Settings.Season,
        ["fewestPa"] = report.Settings.FewestPa,
        ["mostPa"] = report.Settings.MostPa,
        ["centerRates"] = report.Settings.CenterRates,
        ["breakNoise"] = report.Settings.BreakNoise,
        ["falseAlarm"] = report.Settings.FalseAlarm,
        ["calibrated"] = report.IsCalibrated,
    };

    private static TidyTable Quantities(SbcReport report) => new(
        "quantities",
        ["quantity", "p", "meanZ", "sdZ", "coverage50", "coverage80", "coverage95", "largestGap", "rejected"],
        [.. report.Quantities.Select(q => (IReadOnlyList<object?>)[q.Name, q.PValue, q.MeanZ, q.SpreadZ, q.Coverage50, q.Coverage80, q.Coverage95, q.LargestGap, report.IsRejected(q)])]);

    private static TidyTable Ranks(SbcReport report) => new(
        "ranks",
        ["quantity", "rank", "share", "low95", "high95"],
        [.. report.Quantities.SelectMany(q => q.Empirical.Select((share, i) => (IReadOnlyList<object?>)[q.Name, (i + 1.0) / (q.Empirical.Count + 1), share, q.Band[i].Low, q.Band[i].High]))]);
}
