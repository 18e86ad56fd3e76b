using ProjectionSim.Baseball;
using ProjectionSim.Defense;
using ProjectionSim.Talent;

namespace ProjectionSim.Reports.Explain;

/// <summary>A player's defence as an explanation shows it.</summary>
/// <param name="Skills">A catcher's three skills, then fielding at positions of which there is evidence.</param>
/// <param name="ChallengeMean">The share of framing that challenges leave in the season; 1 without challenges.</param>
/// <param name="ChallengeStandardDeviation">Its standard deviation.</param>
public sealed record ExplainedDefense(IReadOnlyList<ExplainedSkill> Skills, double ChallengeMean, double ChallengeStandardDeviation)
{
    /// <summary>The defence of a player who catches or has lines of it; null where the model knows none or nothing is there to show.</summary>
    /// <exception cref="InvalidInputException">A line cannot be read.</exception>
    public static ExplainedDefense? Of(PlayerHistory player, HitterModel model, int season)
    {
        if (model is not { Defense: { } defense, Value: { } value }) return null;
        var beliefs = DefenseBeliefs.Of(player, season, defense, value.InningsPerStart);
        var skills = new List<ExplainedSkill>();
        if (player.CareerPositions.C > 0)
        {
            skills.Add(Skill("framing", defense.Framing, beliefs.Framing, value.InningsPerStart));
            skills.Add(Skill("blocking", defense.Blocking, beliefs.Blocking, value.InningsPerStart));
            skills.Add(Skill("throwing", defense.Throwing, beliefs.Throwing, value.InningsPerStart));
        }

        foreach (var position in Positions.All.Where(p => beliefs.Fielding.TryGetValue(p, out var belief) && belief.Steps.Count > 0))
            skills.Add(Skill($"fielding {position.Name()}", defense.Fielding[position], beliefs.Fielding[position], value.InningsPerStart));
        bool challenged = season >= defense.Challenge.FromSeason;
        return skills.Count == 0 ? null : new ExplainedDefense(skills, challenged ? defense.Challenge.Mean : 1, challenged ? defense.Challenge.StandardDeviation : 0);
    }

    private static ExplainedSkill Skill(string name, SkillModel skill, SkillBelief belief, double innings) =>
        new(name, belief, skill.Mean, skill.StandardDeviation, skill.RunsPerUnit, 100 * innings * skill.TrialsPerInning * skill.RunsPerUnit);
}

/// <summary>One skill.</summary>
/// <param name="Name">Framing, blocking, throwing, fielding at a position.</param>
/// <param name="Belief">What is believed, units per trial.</param>
/// <param name="PriorMean">Without evidence.</param>
/// <param name="PriorStandardDeviation">Without evidence.</param>
/// <param name="RunsPerUnit">Runs of a unit.</param>
/// <param name="RunsPerTrialOf100">Runs per 100 starts of one unit per trial.</param>
public sealed record ExplainedSkill(string Name, SkillBelief Belief, double PriorMean, double PriorStandardDeviation, double RunsPerUnit, double RunsPerTrialOf100);
