using ProjectionSim.Evaluation.PriorCheck;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Reports.Workbench;

/// <summary>What the priors alone believe, for reading.</summary>
public static class PriorCheckPage
{
    /// <summary>The report in every format.</summary>
    public static WorkbenchReport Of(PriorCheckReport report)
    {
        var flagged = report.Groups.Where(report.IsFlagged).Select(g => $"{g.By} {g.Name}").ToArray();
        var blocks = new List<Block>
        {
            new Paragraph(flagged.Length == 0
                ? $"The priors make no impossible hitters beyond {NumberText.Percent(report.Settings.Tolerance)} of any group."
                : $"The priors make impossible hitters: {string.Join(", ", flagged)}.", Tone.Strong),
            new Heading($"True rates of first seasons, drawn from the priors alone (leagues of {report.LeagueSeason})"),
            new Table(
                [
                    ColumnGroup.Single("", isText: true), new("AVG", [new("1%"), new("50%"), new("99%")]), new("K", [new("50%"), new("99%")]), new("HR/PA", [new("50%"), new("99%")]),
                    new("wOBA", [new("1%"), new("50%"), new("99%")]),
                ],
                [.. report.Groups.Select(g => new Row([Name(g), .. Three(g.Average), .. Three(g.Strikeouts)[1..], .. Three(g.HomeRuns)[1..], .. Three(g.Woba)]))]),
            new Heading("Hitters that cannot be, share of each group"),
            NumberText.TableOf(
                ["<", $"AVG>{NumberText.Fixed(report.Settings.HighestAverage, 3)}", $"AVG<{NumberText.Fixed(report.Settings.LowestAverage, 3)}", "K or HR", "runs<0", "<"],
                report.Groups.Select(g => new Row(
                    [Name(g), Share(g.AboveHighest), Share(g.BelowLowest), Share(g.OtherImpossible), Share(g.NegativeRuns), report.IsFlagged(g) ? "FLAGGED" : ""], report.IsFlagged(g)))),
            new Paragraph(
                $"By level at its usual age, by age and by position at Double-A; {NumberText.Count(report.Settings.Draws)} hitters a group, all positions, sizes and hands unless said. 1, 50, 99%: of the hitters. K or HR: more than {NumberText.Percent(report.Settings.HighestStrikeouts)} strikeouts or {NumberText.Percent(report.Settings.HighestHomeRuns)} home runs a PA. runs<0: expected runs below none. Flagged above {NumberText.Percent(report.Settings.Tolerance)}.",
                Tone.Note),
            new Heading("The league to come, beside the real seasons the environment knows"),
            NumberText.TableOf(["<", "1%", "50%", "99%", "lowest seen", "highest seen", "outside"], report.Leagues.Select(l => new Row(
                [l.Name, NumberText.Fixed(l.Quantiles[0], 3), NumberText.Fixed(l.Quantiles[2], 3), NumberText.Fixed(l.Quantiles[4], 3), NumberText.Fixed(l.LowestSeen, 3), NumberText.Fixed(l.HighestSeen, 3), NumberText.Percent(l.Outside)]))),
        };
        if (report.Comparisons.Count > 0)
        {
            blocks.Add(new Heading("Real first seasons beside replicates from the priors"));
            blocks.Add(new Table(
                [
                    new ColumnGroup("", [new("", IsText: true), new("", IsText: true), new("lines")]), new ColumnGroup("mean", [new("seen"), new("prior")]),
                    new ColumnGroup("spread", [new("seen"), new("prior")]), ColumnGroup.Single("in 80%"),
                ],
                [.. report.Comparisons.Select(c => new Row(
                    [c.Level, c.Component, NumberText.Count(c.N), NumberText.Fixed(c.MeanSeen, 4), NumberText.Fixed(c.MeanPrior, 4), NumberText.Fixed(c.SpreadSeen, 4), NumberText.Fixed(c.SpreadPrior, 4), NumberText.Percent(c.Within80)]))]));
            blocks.Add(new Paragraph($"Lines of {report.Settings.FewestPa}+ PA in the first season of hitters who later reached the majors (those the prior was fitted on), each beside {report.Settings.Replicates} replicates with his covariates, league, park and trials. in 80%: lines inside their replicates' central 80 %; fewer: the prior is too sure, more: too vague.", Tone.Note));
        }

        return new WorkbenchReport { Command = "prior-check", Page = new Page(blocks), Tables = [Groups(report), Leagues(report), Comparisons(report)], Facts = Facts(report) };
    }

    private static string Name(PriorGroup group) => group.By == "position" ? group.Name : $"{group.By} {group.Name}";

    private static string[] Three(double[] quantiles) => [NumberText.Fixed(quantiles[0], 3), NumberText.Fixed(quantiles[2], 3), NumberText.Fixed(quantiles[4], 3)];

    private static string Share(double share) => share == 0 ? "0" : share < .0001 ? "<.01%" : (share * 100).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) + "%";

    private static Dictionary<string, object?> Facts(PriorCheckReport report) => new()
    {
        ["season"] = report.Settings.Season,
        ["leagueSeason"] = report.LeagueSeason,
        ["draws"] = report.Settings.Draws,
        ["seed"] = report.Settings.Seed,
        ["tolerance"] = report.Settings.Tolerance,
        ["flagged"] = report.Groups.Count(report.IsFlagged),
    };

    private static TidyTable Groups(PriorCheckReport report)
    {
        string[] rates = ["avg", "k", "hr", "woba"];
        string[] columns = ["by", "group", .. rates.SelectMany(r => new[] { "01", "10", "50", "90", "99" }.Select(q => $"{r}{q}")), "aboveHighest", "belowLowest", "otherImpossible", "negativeRuns", "flagged"];
        return new TidyTable("groups", columns, [.. report.Groups.Select(g => (IReadOnlyList<object?>)
            [g.By, g.Name, .. g.Average.Concat(g.Strikeouts).Concat(g.HomeRuns).Concat(g.Woba).Cast<object?>(), g.AboveHighest, g.BelowLowest, g.OtherImpossible, g.NegativeRuns, report.IsFlagged(g)])]);
    }

    private static TidyTable Leagues(PriorCheckReport report) => new(
        "leagues",
        ["rate", "q01", "q10", "q50", "q90", "q99", "lowestSeen", "highestSeen", "outside"],
        [.. report.Leagues.Select(l => (IReadOnlyList<object?>)[l.Name, .. l.Quantiles.Cast<object?>(), l.LowestSeen, l.HighestSeen, l.Outside])]);

    private static TidyTable Comparisons(PriorCheckReport report) => new(
        "firstSeasons",
        ["level", "component", "lines", "meanSeen", "meanPrior", "spreadSeen", "spreadPrior", "within80"],
        [.. report.Comparisons.Select(c => (IReadOnlyList<object?>)[c.Level, c.Component, c.N, c.MeanSeen, c.MeanPrior, c.SpreadSeen, c.SpreadPrior, c.Within80])]);
}
