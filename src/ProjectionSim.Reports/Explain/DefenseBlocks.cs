using System.Globalization;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Explain;

/// <summary>How the belief in a glove came about: prior, what each season said, how much it counted.</summary>
internal static class DefenseBlocks
{
    public static IEnumerable<Block> Of(Explanation explanation)
    {
        if (explanation.Defense is not { } defense || defense.Skills.Count == 0) yield break;
        yield return new Heading("The glove: from the prior to the belief (runs per 100 starts)");
        var rows = new List<Row>();
        foreach (var skill in defense.Skills) rows.AddRange(Rows(skill, explanation.Forecast.Season));
        yield return new Table(
            [
                ColumnGroup.Single("", isText: true),
                new ColumnGroup("the season", [new("trials"), new("runs"), new("per 100"), new("counts")]),
                new ColumnGroup("the belief", [new("expected"), new("+/-")]),
            ],
            rows);
        yield return new Paragraph(
            "trials: pitches taken, pitches to block, steal attempts, innings. counts: the share of the new belief that the season makes; the rest is what was believed before. +/-: one standard deviation of talent, the season's luck apart." +
            (defense.ChallengeMean < 1 ? $" Framing is as before ball-strike challenges, which are taken to leave {StatFormat.Number(defense.ChallengeMean * 100, 0)}% of it (+/- {StatFormat.Number(defense.ChallengeStandardDeviation * 100, 0)})." : ""),
            Tone.Note);
    }

    private static IEnumerable<Row> Rows(ExplainedSkill skill, int season)
    {
        yield return Line($"{skill.Name}: prior", ["", "", "", ""], skill, skill.PriorMean, skill.PriorStandardDeviation);
        foreach (var step in skill.Belief.Steps)
        {
            yield return Line(
                PlainText.Shorten(PlainText.Clean($"  {step.Season.ToString(CultureInfo.InvariantCulture)} {step.Sources}"), 28),
                [
                    StatFormat.Number(step.Trials, 0), StatFormat.Number(step.Units * skill.RunsPerUnit, 1),
                    StatFormat.Number(step.Units / step.Trials * skill.RunsPerTrialOf100, 1), StatFormat.Number(step.Weight * 100, 0) + "%",
                ],
                skill, step.Mean, step.StandardDeviation);
        }

        yield return Line($"  drift into {season.ToString(CultureInfo.InvariantCulture)}", ["", "", "", ""], skill, skill.Belief.Mean, skill.Belief.StandardDeviation, true);
    }

    private static Row Line(string label, string[] evidence, ExplainedSkill skill, double mean, double sd, bool strong = false) => new(
        [label, .. evidence, StatFormat.Signed(mean, StatFormat.Number(mean * skill.RunsPerTrialOf100, 1)), StatFormat.Number(sd * skill.RunsPerTrialOf100, 1)], strong);
}
