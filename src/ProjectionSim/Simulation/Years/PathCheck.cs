namespace ProjectionSim.Simulation.Years;

/// <summary>Refuses paths that cannot be drawn, saying what is wrong with which player; NaN fails every check.</summary>
internal static class PathCheck
{
    /// <summary>The most seasons of a path.</summary>
    public const int MostSeasons = 10;

    private const int Components = Baseball.Components.Count;

    /// <summary>Throws <see cref="ArgumentException"/> at the first fault.</summary>
    public static void Check(SimulationPlan plan)
    {
        foreach (PlayerPlan player in plan.Players)
        {
            string where = $"player '{player.Id}'";
            if (player.Path is not { } path)
                throw new ArgumentException($"{where}: found no path; expected one, as several seasons are drawn.");
            int steps = path.Steps.Count;
            if (steps != plan.Players[0].Path!.Steps.Count || steps > MostSeasons - 1)
                throw new ArgumentException($"{where}: found a path of {steps + 1} seasons; expected as many as the other players', and at most {MostSeasons}.");
            Finite($"{where}: path matrices", Components * Components, path.Persistence, path.PersistenceFactor, path.OwnAgingFactor);
            Finite($"{where}: path vectors", Components, path.SeasonNoise, path.Gradient);
            Finite($"{where}: path numbers", 6, [path.CenterWoba, path.LeagueWoba, path.WobaVariance, path.LastingWobaVariance, path.NoiseWobaVariance, path.PlayingTime.Correlation]);
            foreach (PathStep step in path.Steps)
            {
                Finite($"{where}: aging", Components, step.Aging);
                Finite($"{where}: drift", Components * Components, step.DriftFactor);
            }
        }

        Rooms(plan);
    }

    /// <summary>Rooms of later years: as many as years, each with the same rooms and members.</summary>
    private static void Rooms(SimulationPlan plan)
    {
        int steps = plan.Players.Count == 0 ? 0 : plan.Players[0].Path!.Steps.Count;
        if (plan.LaterRooms.Count == 0)
            return;
        if (plan.LaterRooms.Count != steps)
            throw new ArgumentException($"plan: found rooms of {plan.LaterRooms.Count} later years; expected {steps}, or none.");
        foreach (IReadOnlyList<RoomPlan> rooms in plan.LaterRooms)
            RoomCheck.Check(plan with { Rooms = rooms });
    }

    private static void Finite(string what, int length, params double[][] arrays)
    {
        foreach (double[] array in arrays)
        {
            if (array.Length != length || !Array.TrueForAll(array, double.IsFinite))
                throw new ArgumentException($"{what}: expected {length} finite numbers.");
        }
    }
}
