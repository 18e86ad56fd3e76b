using ProjectionSim.PlayingTime;

namespace ProjectionSim.Simulation;

/// <summary>Refuses rooms that cannot be drawn, and places that are in none; NaN fails every check.</summary>
internal static class RoomCheck
{
    /// <summary>Throws <see cref="ArgumentException"/> at the first fault.</summary>
    public static void Check(SimulationPlan plan)
    {
        foreach (RoomPlan room in plan.Rooms)
            Check(room);
        var inhabited = new bool[plan.Rooms.Count];
        foreach (PlayerPlan player in plan.Players)
        {
            if (player.Room is not { } place)
                continue;
            string where = $"player '{player.Id}'";
            if (!(place.Room >= 0 && place.Room < plan.Rooms.Count && place.Member >= 0 && place.Member < plan.Rooms[place.Room].Members.Count))
                throw new ArgumentException($"{where}: found place {place.Member} of room {place.Room}; expected a member of one of {plan.Rooms.Count} rooms.");
            RoomMemberPlan member = plan.Rooms[place.Room].Members[place.Member];
            if (!string.Equals(member.Id, player.Id, StringComparison.Ordinal))
                throw new ArgumentException($"{where}: his place in '{plan.Rooms[place.Room].Name}' is that of '{member.Id}'; expected his own.");
            PlanCheck.Within($"{where}: shift by share", place.Shift, member.Share.Atoms.Length, double.MinValue, double.MaxValue);
            PlanCheck.Within($"{where}: shrink by share", place.Shrink, member.Share.Atoms.Length, double.MinValue, double.MaxValue);
            inhabited[place.Room] = true;
        }

        if (Array.IndexOf(inhabited, false) is var empty and >= 0)
            throw new ArgumentException($"room '{plan.Rooms[empty].Name}': found no player of the plan in it; expected at least one.");
    }

    private static void Check(RoomPlan room)
    {
        string where = $"room '{room.Name}'";
        PlanCheck.Within($"{where}: games of the club", [room.SeasonGames], 1, 1, PlateAppearanceBlock.MaximumTrials);
        PlanCheck.Within($"{where}: starts", [room.Starts], 1, 0, room.SeasonGames);
        PlanCheck.Within($"{where}: starts taken back", [room.TakenBack], 1, 0, 1);
        PlanCheck.Within($"{where}: plate appearances a start of a replacement", [room.ReplacementPaPerStart], 1, 0, 7);
        if (room.Members.Count == 0)
            throw new ArgumentException($"{where}: found no members; expected at least one.");
        if (room.Members.Select(member => member.Id).Distinct(StringComparer.Ordinal).Count() < room.Members.Count)
            throw new ArgumentException($"{where}: found one player twice; expected each member once.");
        foreach (RoomMemberPlan member in room.Members)
        {
            string who = $"{where}, '{member.Id}'";
            PlanCheck.Cumulative($"{who}: games lost", member.GamesLost, room.SeasonGames + 1);
            Check($"{who}: share", member.Share);
            Check($"{who}: starts elsewhere", member.OtherStarts);
            PlanCheck.Within($"{who}: days off", [member.DaysOff], 1, 0, room.SeasonGames);
            PlanCheck.Within($"{who}: plate appearances a game", [member.PaPerStart, member.PaPerOtherStart, member.PaPerGameOff, member.PaDeviation], 4, 0, 6);
        }
    }

    private static void Check(string what, ShareLaw law)
    {
        PlanCheck.Within($"{what}, atoms", law.Atoms, Math.Clamp(law.Atoms.Length, 1, ushort.MaxValue), 0, 1);
        PlanCheck.Cumulative($"{what}, probabilities", law.Cumulative, law.Atoms.Length);
    }
}
