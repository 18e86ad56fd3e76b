using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Simulation.Years;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim;

/// <summary>The straight line: config, model and environments in, the frozen plan of a run and its projection out.</summary>
public static class Projector
{
    /// <summary>Up to how many scenarios each is compared with every other; a larger batch names its pairs itself.</summary>
    private const int ComparedScenarios = 10;

    /// <summary>The plan of a config's run.</summary>
    /// <param name="config">Players, scenarios, draws.</param>
    /// <param name="model">The model.</param>
    /// <param name="environments">The leagues.</param>
    /// <param name="source">A talent model of one's own; null for the model's.</param>
    /// <exception cref="InvalidInputException">A scenario, an event or a block of the files cannot be used.</exception>
    public static SimulationPlan Plan(ProjectionConfig config, HitterModel model, LeagueEnvironments environments, TalentSource? source = null)
    {
        var talent = new TalentModel(model, environments);
        TalentForecast ForecastOf(PlayerHistory history, Scenario scenario)
        {
            var own = talent.Forecast(history, config.Season, scenario.Park);
            return source is null ? own : source(history, own);
        }

        var builder = new PlayerPlanBuilder(model);
        var runs = new RunsAndGamesBuilder(model, talent);
        var value = config.WarSchool is { } school ? new ValuePlanBuilder(model, school) : null;
        var rooms = new RoomRegister(config, model.PlayingTime);
        int league = talent.LastLeagueSeason(config.Season);
        var values = talent.RunValues(league);
        var plan = new SimulationPlan
        {
            Season = config.Season,
            Seed = config.Seed,
            Draws = config.Draws,
            LeagueLogits = [.. talent.LeagueLogits(league)],
            LeagueShock = Array.ConvertAll(model.Components.ToArray(), component => component.LeagueShock),
            StealLeague = StealLeagueOf(model.Counting, config.Season),
            RunValues = values,
            LeagueSacrificeFly = LeagueSacrificeFly(model, talent.LeagueLogits(league), config.Season),
            Value = value?.Settings(config.Season, values),
            Players = config.Scenarios.Select(scenario => PlanOf(scenario, config, talent, ForecastOf, builder, runs, value, environments, rooms)).ToArray(),
            Rooms = rooms.Plans,
            Pairs = PairsOf(config.Scenarios.Count),
        };
        return config.Seasons is > 1 ? WithPaths(plan, config, model, ForecastOf, environments) : plan;
    }

    /// <summary>Plans, draws and summarises a run.</summary>
    /// <param name="input">The config and its files.</param>
    /// <param name="threads">Threads; no number depends on them.</param>
    /// <param name="drawsDone">Told how many draws are done, from any thread.</param>
    /// <param name="cancel">Ends the run early, with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="form">The kernel's vector form, null for the machine's best; no number depends on it.</param>
    /// <param name="pairs">Who is compared, indices of scenarios; null for all of a handful.</param>
    /// <param name="source">A talent model of one's own; null for the model's.</param>
    /// <exception cref="InvalidInputException">A scenario, an event or a block of the files cannot be used.</exception>
    public static Projection Project(
        ProjectionInput input, int threads, IProgress<long>? drawsDone, CancellationToken cancel, SimdForm? form = null, IReadOnlyList<PlayerPair>? pairs = null,
        TalentSource? source = null)
    {
        var plan = Plan(input.Config, input.Model, input.Environments, source);
        if (pairs is not null) plan = plan with { Pairs = pairs };
        var used = form ?? SimdForms.Best;
        if (input.Config.Seasons is not > 1)
            return ProjectionBuilder.Build(input, plan, new LocalRunner(used).Run(plan, threads, drawsDone, cancel));

        // The first season's summary is that of a run of one season, bit for bit; paths draw it again and go on.
        int parts = input.Config.Seasons.Value + 1;
        var summary = new LocalRunner(used).Run(plan, threads, Part(drawsDone, plan.Draws, 0, 1, parts), cancel);
        return ProjectionBuilder.Build(input, plan, summary, PathRunner.Run(plan, Comparison(input.Model), threads, used, Part(drawsDone, plan.Draws, 1, parts - 1, parts), cancel));
    }

    /// <summary>What a model calls a breakout, a collapse and attrition.</summary>
    /// <exception cref="InvalidInputException">It has no block for several years.</exception>
    public static PathComparison Comparison(HitterModel model) => model.Years is { } years
        ? new PathComparison(years.BreakoutShare, years.AttritionShare, years.MinimumPa)
        : throw new InvalidInputException($"The model '{model.Name}' has no block \"years\", which paths of several seasons need. Add it, or project one season.");

    private static PartProgress? Part(IProgress<long>? drawsDone, long draws, int start, int length, int parts) =>
        drawsDone is null ? null : new PartProgress(drawsDone, draws, start, length, parts);

    private static SimulationPlan WithPaths(
        SimulationPlan plan, ProjectionConfig config, HitterModel model, Func<PlayerHistory, Scenario, TalentForecast> forecastOf, LeagueEnvironments environments)
    {
        var paths = new PathPlanBuilder(model);
        var value = config.WarSchool is { } school ? new ValuePlanBuilder(model, school) : null;
        return plan with { Players = [.. plan.Players.Select((player, i) => player with { Path = PathOf(player, config.Scenarios[i]) })] };

        PathPlan PathOf(PlayerPlan player, Scenario scenario)
        {
            var history = config.Players.First(one => string.Equals(one.Id, player.Id, StringComparison.Ordinal));
            var path = paths.Of(forecastOf(history, scenario), history, player.SmallRates, plan.RunValues, environments.RunValues, config.Seasons!.Value);
            bool keepRates = player.Value?.Catching?.KeepRates == true;
            if (value is null) return path;
            var room = RoomOf(scenario, config, model.PlayingTime.Health.SeasonGames);
            var gloves = ValuePlanBuilder.Walk(
                [.. Enumerable.Range(0, path.Steps.Count + 1).Select(year => value.Of(history, config.Season + year, scenario.Positions, keepRates, room))]);
            return path with { Steps = [.. path.Steps.Select((step, year) => step with { Value = gloves[year + 1] })] };
        }
    }

    private static StealLeague StealLeagueOf(CountingModel counting, int season) => new()
    {
        Attempt = CountingRates.LeagueRate(counting.StealAttempts, "stealAttempts", season),
        Success = CountingRates.LeagueRate(counting.StealSuccess, "stealSuccess", season),
        AttemptShock = counting.StealAttempts.LeagueShock,
        SuccessShock = counting.StealSuccess.LeagueShock,
    };

    private static double LeagueSacrificeFly(HitterModel model, IReadOnlyList<double> logits, int season)
    {
        double perPa = CountingRates.LeagueRate(model.Counting.SacrificeFlies, "sacrificeFlies", season);
        return perPa / OutcomeRates.FromLogOdds([.. logits]).BallInPlayOut;
    }

    private static PlayerPlan PlanOf(
        Scenario scenario, ProjectionConfig config, TalentModel talent, Func<PlayerHistory, Scenario, TalentForecast> forecastOf, PlayerPlanBuilder builder,
        RunsAndGamesBuilder runs, ValuePlanBuilder? value, LeagueEnvironments environments, RoomRegister rooms)
    {
        var history = config.Find(scenario.Player)
            ?? throw new InvalidInputException($"A scenario names the player '{scenario.Player}'. Expected the id of one of the config's players: {string.Join(", ", config.Players.Select(player => player.Id))}.");
        var forecast = forecastOf(history, scenario);
        var events = scenario.Events.Select(text => EventParser.Parse(text, history, environments.RunValues, value?.Defense)).ToArray();
        bool keepRates = events.Any(asked => StatInfo.Of(asked.Stat).Group == StatGroups.CatchingRates);
        var plan = builder.Build(forecast, history, scenario.Role, talent.RunValues(forecast.LeagueSeason), events, runs.Of(history, config.Season, SlotOf(scenario, config)),
            value?.Of(history, config.Season, scenario.Positions, keepRates, RoomOf(scenario, config, rooms.SeasonGames)));
        if (scenario.DepthChart is { } chart)
        {
            var (index, room, member) = rooms.PlaceOf(chart, scenario.Player);
            plan = plan with { Room = builder.Place(forecast, index, room, member) };
        }

        if (plan.Room is null && events.FirstOrDefault(e => StatInfo.Of(e.Stat).Group == StatGroups.Workload) is { } unknown)
            throw new InvalidInputException($"Event \"{unknown.Text}\" of {history.Name} is of a statistic that only members of a depth chart have. Expected a scenario with a depthChart, or another statistic.");
        return plan;
    }

    /// <summary>Where the scenario's depth chart has him play; null without one.</summary>
    private static RoomPositions? RoomOf(Scenario scenario, ProjectionConfig config, int seasonGames) => scenario.DepthChart is { } name
        && config.DepthCharts.FirstOrDefault(chart => string.Equals(chart.Name, name, StringComparison.Ordinal)) is { } chart
        && chart.Members.Any(member => string.Equals(member.Player, scenario.Player, StringComparison.Ordinal))
            ? RoomPositions.Of(chart, scenario.Player, seasonGames)
            : null;

    /// <summary>His slot in the lineup, by his depth chart or the scenario; null where neither tells.</summary>
    private static int? SlotOf(Scenario scenario, ProjectionConfig config)
    {
        if (scenario.DepthChart is not { } name) return scenario.LineupSlot;
        var chart = config.DepthCharts.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal));
        return chart?.Members.FirstOrDefault(one => string.Equals(one.Player, scenario.Player, StringComparison.Ordinal))?.LineupSlot ?? chart?.LineupSlot;
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

    /// <summary>Reports a part of a run as its share of the whole.</summary>
    private sealed class PartProgress(IProgress<long> whole, long draws, int start, int length, int parts) : IProgress<long>
    {
        public void Report(long value) => whole.Report(((draws * start) + (value * length)) / parts);
    }
}
