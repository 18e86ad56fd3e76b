using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks what the shape of a config cannot say: ranges, players, scenarios, and that the files it names fit it.</summary>
internal sealed class ConfigAudit(ConfigNode tree, ProjectionConfig config, HitterModel model, LeagueEnvironments environments)
{
    private const long MostDraws = 10_000_000_000;

    private readonly AuditedValue root = new(tree, JsonPath.Root);

    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A value is not possible.</exception>
    public void Run()
    {
        if (config.Draws is < 1 or > MostDraws)
            throw root.At("draws").Error(config.Draws.ToString(CultureInfo.InvariantCulture), "1 to 10000000000", "100000 gives two decimals of a percentage.");
        if (config.Seasons is { } seasons)
        {
            root.At("seasons").InRange(seasons, 1, 10, "It is how many seasons each path has.");
            if (seasons > 1 && model.Years is null)
                throw root.At("seasons").Error(seasons.ToString(CultureInfo.InvariantCulture), "1, as the model file has no block \"years\"", "Add the block, or project one season.");
        }

        Season();
        School();
        Players();
        new DepthChartAudit(root.At("depthCharts").At, config, model.PlayingTime, [.. environments.Parks.Keys]).Run();
        Scenarios();
    }

    private void Season()
    {
        AuditedValue at = root.At("season");
        at.InRange(config.Season, 1900, 2200, "It is the season to project.");
        int last = config.Season - 1;
        string text = config.Season.ToString(CultureInfo.InvariantCulture);
        if (!environments.Rates.TryGetValue(Level.MLB, out var seasons) || !seasons.ContainsKey(last))
            throw at.Error(text, $"a season whose year before is in the environment file ({Span(seasons?.Keys)})", "Project another season, or add the league's rates.");
        if (!environments.RunValues.ContainsKey(last))
            throw at.Error(text, $"a season whose year before has run values in the environment file ({Span(environments.RunValues.Keys)})", "Project another season, or add the run values.");
    }

    private void School()
    {
        if (config.WarSchool is not { } school)
            return;
        AuditedValue at = root.At("warSchool");
        if (model.Value is null || model.Defense is null)
            throw at.Error("a school", "a model file with the blocks value and defense", $"'{config.Model}' knows bats alone: name another model, or take warSchool away.");
        if (!model.Value.Schools.ContainsKey(school))
            throw at.Error($"'{school}'", $"a school of the model file's value block ({string.Join(", ", model.Value.Schools.Keys)})", "Add it there as value.schools, or use one of these.");
    }

    private static string Span(IEnumerable<int>? years)
    {
        int[] sorted = [.. (years ?? []).Order()];
        return sorted.Length == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{sorted[0]} to {sorted[^1]}");
    }

    private void Players()
    {
        if (config.Players.Count == 0)
            throw root.At("players").Error("no player", "at least one", "Add a player with his stat lines.");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < config.Players.Count; i++)
        {
            AuditedValue at = root.At("players").At(i);
            PlayerHistory player = config.Players[i];
            if (!seen.TryAdd(player.Id, i))
                throw at.At("id").Error($"'{player.Id}' again", "an id of its own for each player", $"players[{seen[player.Id]}] has it already.");
            new PlayerAudit(at, player, config.Season, [.. environments.Parks.Keys], model.Defense).Run();
        }
    }

    private void Scenarios()
    {
        if (config.Scenarios.Count == 0)
            throw root.At("scenarios").Error("no scenario", "at least one", "Add one that says for which club and in which role a player plays.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < config.Scenarios.Count; i++)
        {
            Scenario scenario = config.Scenarios[i];
            AuditedValue at = root.At("scenarios").At(i);
            at.At("player").OneOf(scenario.Player, [.. config.Players.Select(p => p.Id)], "player id");
            at.At("club").OneOf(scenario.Club, [.. environments.Parks.Keys], "club");
            at.At("park").OneOf(scenario.Park, [.. environments.Parks.Keys], "club");
            if (scenario.Role is { } role)
                at.At("role").OneOf(role, [.. model.PlayingTime.Roles.Keys], "role");
            if (scenario.Name is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > 60))
                throw at.At("name").Error($"\"{ConfigNode.Shorten(name)}\"", "a name of 1 to 60 characters", "Name the scenario, or leave the key out.");
            if (scenario.LineupSlot is { } slot)
                LineupSlot(at, slot);
            if (scenario.DepthChart is { } chart)
                DepthChartAudit.Place(at, scenario, chart, config);
            if (!seen.Add($"{scenario.Player} {scenario.Label}"))
                throw at.Error($"a second scenario '{scenario.Label}' of {scenario.Player}", "scenarios of one player to have different names", "Give it a \"name\" of its own.");
            if (scenario.Positions is { } positions)
                PlayerAudit.Shares(at.At("positions"), positions);
            Events(at.At("events"), scenario);
        }
    }

    private void LineupSlot(AuditedValue at, int slot)
    {
        at.At("lineupSlot").InRange(slot, 1, Talent.LineupRuns.Slots, "A lineup has nine slots.");
        if (model.Counting.Lineup is null)
            throw at.At("lineupSlot").Error("a lineup slot", "none, as the model's counting block has no \"lineup\"", "Use a model that has one, or leave \"lineupSlot\" out.");
    }

    private void Events(AuditedValue at, Scenario scenario)
    {
        PlayerHistory player = config.Players.First(p => string.Equals(p.Id, scenario.Player, StringComparison.Ordinal));
        for (int i = 0; i < scenario.Events.Count; i++)
        {
            try
            {
                EventPlan read = EventParser.Parse(scenario.Events[i], player, environments.RunValues, config.WarSchool is null ? null : model.Defense);
                if (StatInfo.Of(read.Stat).Group == StatGroups.Workload && scenario.DepthChart is null)
                    throw at.At(i).Error($"the statistic {StatInfo.Of(read.Stat).Name}", "one that players without a depth chart have", "Give the scenario a depthChart, or ask for another statistic.");
            }
            catch (InvalidInputException e)
            {
                throw at.At(i).Error(e);
            }
        }
    }
}
