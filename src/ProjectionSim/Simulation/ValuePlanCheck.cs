namespace ProjectionSim.Simulation;

/// <summary>Refuses value plans that cannot be drawn: every column must stay far within 32-bit integers of a thousandth of a run.</summary>
internal static class ValuePlanCheck
{
    /// <summary>Throws <see cref="ArgumentException"/> at the first fault of what players share, or where a player lacks it.</summary>
    public static void Check(SimulationPlan plan)
    {
        if (plan.Value is not { } settings)
        {
            foreach (PlayerPlan player in plan.Players)
            {
                if (player.Value is not null)
                    throw new ArgumentException($"player '{player.Id}': found a value plan in a run without value settings; expected both or neither.");
            }

            return;
        }

        One("plan: runs per win of no scoring", settings.RunsPerWinBase, 0, 100);
        One("plan: runs of steals per opportunity", settings.StealRunsPerOpportunity, -1, 1);
        One("plan: double plays per out", settings.DoublePlaysPerOut, 0, 1);
        One("plan: runs of a double play", settings.DoublePlayRuns, -10, 10);
        One("plan: league runs per plate appearance", settings.LeagueRunsPerPlateAppearance, -1, 1);
        One("plan: replacement wins per plate appearance", settings.ReplacementWinsPerPlateAppearance, -1, 1);
        One("plan: mean share of framing left", settings.ChallengeMean, 0, 10);
        One("plan: spread of the share of framing left", settings.ChallengeStandardDeviation, 0, 10);
    }

    /// <summary>Throws <see cref="ArgumentException"/> at the first fault of a player's plan.</summary>
    public static void Check(string where, ValuePlan value)
    {
        One($"{where}: starts per plate appearance", value.StartsPerPlateAppearance, 0, 1);
        One($"{where}: share of starts at catcher", value.PositionShare, 0, 1);
        One($"{where}: positional runs of a start at catcher", value.PositionalPerStart, -10, 10);
        One($"{where}: positional runs of a start elsewhere", value.PositionalPerOtherStart, -10, 10);
        if (value.Catching is { } catching)
        {
            Check($"{where}: framing", catching.Framing);
            Check($"{where}: blocking", catching.Blocking);
            Check($"{where}: throwing", catching.Throwing);
        }

        if (value.Fielding is { } fielding)
            Check($"{where}: fielding", fielding);
    }

    private static void Check(string where, SkillPlan skill)
    {
        One($"{where}: trials of a start", skill.TrialsPerStart, 0, 1000);
        One($"{where}: talent per trial", skill.Mean, -10, 10);
        One($"{where}: spread of talent", skill.StandardDeviation, 0, 10);
        One($"{where}: variance of a trial", skill.VariancePerTrial, 0, 100);
        One($"{where}: variance of a season", skill.SeasonVariance, 0, 100);
        One($"{where}: runs of a unit", skill.RunsPerUnit, -10, 10);
        if (skill.YearWeights is { } weights)
            PlanCheck.Within($"{where}: weights of the years", weights, weights.Length, 0, 1);
    }

    private static void One(string what, double value, double low, double high) => PlanCheck.Within(what, [value], 1, low, high);
}
