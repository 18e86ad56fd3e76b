using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;

namespace ProjectionSim.Tests.Simulation;

/// <summary>Rooms made by hand, for tests of the engine.</summary>
internal static class SampleRooms
{
    public const int Games = 162;

    /// <summary>Never hurt.</summary>
    public static double[] Healthy { get; } = [.. Enumerable.Range(0, Games + 1).Select(_ => 1.0)];

    /// <summary>Out for so many games for certain.</summary>
    public static double[] Out(int games) => [.. Enumerable.Range(0, Games + 1).Select(k => k >= games ? 1.0 : 0)];

    /// <summary>Hurt in a share of seasons; then any number of games is as likely as any other.</summary>
    public static double[] Risk(double hurt) => [.. Enumerable.Range(0, Games + 1).Select(k => k == Games ? 1 : 1 - hurt + (hurt * k / Games))];

    /// <summary>Shares spread evenly over a range.</summary>
    public static ShareLaw Even(double low, double high) => new()
    {
        Atoms = [.. Enumerable.Range(0, 41).Select(k => low + ((high - low) * k / 40))],
        Cumulative = [.. Enumerable.Range(0, 41).Select(k => k == 40 ? 1 : (k + 1) / 41.0)],
    };

    public static RoomMemberPlan Member(string id, ShareLaw share, double[]? lost = null, double daysOff = 0, double elsewhere = 0) => new()
    {
        Id = id,
        GamesLost = lost ?? Healthy,
        Share = share,
        DaysOff = daysOff,
        OtherStarts = ShareLaw.Certain(elsewhere),
        PaPerStart = 4,
        PaPerOtherStart = 4.2,
        PaPerGameOff = .1,
        PaDeviation = .7,
    };

    /// <summary>A primary, a backup and a third man of the usual uncertainty.</summary>
    public static RoomPlan Usual(string name = "room") => Room(
        name,
        Member("first", Even(.5, .9), Risk(.4), daysOff: 20, elsewhere: .05),
        Member("second", Even(.6, 1), Risk(.3), daysOff: 30),
        Member("third", Even(.2, 1), Risk(.2)));

    public static RoomPlan Room(string name, params RoomMemberPlan[] members) => new()
    {
        Name = name,
        Starts = Games,
        SeasonGames = Games,
        Members = members,
        ReplacementPaPerStart = 3.9,
    };

    /// <summary>A plan of one room whose members are all projected.</summary>
    public static SimulationPlan Plan(long draws, RoomPlan room) => SamplePlans.Plan(draws, [.. room.Members.Select((_, m) => Player(room, m))]) with
    {
        Pairs = [],
        Rooms = [room],
    };

    public static PlayerPlan Player(RoomPlan room, int member, int index = 0)
    {
        int atoms = room.Members[member].Share.Atoms.Length;
        return SamplePlans.Player(room.Members[member].Id) with
        {
            RunsAndGames = SamplePlans.RunsAndGames,
            Room = new RoomPlace(index, member, [.. Enumerable.Range(0, atoms).Select(a => .0002 * (a - (atoms / 2)))], [.. Enumerable.Range(0, atoms).Select(a => .3 - (.005 * a))]),
        };
    }

    /// <summary>A block of a room's draws, the same in every vector form.</summary>
    public static RoomBlock Draw(RoomPlan room, long first = 0, int count = PlateAppearanceBlock.Size) =>
        EveryForm.DrawRoom(Plan(count, room), room, first, count);
}
