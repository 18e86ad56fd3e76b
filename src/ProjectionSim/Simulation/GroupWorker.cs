using ProjectionSim.Numerics;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>One thread's work on one group of players: kernel, blocks and tallies, all allocated once.</summary>
internal sealed class GroupWorker
{
    private const int Size = SeasonBlock.Size;

    private readonly SimulationPlan _plan;
    private readonly PlayerGroup _group;
    private readonly SeasonKernel _kernel;
    private readonly PlayerTables[] _tables;
    private readonly SeasonBlock[] _blocks;
    private readonly PlayerTally[] _players;
    private readonly PairTally[] _pairs;
    private readonly (int A, int B)[] _pairRows;
    private readonly RoomTables[] _roomTables;
    private readonly RoomBlock[] _roomBlocks;
    private readonly RoomTally[] _rooms;
    private readonly int[] _roomOf;

    /// <summary>A worker on a group.</summary>
    /// <param name="plan">The run's plan.</param>
    /// <param name="group">The group.</param>
    /// <param name="form">The vector form.</param>
    /// <param name="former">
    /// A worker on another group or plan, in the same form, its draws taken: its buffers are used on, which a run of few draws would
    /// otherwise spend more time making than filling.
    /// </param>
    public GroupWorker(SimulationPlan plan, PlayerGroup group, SimdForm form, GroupWorker? former = null)
    {
        _kernel = former is not null && ReferenceEquals(former._plan, plan) ? former._kernel : new SeasonKernel(plan, form, former?._kernel);
        _plan = plan;
        _group = group;
        _tables = Longer(former?._tables, group.Players.Length, (i, tables) => new PlayerTables(plan.Players[group.Players[i]], tables));
        bool vectors = form >= SimdForm.Vector256;
        _blocks = Longer(former?._blocks, group.Players.Length, (_, block) => block ?? new SeasonBlock());
        _players = Longer(former?._players, group.Players.Length, (i, tally) => new PlayerTally(plan.Players[group.Players[i]], tally, vectors));
        _pairs = Longer(former?._pairs, group.Pairs.Length, (i, tally) => Pair(plan, plan.Pairs[group.Pairs[i]], tally, vectors));
        _pairRows = Array.ConvertAll(
            group.Pairs,
            index => (Array.IndexOf(group.Players, plan.Pairs[index].A), Array.IndexOf(group.Players, plan.Pairs[index].B)));
        _roomTables = Longer(former?._roomTables, group.Rooms.Length, (i, tables) => new RoomTables(plan.Rooms[group.Rooms[i]], tables));
        _roomBlocks = Longer(former?._roomBlocks, group.Rooms.Length, (i, block) => block?.Members.Length == _roomTables[i].Members.Length ? block : new RoomBlock(_roomTables[i].Members.Length));
        _rooms = Longer(former?._rooms, group.Rooms.Length, (i, tally) => tally?.Members == _roomTables[i].Members.Length ? tally : new RoomTally(_roomTables[i].Members.Length, vectors));
        _roomOf = Array.ConvertAll(group.Players, index => plan.Players[index].Room is { } place ? Array.IndexOf(group.Rooms, place.Room) : -1);
    }

    private static PairTally Pair(SimulationPlan plan, PlayerPair pair, PairTally? former, bool vectors)
    {
        var groups = plan.Players[pair.A].Groups & plan.Players[pair.B].Groups;
        return former?.IsOf(groups) == true ? former : new PairTally(groups, vectors);
    }

    /// <summary>Draws folded and not yet taken.</summary>
    public long Pending { get; private set; }

    /// <summary>Draws and folds the seasons of draws first … first + count − 1; false when cancelled on the way.</summary>
    public bool Run(long first, long count, CancellationToken cancel)
    {
        for (long done = 0; done < count; done += Size)
        {
            if (cancel.IsCancellationRequested)
                return false;
            RunBlock(first + done, (int)Math.Min(Size, count - done));
        }

        return true;
    }

    /// <summary>The seasons last drawn, a block for each of the group's players.</summary>
    public IReadOnlyList<SeasonBlock> Blocks => _blocks;

    /// <summary>Draws and folds at most one block of seasons.</summary>
    public void RunBlock(long first, int count)
    {
        _kernel.DrawLeagues(first, count);
        for (int r = 0; r < _group.Rooms.Length; r++)
        {
            _kernel.DrawRoom(_roomTables[r], _roomBlocks[r], first, count);
            _rooms[r].Fold(_roomBlocks[r], count);
        }

        for (int p = 0; p < _group.Players.Length; p++)
        {
            _kernel.DrawSeasons(_tables[p], _blocks[p], first, count, _roomOf[p] >= 0 ? _roomBlocks[_roomOf[p]] : null);
            _players[p].Fold(_blocks[p]);
        }

        for (int p = 0; p < _group.Pairs.Length; p++)
            _pairs[p].Fold(_blocks[_pairRows[p].A], _blocks[_pairRows[p].B]);
        Pending += count;
    }

    /// <summary>Takes what was folded since the last time and starts anew.</summary>
    public SimulationSummary Take()
    {
        var players = new PlayerSummary[_group.Players.Length];
        for (int i = 0; i < players.Length; i++)
            players[i] = _players[i].Take();
        var pairs = new PairSummary[_group.Pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
            pairs[i] = _pairs[i].Take();
        var rooms = new RoomSummary[_group.Rooms.Length];
        for (int i = 0; i < rooms.Length; i++)
            rooms[i] = _rooms[i].Take();
        var taken = new SimulationSummary(Pending, players, pairs, rooms);
        Pending = 0;
        return taken;
    }

    /// <summary>An array that holds so many items made from a former array's; what that has beyond is kept for a larger group.</summary>
    private static T[] Longer<T>(T[]? former, int count, Func<int, T?, T> make)
        where T : class
    {
        var items = new T[Math.Max(count, former?.Length ?? 0)];
        for (int i = 0; i < items.Length; i++)
        {
            T? old = i < former?.Length ? former[i] : null;
            items[i] = i < count ? make(i, old) : old!;
        }

        return items;
    }
}
