using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;

namespace ProjectionSim;

/// <summary>The rooms of a plan: those depth charts of a config in which a scenario takes a place, numbered as they are asked for.</summary>
internal sealed class RoomRegister(ProjectionConfig config, PlayingTimeModel model)
{
    private readonly RoomPlanBuilder builder = new(model);
    private readonly List<RoomPlan> plans = [];

    /// <summary>Games of a season.</summary>
    public int SeasonGames => model.Health.SeasonGames;

    /// <summary>The rooms asked for so far.</summary>
    public IReadOnlyList<RoomPlan> Plans => plans;

    /// <summary>A player's place in a chart.</summary>
    /// <exception cref="InvalidInputException">There is no such chart, or he is not in it.</exception>
    public (int Index, RoomPlan Room, int Member) PlaceOf(string name, string player)
    {
        int index = plans.FindIndex(plan => string.Equals(plan.Name, name, StringComparison.Ordinal));
        if (index < 0)
        {
            var chart = config.DepthCharts.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal))
                ?? throw new InvalidInputException($"A scenario of '{player}' names the depth chart '{name}'. Expected one of {string.Join(", ", config.DepthCharts.Select(c => $"'{c.Name}'"))}.");
            var histories = new Dictionary<string, PlayerHistory>(StringComparer.Ordinal);
            foreach (string id in chart.Members.Select(member => member.Player).OfType<string>())
            {
                histories[id] = config.Find(id)
                    ?? throw new InvalidInputException($"The depth chart '{name}' names the player '{id}'. Expected the id of one of the config's players.");
            }

            index = plans.Count;
            plans.Add(builder.Build(chart, histories, config.Season));
        }

        for (int member = 0; member < plans[index].Members.Count; member++)
        {
            if (string.Equals(plans[index].Members[member].Id, player, StringComparison.Ordinal)) return (index, plans[index], member);
        }

        throw new InvalidInputException($"A scenario gives '{player}' a place in the depth chart '{name}', which does not name him. Expected one of its members: {string.Join(", ", plans[index].Members.Select(member => member.Id))}.");
    }
}
