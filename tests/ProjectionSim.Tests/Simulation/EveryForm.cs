using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Simulation;

/// <summary>
/// Draws in every vector form, holds all of them to the same bits, and gives one of them: what a test then finds true of it is true
/// of every form. A form wider than this machine's vectors runs too, in software.
/// </summary>
internal static class EveryForm
{
    /// <summary>The forms, the scalar one first.</summary>
    public static IReadOnlyList<SimdForm> All { get; } = Enum.GetValues<SimdForm>();

    /// <summary>The form of a block of a long sample that all forms draw in turn; the scalar one, slow, has every sixteenth.</summary>
    public static SimdForm InTurn(long block) => block % 16 == 0 ? SimdForm.Scalar : All[(int)(1 + (block % 3))];

    /// <summary>A block of one player's seasons, without a room.</summary>
    public static SeasonBlock Draw(SimulationPlan plan, PlayerPlan player, long first = 0, int count = SeasonBlock.Size) =>
        Draw(plan, player, All, null, first, count);

    /// <summary>A block of a room's draws.</summary>
    public static RoomBlock DrawRoom(SimulationPlan plan, RoomPlan room, long first, int count)
    {
        RoomBlock[] drawn = [.. All.Select(form => Room(plan, room, form, first, count))];
        foreach (RoomBlock other in drawn[1..])
        {
            for (int m = 0; m < room.Members.Count; m++)
            {
                Same(drawn[0].Members[m].Starts, other.Members[m].Starts, count);
                Same(drawn[0].Members[m].OtherStarts, other.Members[m].OtherStarts, count);
                Same(drawn[0].Members[m].GamesLost, other.Members[m].GamesLost, count);
                Same(drawn[0].Members[m].Atom, other.Members[m].Atom, count);
                Same(drawn[0].Members[m].PlateAppearances, other.Members[m].PlateAppearances, count);
            }

            Same(drawn[0].Remaining, other.Remaining, count);
        }

        return drawn[0];
    }

    /// <summary>A block of the seasons of a room's member, with the room that gave him his starts.</summary>
    public static (SeasonBlock Block, RoomBlock Room) DrawMember(SimulationPlan plan, RoomPlan room, PlayerPlan player, int count)
    {
        RoomBlock given = DrawRoom(plan, room, 0, count);
        return (Draw(plan, player, All, given, 0, count), given);
    }

    /// <summary>A whole run of one thread, of few draws: the scalar form takes microseconds a season.</summary>
    public static SimulationSummary Run(SimulationPlan plan)
    {
        SimulationSummary[] drawn = [.. All.Select(form => new LocalRunner(form).Run(plan, 1, null, TestContext.Current.CancellationToken))];
        Assert.Single(drawn.Select(summary => summary.Hash()).Distinct(StringComparer.Ordinal));
        return drawn[0];
    }

    /// <summary>A run of many draws of one group of players, its blocks drawn by all forms in turn.</summary>
    public static SimulationSummary RunInTurn(SimulationPlan plan)
    {
        PlayerGroup group = Assert.Single(PlayerGroup.Split(plan));
        GroupWorker[] workers = [.. All.Select(form => new GroupWorker(plan, group, form))];
        for (long first = 0; first < plan.Draws; first += SeasonBlock.Size)
            workers[(int)InTurn(first / SeasonBlock.Size)].RunBlock(first, (int)Math.Min(SeasonBlock.Size, plan.Draws - first));
        return workers.Select(worker => worker.Take()).Aggregate((one, other) => one.Merge(other));
    }

    /// <summary>A block of a room's draws in one form.</summary>
    public static RoomBlock Room(SimulationPlan plan, RoomPlan room, SimdForm form, long first, int count)
    {
        var kernel = new SeasonKernel(plan, form);
        var block = new RoomBlock(room.Members.Count);
        kernel.DrawRoom(new RoomTables(room), block, first, count);
        return block;
    }

    private static SeasonBlock Draw(SimulationPlan plan, PlayerPlan player, IEnumerable<SimdForm> forms, RoomBlock? room, long first, int count)
    {
        SeasonBlock[] drawn = [.. forms.Select(form =>
        {
            var kernel = new SeasonKernel(plan, form);
            var block = new SeasonBlock();
            kernel.DrawLeagues(first, count);
            kernel.DrawSeasons(new PlayerTables(player), block, first, count, room);
            return block;
        })];
        foreach (SeasonBlock other in drawn[1..])
        {
            Same(drawn[0].Row, other.Row, count);
            for (int column = 0; column < SeasonBlock.ObservedColumns; column++)
                Same(drawn[0].Observed.AsSpan(column * SeasonBlock.Size), other.Observed.AsSpan(column * SeasonBlock.Size), count);
            for (int column = 0; column < SeasonBlock.TalentColumns; column++)
                Same(drawn[0].Talent.AsSpan(column * SeasonBlock.Size), other.Talent.AsSpan(column * SeasonBlock.Size), count);
        }

        return drawn[0];
    }

    private static void Same(ReadOnlySpan<int> one, ReadOnlySpan<int> other, int count) =>
        Assert.True(one[..count].SequenceEqual(other[..count]), "Two vector forms give other bits.");
}
