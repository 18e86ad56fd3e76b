using System.Globalization;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks the depth charts of a config: names, members, shares that exist.</summary>
internal sealed class DepthChartAudit(Func<int, AuditedValue> place, ProjectionConfig config, PlayingTimeModel model, IReadOnlyCollection<string> clubs)
{
    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A chart is not possible.</exception>
    public void Run()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < config.DepthCharts.Count; i++)
        {
            DepthChart chart = config.DepthCharts[i];
            AuditedValue at = place(i);
            if (string.IsNullOrWhiteSpace(chart.Name) || chart.Name.Length > 60)
                throw at.At("name").Error($"\"{ConfigNode.Shorten(chart.Name)}\"", "a name of 1 to 60 characters", "Scenarios name the depth chart by it.");
            if (!seen.Add(chart.Name))
                throw at.At("name").Error($"'{chart.Name}' again", "a name of its own for each depth chart", "Rename one of the two.");
            at.At("club").OneOf(chart.Club, clubs, "club");
            at.At("position").OneOf(chart.Position, [.. RoomPlanBuilder.Positions], "position");
            at.At("starts").InRange(chart.Starts ?? 1, 1, model.Health.SeasonGames, "A club starts one man at a position in each game.");
            at.At("lineupSlot").InRange(chart.LineupSlot, 1, 9, "A lineup has nine slots.");
            Members(at.At("members"), chart);
        }
    }

    /// <summary>Checks that a scenario's player has a place in the chart that it names.</summary>
    /// <exception cref="ConfigException">He has not.</exception>
    public static void Place(AuditedValue at, Scenario scenario, string name, ProjectionConfig config)
    {
        at.At("depthChart").OneOf(name, [.. config.DepthCharts.Select(c => c.Name)], "depth chart");
        if (scenario.Role is { } role)
            throw at.At("role").Error($"the role '{role}' beside a depth chart", "one of the two", "The depth chart says how much he plays; leave \"role\" out.");
        if (scenario.LineupSlot is { } slot)
            throw at.At("lineupSlot").Error($"{slot} beside a depth chart", "a slot in the depth chart alone", "Leave it out, or change the chart's.");
        DepthChart chart = config.DepthCharts.First(c => string.Equals(c.Name, name, StringComparison.Ordinal));
        if (!chart.Members.Any(member => string.Equals(member.Player, scenario.Player, StringComparison.Ordinal)))
            throw at.At("depthChart").Error($"'{name}', which does not name {scenario.Player}", "a depth chart with him among its members", "Add him to its members, or leave \"depthChart\" out.");
        if (!string.Equals(chart.Club, scenario.Club, StringComparison.Ordinal))
            throw at.At("club").Error($"'{scenario.Club}'", $"'{chart.Club}', the club of the depth chart '{name}'", "A player takes part in his own club's depth chart.");
    }

    private void Members(AuditedValue at, DepthChart chart)
    {
        if (chart.Members.Count == 0 || chart.Members.All(member => member.Player is null))
            throw at.Error("no player", "at least one member with a player", "Name who is to play.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < chart.Members.Count; i++)
        {
            DepthChartMember member = chart.Members[i];
            AuditedValue one = at.At(i);
            if (member.LineupSlot is { } slot)
                one.At("lineupSlot").InRange(slot, 1, 9, "A lineup has nine slots.");
            if (member.Player is null)
            {
                Replacement(one, member, i == chart.Members.Count - 1);
                continue;
            }

            one.At("player").OneOf(member.Player, [.. config.Players.Select(p => p.Id)], "player id");
            if (!seen.Add(member.Player))
                throw one.At("player").Error($"'{member.Player}' again", "each player once in a depth chart", "Remove one of the two.");
            Player(one, member, chart);
        }
    }

    private static void Replacement(AuditedValue at, DepthChartMember member, bool last)
    {
        if (!last)
            throw at.Error("a member without player before others", "the replacement to be the last", "Move it to the end: it makes what starts are left.");
        if (member.Share is not null || member.OtherStarts is not null || member.DaysOff != 0 || member.GamesLostLastSeason is not null || member.LongAbsence is not null)
            throw at.Error("a replacement with a share, days off, other starts or health", "only a lineupSlot", "It makes what starts are left; name a \"player\" to say more.");
    }

    private void Player(AuditedValue at, DepthChartMember member, DepthChart chart)
    {
        int games = model.Health.SeasonGames;
        if (member.Share is not { } share)
            throw at.Error("no share", "a share of the starts left to him", "Add \"share\": { \"mean\": 0.7, \"sd\": 0.1 }.");
        Spread(at.At("share"), share.Mean, share.Sd, 1, "It is a share of the starts that those before him leave: a fraction.");
        at.At("daysOff").InRange(member.DaysOff, 0, games, "It is a number of starts in a whole healthy season.");
        at.At("gamesLostLastSeason").InRange(member.GamesLostLastSeason ?? 0, 0, games, "It is a number of games.");
        at.At("longAbsence").InRange(member.LongAbsence ?? 0, 0, 1, "It is a probability.");
        if (member.OtherStarts is not { } other)
            return;
        at.At("otherStarts").At("position").OneOf(other.Position, [.. RoomPlanBuilder.Positions.Where(p => !string.Equals(p, chart.Position, StringComparison.Ordinal))], "other position");
        Spread(at.At("otherStarts"), other.Mean, other.Sd, games, "It is a number of starts in a whole healthy season.");
    }

    private static void Spread(AuditedValue at, double mean, double sd, double whole, string advice)
    {
        at.At("mean").InRange(mean, 0, whole, advice);
        if (ShareLaw.Exists(mean / whole, sd / whole))
            return;
        string Text(double x) => x.ToString("0.###", CultureInfo.InvariantCulture);
        throw at.At("sd").Error(sd.ToString("R", CultureInfo.InvariantCulture), $"0, or {Text(ShareLaw.LeastDeviation * whole)} to below {Text(Math.Sqrt(mean * (whole - mean)))}, as a beta distribution of that mean has", "Use 0 when it is certain.");
    }
}
