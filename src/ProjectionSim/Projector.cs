using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim;

/// <summary>The straight line: config, model and environments in, the frozen plan of a run and its projection out.</summary>
public static class Projector
{
    /// <summary>Up to how many scenarios each is compared with every other; a larger batch names its pairs itself.</summary>
    private const int ComparedScenarios = 10;

    /// <summary>The plan of a config's run.</summary>
    /// <exception cref="InvalidInputException">A scenario, an event or a block of the files cannot be used.</exception>
    public static SimulationPlan Plan(ProjectionConfig config, HitterModel model, LeagueEnvironments environments)
    {
        var talent = new TalentModel(model, environments);
        var builder = new PlayerPlanBuilder(model);
        var runs = new RunsAndGamesBuilder(model, talent);
        var value = config.WarSchool is { } school ? new ValuePlanBuilder(model, school) : null;
        int league = talent.LastLeagueSeason(config.Season);
        var values = talent.RunValues(league);
        return new SimulationPlan
        {
            Season = config.Season,
            Seed = config.Seed,
            Draws = config.Draws,
            LeagueLogits = [.. talent.LeagueLogits(league)],
            LeagueShock = Array.ConvertAll(model.Components.ToArray(), component => component.LeagueShock),
            RunValues = values,
            LeagueSacrificeFly = LeagueSacrificeFly(model, talent.LeagueLogits(league), config.Season),
            Value = value?.Settings(config.Season, values),
            Players = config.Scenarios.Select(scenario => PlanOf(scenario, config, talent, builder, runs, value, environments)).ToArray(),
            Pairs = PairsOf(config.Scenarios.Count),
        };
    }

    /// <summary>Plans, draws and summarises a run.</summary>
    /// <param name="input">The config and its files.</param>
    /// <param name="threads">Threads; no number depends on them.</param>
    /// <param name="drawsDone">Told how many draws are done, from any thread.</param>
    /// <param name="cancel">Ends the run early, with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="form">The kernel's vector form, null for the machine's best; no number depends on it.</param>
    /// <exception cref="InvalidInputException">A scenario, an event or a block of the files cannot be used.</exception>
    public static Projection Project(
        ProjectionInput input, int threads, IProgress<long>? drawsDone, CancellationToken cancel, SimdForm? form = null)
    {
        var plan = Plan(input.Config, input.Model, input.Environments);
        return ProjectionBuilder.Build(input, plan, new LocalRunner(form ?? SimdForms.Best).Run(plan, threads, drawsDone, cancel));
    }

    private static double LeagueSacrificeFly(HitterModel model, IReadOnlyList<double> logits, int season)
    {
        double perPa = CountingRates.LeagueRate(model.Counting.SacrificeFlies, "sacrificeFlies", season);
        return perPa / OutcomeRates.FromLogOdds([.. logits]).BallInPlayOut;
    }

    private static PlayerPlan PlanOf(
        Scenario scenario, ProjectionConfig config, TalentModel talent, PlayerPlanBuilder builder, RunsAndGamesBuilder runs, ValuePlanBuilder? value,
        LeagueEnvironments environments)
    {
        var history = config.Players.FirstOrDefault(player => string.Equals(player.Id, scenario.Player, StringComparison.Ordinal))
            ?? throw new InvalidInputException($"A scenario names the player '{scenario.Player}'. Expected the id of one of the config's players: {string.Join(", ", config.Players.Select(player => player.Id))}.");
        var forecast = talent.Forecast(history, config.Season, scenario.Park);
        var events = scenario.Events.Select(text => EventParser.Parse(text, history, environments.RunValues, value?.Defense)).ToArray();
        bool keepRates = events.Any(asked => StatInfo.Of(asked.Stat).Group == StatGroups.CatchingRates);
        return builder.Build(forecast, history, scenario.Role, talent.RunValues(forecast.LeagueSeason), events, runs.Of(history, config.Season),
            value?.Of(history, config.Season, scenario.Positions, keepRates));
    }

    private static PlayerPair[] PairsOf(int scenarios)
    {
        if (scenarios > ComparedScenarios) return [];
        var pairs = new List<PlayerPair>();
        for (int a = 0; a < scenarios; a++)
        {
            for (int b = a + 1; b < scenarios; b++) pairs.Add(new PlayerPair(a, b));
        }

        return [.. pairs];
    }
}
