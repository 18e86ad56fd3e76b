using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.PosteriorCheck;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Reports.Workbench;

/// <summary>Replicated seasons beside those that happened, for reading.</summary>
public static class PosteriorCheckPage
{
    private const int MostRows = 24;
    private static readonly ScoredStat[] Shown = [ScoredStat.WOBA, ScoredStat.K, ScoredStat.BB, ScoredStat.HR];

    /// <summary>The report in every format.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="what">Which seasons, for the reader.</param>
    /// <param name="notes">What the reader must know of them.</param>
    public static WorkbenchReport Of(PosteriorCheckReport report, string what, IReadOnlyList<string> notes)
    {
        var odd = report.Statistics.Where(t => t.PValue < .01).Select(t => t.Name).ToArray();
        var blocks = new List<Block>
        {
            new Paragraph(report.Statistics.Count == 0
                ? $"{NumberText.Count(report.Seasons)} seasons replayed: {what}."
                : odd.Length == 0
                    ? $"{NumberText.Count(report.Seasons)} seasons replayed ({what}): what happened looks like the replicates."
                    : $"{NumberText.Count(report.Seasons)} seasons replayed ({what}): unlike the replicates are {string.Join(", ", odd)}.", Tone.Strong),
        };
        if (report.Rows.Count <= MostRows) blocks.AddRange(Seasons(report));
        if (report.Seasons >= 20) blocks.AddRange(Calibration(report));
        if (report.Statistics.Count > 0) blocks.AddRange(Statistics(report));
        if (report.Seasons >= 20) blocks.AddRange(Rootograms(report));
        blocks.AddRange(notes.Select(note => new Paragraph(note, Tone.Note)));
        return new WorkbenchReport
        {
            Command = "posterior-check",
            Page = new Page(blocks),
            Facts = new Dictionary<string, object?> { ["seasons"] = report.Seasons, ["draws"] = report.Draws, ["what"] = what, ["notes"] = notes },
            Tables = [StatisticTable(report), SeasonTable(report), RootogramTable(report)],
        };
    }

    private static IEnumerable<Block> Seasons(PosteriorCheckReport report)
    {
        yield return new Heading("Where each season fell among its replicates (0 lowest, 1 highest)");
        yield return NumberText.TableOf(
            ["<", "season", "PA", .. Shown.SelectMany(s => new[] { s.Name(), "PIT" })],
            report.Rows.Select(r => new Row(
                [NumberText.Shorten(r.Player, 15), FormattableString.Invariant($"{r.Season}"), NumberText.Count(r.Pa), .. Shown.SelectMany(s => new[] { Of(r.Seen, s, 3), Of(r.Pit, s, 2) })])));
        yield return new Paragraph("K, BB per PA; HR per contact. Replicates are made from what was known before the season, at the plate appearances that it had.", Tone.Note);
    }

    private static string Of(IReadOnlyDictionary<ScoredStat, double> values, ScoredStat stat, int decimals) => values.TryGetValue(stat, out var value) ? NumberText.Fixed(value, decimals) : "-";

    private static IEnumerable<Block> Calibration(PosteriorCheckReport report)
    {
        yield return new Heading("Each statistic's place among its replicates, all seasons");
        yield return NumberText.TableOf(
            ["<", "n", "50%", "80%", "90%", "PIT mean", "PIT p", "tenths of the PIT<"],
            report.Calibration.Select(c => new Row(
            [
                c.Key.Name(), NumberText.Count(c.Value.N), NumberText.Percent(c.Value.Coverage50), NumberText.Percent(c.Value.Coverage80), NumberText.Percent(c.Value.Coverage90),
                NumberText.Fixed(c.Value.PitMean, 3), NumberText.PValue(c.Value.PitP), Bars(c.Value.PitTenths),
            ])));
    }

    /// <summary>Digits, 5 where a tenth of the seasons fell: flat is 5555555555.</summary>
    private static string Bars(int[] tenths)
    {
        double sum = tenths.Sum();
        return string.Concat(tenths.Select(t => (char)('0' + Math.Clamp((int)Math.Round(t / sum * 50), 0, 9))));
    }

    private static IEnumerable<Block> Statistics(PosteriorCheckReport report)
    {
        yield return new Heading("Numbers of all seasons together");
        yield return NumberText.TableOf(
            ["<", "seen", "replicated", "5%", "95%", "p"],
            report.Statistics.Select(t => new Row([t.Name, Plain(t.Seen), Plain(t.Mean), Plain(t.Low), Plain(t.High), NumberText.PValue(t.PValue)], t.PValue < .01)));
        yield return new Paragraph($"{NumberText.Count(report.Draws)} replicates of all seasons. p: two-sided; the smallest of {report.Statistics.Count} is below .01 by luck alone one time in {NumberText.Count(1 / (1 - Math.Pow(.99, report.Statistics.Count)))}.", Tone.Note);
    }

    private static string Plain(double value) => Math.Abs(value) >= 2 ? NumberText.Fixed(value, 1) : NumberText.Fixed(value, 3);

    private static IEnumerable<Block> Rootograms(PosteriorCheckReport report)
    {
        yield return new Heading("Counts, seen against expected (rootogram: bars hang from the expected root)");
        foreach (var rootogram in report.Rootograms.Where(r => r.Count is "HR" or "SO" or "BB"))
        {
            yield return NumberText.TableOf(
                [$"{rootogram.Count}<", "seen", "expected", "roots apart", "<"],
                rootogram.Bins.Select(b => new Row(
                    [b.High == int.MaxValue ? $"{b.Low}+" : $"{b.Low}-{b.High}", NumberText.Count(b.Seen), NumberText.Fixed(b.Expected, 1), NumberText.Signed(Math.Sqrt(b.Seen) - Math.Sqrt(b.Expected), 2), Mark(b)])));
        }

        yield return new Paragraph("roots apart: the root of the seen less that of the expected number; one root is about two standard deviations. " +
            string.Join(", ", report.Rootograms.Select(r => $"{r.Count} chi-square per degree {NumberText.Fixed(r.ChiSquarePerDegree, 2)}")) + ".", Tone.Note);
    }

    private static string Mark(RootogramBin bin)
    {
        var apart = Math.Sqrt(bin.Seen) - Math.Sqrt(bin.Expected);
        return new string(apart > 0 ? '+' : '-', Math.Min((int)Math.Round(Math.Abs(apart) * 4), 20));
    }

    private static TidyTable StatisticTable(PosteriorCheckReport report) => new(
        "statistics",
        ["statistic", "seen", "mean", "q05", "q95", "p"],
        [.. report.Statistics.Select(t => (IReadOnlyList<object?>)[t.Name, t.Seen, t.Mean, t.Low, t.High, t.PValue])]);

    private static TidyTable SeasonTable(PosteriorCheckReport report) => new(
        "seasons",
        ["player", "season", "pa", "stat", "seen", "pit"],
        [.. report.Rows.SelectMany(r => r.Pit.Select(p => (IReadOnlyList<object?>)[r.Player, r.Season, r.Pa, p.Key.Name(), r.Seen[p.Key], p.Value]))]);

    private static TidyTable RootogramTable(PosteriorCheckReport report) => new(
        "rootograms",
        ["count", "low", "high", "seen", "expected"],
        [.. report.Rootograms.SelectMany(r => r.Bins.Select(b => (IReadOnlyList<object?>)[r.Count, b.Low, b.High == int.MaxValue ? null : b.High, b.Seen, b.Expected]))]);
}
