using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;
using ProjectionSim.Simulation.Years;

namespace ProjectionSim.Trades;

/// <summary>From a trade's config and its base to plans.</summary>
internal static class TradePlanner
{
    /// <summary>The most draws that are kept one by one.</summary>
    public const int MostDraws = 1_000_000;

    /// <summary>Plans every future.</summary>
    /// <exception cref="InvalidInputException">A player, a belief or a question cannot be used.</exception>
    public static TradePlan Of(TradeConfig config, ProjectionInput input, int? draws = null)
    {
        long wanted = draws ?? config.Draws ?? Math.Min(input.Config.Draws, MostDraws);
        if (!(wanted >= 1 && wanted <= MostDraws))
            throw new InvalidInputException($"The trade asks for {wanted} draws. Expected 1 to {MostDraws}: every draw is kept.");
        ulong seed = config.Seed ?? input.Config.Seed;
        var futures = config.Futures.Select(future => WithLaterRooms(
            Projector.Plan(Projection(config, future, input.Config, wanted, seed), input.Model, input.Environments), future, config.Seasons, input)).ToArray();
        return new TradePlan
        {
            Config = config,
            Futures = futures,
            Draws = (int)wanted,
            Seed = seed,
            FirstSeason = input.Config.Season,
            Beliefs = [.. config.Beliefs.Select(belief => PlanOf(belief, config, input))],
            Questions = [.. config.Questions.Select(question => PlanOf(question, config, input))],
            Waiting = config.Waiting is { } waiting
                ? Place(config, waiting.Player, $"The trade waits for '{waiting.Player}'") is var (future, member)
                    ? (future, new PathSample(member, waiting.PlateAppearances)) : null
                : null,
        };
    }

    /// <summary>One future as a projection of its members.</summary>
    public static ProjectionConfig Projection(TradeConfig config, TradeFuture future, ProjectionConfig basis, long draws, ulong seed) => basis with
    {
        Draws = draws,
        Seed = seed,
        Seasons = config.Seasons,
        WarSchool = basis.WarSchool ?? throw new InvalidInputException("A trade is weighed in wins above replacement, but its base config has no \"warSchool\". Add it there."),
        DepthCharts = future.DepthChart is { } chart ? [chart] : [],
        Scenarios =
        [
            .. future.Members.Select(member => new Scenario
            {
                Player = member.Player,
                Club = config.Club,
                Park = config.Club,
                Role = member.Role,
                DepthChart = member.Role is null ? future.DepthChart?.Name : null,
                Events = EventsOf(config, member.Player),
            }),
        ],
    };

    /// <summary>
    /// The room in every later year: health at the age of that year, and whose control has ended has every day off, so that his starts
    /// flow to the next. What the chart says of last season's games and of a long absence is of the first season alone.
    /// </summary>
    private static SimulationPlan WithLaterRooms(SimulationPlan plan, TradeFuture future, int seasons, ProjectionInput input)
    {
        if (plan.Rooms.Count == 0 || future.DepthChart is not { } chart) return plan;
        var builder = new RoomPlanBuilder(input.Model.PlayingTime);
        var players = plan.Rooms[0].Members.ToDictionary(member => member.Id, member => input.Config.Find(member.Id)!, StringComparer.Ordinal);
        var later = chart with { Members = [.. chart.Members.Select(member => member with { GamesLostLastSeason = null, LongAbsence = null })] };
        return plan with
        {
            LaterRooms = [.. Enumerable.Range(1, seasons - 1).Select(year => new[] { Controlled(builder.Build(later, players, plan.Season + year), year) })],
        };

        RoomPlan Controlled(RoomPlan room, int year) => room with
        {
            Members = [.. room.Members.Select(member => IsControlled(future, member.Id, year) ? member : member with
            {
                DaysOff = room.SeasonGames, OtherStarts = ShareLaw.Certain(0), PaPerGameOff = 0,
            })],
        };
    }

    /// <summary>The events that are asked of a player, so that his draws keep what they are of.</summary>
    private static string[] EventsOf(TradeConfig config, string player) =>
    [
        .. config.Questions.Where(question => question.Event is not null && string.Equals(question.Player, player, StringComparison.Ordinal)).Select(question => question.Event!),
        .. config.Beliefs.Where(belief => belief.Event is not null && string.Equals(belief.Player, player, StringComparison.Ordinal)).Select(belief => belief.Event!),
    ];

    private static bool IsControlled(TradeFuture future, string player, int year) =>
        future.Members.First(member => string.Equals(member.Player, player, StringComparison.Ordinal)).Pay.Count > year;

    private static (int Future, int Member) Place(TradeConfig config, string player, string what, string? with = null)
    {
        for (int f = 0; f < config.Futures.Count; f++)
        {
            int member = IndexOf(config.Futures[f], player);
            if (member >= 0 && (with is null || IndexOf(config.Futures[f], with) >= 0)) return (f, member);
        }

        throw new InvalidInputException($"{what}, but no future has {(with is null ? "him" : $"both him and '{with}'")}. Futures have {string.Join(", ", config.Futures.SelectMany(future => future.Members).Select(member => member.Player).Distinct(StringComparer.Ordinal))}.");
    }

    private static int IndexOf(TradeFuture future, string player)
    {
        for (int i = 0; i < future.Members.Count; i++)
        {
            if (string.Equals(future.Members[i].Player, player, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    private static BeliefPlan PlanOf(Belief belief, TradeConfig config, ProjectionInput input)
    {
        string what = $"The belief '{belief.Name}'";
        string?[] kinds = [belief.Talent, belief.Observed, belief.Skill, belief.Event, belief.Money, belief.Given, belief.LevelWeight, belief.Set];
        if (kinds.Count(kind => kind is not null) != 1)
            throw new InvalidInputException($"{what} has {kinds.Count(kind => kind is not null)} of talent, observed, skill, event, money, given, levelWeight and set. Expected one of them.");
        bool ofPlayer = belief.Talent is not null || belief.Observed is not null || belief.Event is not null || belief.Skill is not null;
        if (ofPlayer != belief.Player is not null)
            throw new InvalidInputException($"{what} {(ofPlayer ? "names no player; it is read from one. Add \"player\"" : "names a player, but is not read from one. Take \"player\" away")}.");
        if (belief.Given is { } given)
        {
            return config.Futures.Any(one => string.Equals(one.Name, given, StringComparison.Ordinal) && one.GivenMoney is not null)
                ? new BeliefPlan(-1, -1, null, null, null, null)
                : throw new InvalidInputException($"{what} is of what is given for '{given}'. Expected the name of a future with givenMoney.");
        }

        if (belief.LevelWeight is not null || belief.Set is not null)
        {
            if (!(belief.From < belief.To)) throw new InvalidInputException($"{what} is tried by running again. Expected \"from\" and \"to\", the first less than the second.");
            if (belief.LevelWeight is { } level) Trade.Reweighted(input.Model, level, belief.From!.Value);
            return new BeliefPlan(-1, -1, null, null, null, null);
        }

        if (belief.Money is { } money)
        {
            int which = Array.IndexOf(["winPrice", "growth", "discount"], money);
            return which >= 0 ? new BeliefPlan(-1, -1, null, null, null, which) : throw new InvalidInputException($"{what} is of the money '{money}'. Expected winPrice, growth or discount.");
        }

        var (future, member) = Place(config, belief.Player!, what);
        if (belief.Skill is { } skill) return SkillOf(skill, future, member, what, input);
        if (belief.Talent is { } talent)
            return new BeliefPlan(future, member, StatOf(talent, what, stat => stat is >= Stat.AVG and <= Stat.WRCPlus, "a true-talent rate: AVG to wRC+"), null, null, null);
        if (belief.Observed is { } observed) return new BeliefPlan(future, member, null, StatOf(observed, what, _ => true, "a statistic that is simulated"), null, null);
        return new BeliefPlan(future, member, null, null, EventOf(belief.Event!, belief.Player!, input), null);
    }

    private static BeliefPlan SkillOf(string skill, int future, int member, string what, ProjectionInput input)
    {
        if (input.Model.Defense is not { } defense) throw new InvalidInputException($"{what} is of a skill behind the plate, but the model has no defense block. Use a model that has one.");
        int which = Array.IndexOf(["framing", "blocking", "throwing"], skill);
        if (which < 0) throw new InvalidInputException($"{what} is of the skill '{skill}'. Expected framing, blocking or throwing.");
        var model = which == 0 ? defense.Framing : which == 1 ? defense.Blocking : defense.Throwing;
        return model.LeaderboardStandardDeviation is { } spread
            ? new BeliefPlan(future, member, null, null, null, null, which, spread)
            : throw new InvalidInputException($"{what} is a percentile, but the model's defense.{skill} has no leaderboardStandardDeviation. Add it.");
    }

    private static QuestionPlan PlanOf(TradeQuestion question, TradeConfig config, ProjectionInput input)
    {
        string what = $"The question '{question.Name}'";
        int year = (question.Season ?? input.Config.Season) - input.Config.Season;
        if (!(year >= 0 && year < config.Seasons))
            throw new InvalidInputException($"{what} is of {question.Season}. Expected {input.Config.Season} to {input.Config.Season + config.Seasons - 1}, the seasons looked at.");
        if (question.Event is not null == question.Versus is not null || question.Versus is not null != question.Stat is not null)
            throw new InvalidInputException($"{what} needs either an event, or versus and stat.");
        var (future, member) = Place(config, question.Player, what, question.Versus);
        if (question.Event is { } text) return new QuestionPlan(future, member, year, EventOf(text, question.Player, input), -1, default);
        return new QuestionPlan(future, member, year, null, IndexOf(config.Futures[future], question.Versus!), StatOf(question.Stat!, what, _ => true, "a statistic that is simulated"));
    }

    private static Stat StatOf(string name, string what, Func<Stat, bool> allowed, string expected) =>
        StatInfo.Find(name) is { } info && allowed(info.Stat) ? info.Stat : throw new InvalidInputException($"{what} names the statistic '{name}'. Expected {expected}.");

    private static EventPlan EventOf(string text, string player, ProjectionInput input)
    {
        var history = input.Config.Players.FirstOrDefault(one => string.Equals(one.Id, player, StringComparison.Ordinal))
            ?? throw new InvalidInputException($"The trade names the player '{player}'. Expected an id of the base config: {string.Join(", ", input.Config.Players.Select(one => one.Id))}.");
        return EventParser.Parse(text, history, input.Environments.RunValues, input.Model.Defense);
    }
}
