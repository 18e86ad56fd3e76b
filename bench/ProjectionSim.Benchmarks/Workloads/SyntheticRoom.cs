using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;

namespace ProjectionSim.Benchmarks.Workloads;

/// <summary>A made-up club's catching: the players of a plan share its starts. Round, invented numbers.</summary>
internal static class SyntheticRoom
{
    private const int Games = 162;

    /// <summary>The plan with all its players in one room, in their order.</summary>
    public static SimulationPlan With(SimulationPlan plan)
    {
        var members = plan.Players.Select((player, m) => Member(player.Id, m, plan.Players.Count)).ToArray();
        return plan with
        {
            Rooms = [new RoomPlan { Name = "catchers", Starts = Games, SeasonGames = Games, Members = members, ReplacementPaPerStart = 3.8 }],
            Players = [.. plan.Players.Select((player, m) => player with { Room = Place(m, members[m].Share.Atoms.Length) })],
        };
    }

    /// <summary>
    /// The same hitters without a room, value, runs and games, but with the room's plate appearances as their laws: what the rest of
    /// the season costs is compared at equal playing time.
    /// </summary>
    public static SimulationPlan HittingAlone(SimulationPlan plan)
    {
        var drawn = new LocalRunner().Run(plan with { Draws = 50_000 }, 1, null, CancellationToken.None);
        return plan with
        {
            Rooms = [],
            Value = null,
            Players = [.. plan.Players.Select((player, i) => player with
            {
                Room = null,
                Value = null,
                RunsAndGames = null,
                PlateAppearances = SyntheticPlan.Law(Cumulative(drawn.Observed(i, Stat.PA))),
            })],
        };
    }

    private static RoomMemberPlan Member(string id, int place, int members) => new()
    {
        Id = id,
        GamesLost = [.. Enumerable.Range(0, Games + 1).Select(k => k == Games ? 1 : 0.55 + (0.45 * Math.Sqrt(k / (double)Games)))],
        Share = place == members - 1 ? ShareLaw.Beta(0.9, 0.05) : ShareLaw.Beta(0.65, 0.12),
        DaysOff = 20,
        OtherStarts = ShareLaw.Beta(0.08, 0.05),
        PaPerStart = 3.9,
        PaPerOtherStart = 4.1,
        PaPerGameOff = 0.15,
        PaDeviation = 0.7,
    };

    private static RoomPlace Place(int member, int atoms) =>
        new(0, member, [.. Enumerable.Range(0, atoms).Select(a => 0.00005 * (a - (atoms / 2)))], [.. Enumerable.Repeat(0.25, atoms)]);

    private static double[] Cumulative(StatDistribution drawn)
    {
        var cumulative = new double[(int)drawn.BinStart + drawn.Bins.Length];
        var total = 0L;
        for (var k = 0; k < drawn.Bins.Length; k++)
            cumulative[(int)drawn.BinStart + k] = (double)(total += drawn.Bins[k]) / drawn.N;
        return cumulative;
    }
}
