using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation.Years;

/// <summary>Draws the seasons of paths, a block of draws at a time: the first as every run draws it, the later ones from where it left off.</summary>
internal sealed class PathKernel
{
    /// <summary>Extra plate appearances have the address of a year that no path reaches.</summary>
    private const int SampleYear = 255;

    private readonly SimulationPlan _plan;
    private readonly SimdForm _form;
    private readonly SeasonKernel _kernel;
    private readonly PlayerTables[][] _tables;
    private readonly RoomTables[][] _rooms;
    private readonly RoomBlock[] _roomBlocks;
    private readonly PathBlock[] _paths;
    private readonly SeasonBlock _block = new();
    private readonly SeasonBlock _sampleBlock = new();
    private readonly PathSample? _sample;
    private readonly PlayerTables? _sampleTables;

    /// <summary>A kernel of a plan whose players all have paths.</summary>
    public PathKernel(SimulationPlan plan, SimdForm form, PathSample? sample = null)
    {
        _sample = sample;
        _plan = plan;
        _form = form;
        _kernel = new SeasonKernel(plan, form);
        bool laterRooms = plan.LaterRooms.Count > 0;
        _tables = [.. plan.Players.Select(player => player.Path!.Steps
            .Select(step => new PlayerTables(player with { SmallRates = step.SmallRates, Value = step.Value ?? player.Value, Room = laterRooms ? player.Room : null }))
            .Prepend(new PlayerTables(player)).ToArray())];
        _rooms = [.. plan.LaterRooms.Prepend(plan.Rooms).Select(rooms => rooms.Select(room => new RoomTables(room)).ToArray())];
        _roomBlocks = [.. plan.Rooms.Select(room => new RoomBlock(room.Members.Count))];
        _sampleTables = sample is null ? null : new PlayerTables(plan.Players[sample.Player] with { Room = null });
        _paths = [.. plan.Players.Select(_ => new PathBlock())];
    }

    /// <summary>Seasons of a path.</summary>
    public int Years => _tables.Length == 0 ? 0 : _tables[0].Length;

    /// <summary>Draws at most one block of paths and folds every season as it is drawn.</summary>
    public void Run<TFold>(long first, int count, TFold fold)
        where TFold : IPathFold
    {
        for (int year = 0; year < Years; year++)
        {
            long address = StreamAddress.InYear(first, year);
            _kernel.DrawLeagues(address, count, walk: year > 0);
            if (year == 0)
                FirstStandings();
            if (year > 0 && year < _rooms.Length)
                Standings(year, count);
            for (int r = 0; year < _rooms.Length && r < _rooms[year].Length; r++)
                _kernel.DrawRoom(_rooms[year][r], _roomBlocks[r], address, count);
            for (int p = 0; p < _tables.Length; p++)
            {
                var player = _plan.Players[p];
                if (year > 0)
                    Advance(player, _tables[p][0].Subject, _paths[p], year, address, count);
                RoomBlock? room = _tables[p][year].Plan.Room is { } place ? _roomBlocks[place.Room] : null;
                _kernel.DrawSeasons(_tables[p][year], _block, address, count, room, year > 0 ? _paths[p] : null);
                if (room is null && player.Room is not null)
                    BlankWorkload(_block);
                if (year == 0)
                    Begin(player, _tables[p][0].Subject, _paths[p], address);
                if (year == 0 && _sample is { } sample && sample.Player == p)
                    fold.Sample(DrawSample(p, sample.PlateAppearances, first, count));
                fold.Season(p, year, _block, _paths[p], _kernel.League);
                if (year < Years - 1)
                    PathClub.Observe(player.Path!, _paths[p], _block, _kernel.League);
            }
        }

        fold.EndBlock(first, count);
    }

    private void FirstStandings()
    {
        foreach (RoomBlock room in _roomBlocks)
        {
            foreach (RoomBlock.Member member in room.Members) Array.Fill(member.Standing, 1);
        }
    }

    /// <summary>Before a later year's rooms are drawn: what the club makes of their members by now.</summary>
    private void Standings(int year, int count)
    {
        for (int p = 0; p < _tables.Length; p++)
        {
            var path = _plan.Players[p].Path!;
            if (_tables[p][year].Plan.Room is { } place)
                PathClub.Standing(path, path.Steps[year - 1], year, _paths[p], count, _roomBlocks[place.Room].Members[place.Member].Standing);
        }
    }

    /// <summary>A year after the depth chart's has no starts to tell.</summary>
    private static void BlankWorkload(SeasonBlock block)
    {
        foreach (Stat stat in (ReadOnlySpan<Stat>)[Stat.GS, Stat.OtherGS, Stat.GamesLost])
            block.Observed.AsSpan((int)stat * SeasonBlock.Size, SeasonBlock.Size).Fill(SeasonBlock.NoValue);
    }

    /// <summary>So many plate appearances of the first season's talent, in a block of their own.</summary>
    private SeasonBlock DrawSample(int p, int plateAppearances, long first, int count)
    {
        Array.Fill(_sampleBlock.PlateAppearances, plateAppearances);
        _kernel.DrawSeasons(_sampleTables!, _sampleBlock, StreamAddress.InYear(first, SampleYear), count, null, _paths[p]);
        return _sampleBlock;
    }

    private void Begin(PlayerPlan player, ulong subject, PathBlock path, long address)
    {
        switch (_form)
        {
            case SimdForm.Vector512: Begin<Lanes8>(player, subject, path, address); break;
            case SimdForm.Vector256: Begin<Lanes4>(player, subject, path, address); break;
            case SimdForm.Vector128: Begin<Lanes2>(player, subject, path, address); break;
            default: Begin<Lanes1>(player, subject, path, address); break;
        }

        PathClub.Begin(player.Path!, path, _block.Count);
    }

    private void Begin<T>(PlayerPlan player, ulong subject, PathBlock path, long address)
        where T : struct, ILanes<T>
    {
        PathStage.Deviations<T>(_block, _kernel.League, player, path);
        PathStage.Begin<T>(player.Path!, path, _kernel.League, _plan.Seed, subject, address, _block.Padded);
    }

    private void Advance(PlayerPlan player, ulong subject, PathBlock path, int year, long address, int count)
    {
        _block.Count = count;
        _block.Padded = (count + 7) & ~7;
        switch (_form)
        {
            case SimdForm.Vector512: Advance<Lanes8>(player.Path!, subject, path, year, address); break;
            case SimdForm.Vector256: Advance<Lanes4>(player.Path!, subject, path, year, address); break;
            case SimdForm.Vector128: Advance<Lanes2>(player.Path!, subject, path, year, address); break;
            default: Advance<Lanes1>(player.Path!, subject, path, year, address); break;
        }

        // Where a depth chart says who plays, the club's opinion has moved his share of it.
        if (_tables[Array.IndexOf(_paths, path)][year].Plan.Room is null)
            PathClub.DrawPlateAppearances(player.Path!, player.Path!.Steps[year - 1], year, path, _block);
    }

    private void Advance<T>(PathPlan plan, ulong subject, PathBlock path, int year, long address)
        where T : struct, ILanes<T>
    {
        PathStage.Advance<T>(plan, plan.Steps[year - 1], path, _kernel.League, _plan.Seed, subject, address, _block.Padded);
        NormalStage.Normals<T>(_plan.Seed, subject, StreamPurpose.LaterPlayingTime, address, _kernel.League.Draw, path.Normals, _block.Padded, pairs: 1);
    }
}

/// <summary>Extra plate appearances of one player's first season.</summary>
/// <param name="Player">His index in the plan.</param>
/// <param name="PlateAppearances">How many.</param>
internal sealed record PathSample(int Player, int PlateAppearances);
