using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>
/// The hot path: whole seasons of one player, a block at a time, stage after stage over columns. One per thread. The form is
/// chosen once; all give the same bits. A former kernel that is done with lends its buffers.
/// </summary>
internal sealed class SeasonKernel(SimulationPlan plan, SimdForm form, SeasonKernel? former = null)
{
    private readonly PlayingTimeStage _playingTime = former?._playingTime ?? new();
    private readonly SeasonBlock _scratch = former?._scratch ?? new();

    /// <summary>The league of the draws of the block, shared by all players.</summary>
    public LeagueBlock League { get; } = former?.League ?? new();

    /// <summary>Draws the leagues of <paramref name="count"/> draws from <paramref name="first"/> on.</summary>
    /// <param name="first">The first draw; of a later year of a path, its address in that year.</param>
    /// <param name="count">How many.</param>
    /// <param name="walk">Whether the leagues walk on from those that the block holds, the year before.</param>
    public void DrawLeagues(long first, int count, bool walk = false)
    {
        int padded = Pad(count);
        switch (form)
        {
            case SimdForm.Vector512:
                DrawLeagues<Lanes8>(first, padded, walk);
                break;
            case SimdForm.Vector256:
                DrawLeagues<Lanes4>(first, padded, walk);
                break;
            case SimdForm.Vector128:
                DrawLeagues<Lanes2>(first, padded, walk);
                break;
            default:
                DrawLeagues<Lanes1>(first, padded, walk);
                break;
        }
    }

    /// <summary>Draws a depth chart's starts of the same draws; after the leagues, before the seasons of its members.</summary>
    public void DrawRoom(RoomTables room, RoomBlock block, long first, int count)
    {
        int padded = Pad(count);
        switch (form)
        {
            case SimdForm.Vector512:
                RoomStage.Fill<Lanes8>(room, block, plan.Seed, first, League.Draw, count, padded);
                break;
            case SimdForm.Vector256:
                RoomStage.Fill<Lanes4>(room, block, plan.Seed, first, League.Draw, count, padded);
                break;
            case SimdForm.Vector128:
                RoomStage.Fill<Lanes2>(room, block, plan.Seed, first, League.Draw, count, padded);
                break;
            default:
                RoomStage.Fill<Lanes1>(room, block, plan.Seed, first, League.Draw, count, padded);
                break;
        }
    }

    /// <summary>
    /// Draws the same seasons of one player into <paramref name="block"/>; the leagues must have been drawn, and the room in which he
    /// has a place.
    /// </summary>
    /// <param name="player">The player.</param>
    /// <param name="block">Where the seasons go.</param>
    /// <param name="first">The first draw; of a later year of a path, its address in that year.</param>
    /// <param name="count">How many.</param>
    /// <param name="room">The room in which he has a place.</param>
    /// <param name="path">A later year's talent; without a room the block then holds his plate appearances. Null for the first season.</param>
    public void DrawSeasons(PlayerTables player, SeasonBlock block, long first, int count, RoomBlock? room = null, Years.PathBlock? path = null)
    {
        if (player.Plan.Room is not null && room is null)
            throw new ArgumentNullException(nameof(room), $"The season of '{player.Plan.Id}' needs the room in which he has his place.");
        block.Count = count;
        block.Padded = Pad(count);
        switch (form)
        {
            case SimdForm.Vector512:
                Prepare<Lanes8>(player, block, first, room, path);
                PlateAppearanceLanes.Sample<Words16>(block.Plate, block.Padded);
                CountStage.Opportunities<Lanes8>(block.Plate, block.Padded);
                PlateAppearanceLanes.SampleSteals<Words16>(block.Plate, block.Padded);
                Finish<Lanes8>(player, block, first);
                break;
            case SimdForm.Vector256:
                Prepare<Lanes4>(player, block, first, room, path);
                PlateAppearanceLanes.Sample<Words8>(block.Plate, block.Padded);
                CountStage.Opportunities<Lanes4>(block.Plate, block.Padded);
                PlateAppearanceLanes.SampleSteals<Words8>(block.Plate, block.Padded);
                Finish<Lanes4>(player, block, first);
                break;
            case SimdForm.Vector128:
                Prepare<Lanes2>(player, block, first, room, path);
                PlateAppearanceLanes.Sample<Words4>(block.Plate, block.Padded);
                CountStage.Opportunities<Lanes2>(block.Plate, block.Padded);
                PlateAppearanceLanes.SampleSteals<Words4>(block.Plate, block.Padded);
                Finish<Lanes2>(player, block, first);
                break;
            default:
                Prepare<Lanes1>(player, block, first, room, path);
                PlateAppearanceSampler.Sample(block.Plate, block.Padded);
                CountStage.Opportunities<Lanes1>(block.Plate, block.Padded);
                PlateAppearanceSampler.SampleSteals(block.Plate, block.Padded);
                Finish<Lanes1>(player, block, first);
                break;
        }
    }

    /// <summary>A season without plate appearances shows no talent: rates of both kinds are over the same draws.</summary>
    private static void BlankIdle(SeasonBlock block)
    {
        for (int row = 0; row < block.Count; row++)
        {
            if (block.Plate.Trials[row] != 0)
                continue;
            for (int column = 0; column < SeasonBlock.TalentColumns; column++)
                block.Talent[(column * SeasonBlock.Size) + row] = SeasonBlock.NoValue;
        }
    }

    private static int Pad(int count) => (count + 15) & ~15;

    private void DrawLeagues<T>(long first, int padded, bool walk)
        where T : struct, ILanes<T>
    {
        LeagueStage.Fill<T>(plan, League, _scratch, first, padded, walk);

        // What challenges leave is not known, but the same in every year of a path.
        if (plan.Value is { } value && !walk)
            ValueStage.Challenges<T>(value, plan.Seed, League, _scratch, first, padded);
    }

    private void Prepare<T>(PlayerTables player, SeasonBlock block, long first, RoomBlock? room, Years.PathBlock? path)
        where T : struct, ILanes<T>
    {
        if (player.Plan.Room is { } place)
        {
            _playingTime.Arrange(block, room!.Members[place.Member], place);
        }
        else if (path is not null)
        {
            _playingTime.Arrange(block, player.Plan.PlateAppearances);
        }
        else
        {
            NormalStage.Bits<T>(plan.Seed, player.Subject, StreamPurpose.PlayingTime, first, League.Draw, block.Uniform, block.Padded);
            _playingTime.Arrange(block, player);
        }

        if (path is null)
        {
            NormalStage.Normals<T>(plan.Seed, player.Subject, StreamPurpose.Talent, first, block.Draw, block.Normals, block.Padded);
            TalentStage.Odds<T>(block, League, player.Plan);
        }
        else
        {
            Years.PathStage.Odds<T>(block, League, player.Plan, path);
        }

        TalentStage.Probabilities<T>(block, player);
        RateStage.Rates<T>(block, League, plan, player.Plan.ParkWoba, block.Talent, 0);
        BlankIdle(block);
        Array.Copy(block.Line, block.Plate.Probabilities, block.Line.Length);
        OutcomeThresholds.Fill<T>(block.Plate, block.Padded);
        StealStage.Thresholds<T>(player, block, League, plan.Seed, first);
        NormalStage.States<T>(plan.Seed, player.Subject, StreamPurpose.PlateAppearances, first, block.Draw, block.Plate.State, block.Padded);
    }

    private void Finish<T>(PlayerTables player, SeasonBlock block, long first)
        where T : struct, ILanes<T>
    {
        CountStage.Counts<T>(block);
        RateStage.Rates<T>(block, League, plan, player.Plan.ParkWoba, block.Observed, (int)Stat.AVG);
        RateStage.OpsPlus<T>(block, League);
        if (player.Plan.RunsAndGames is { } laws)
            RunsStage.Fill<T>(block, plan.Seed, player.Subject, laws, first);
        if (player.Plan is { RunsAndGames: not null, Room: { } place })
            RoomStage.Games(block, plan.Rooms[place.Room].SeasonGames);
        if (player.Plan.Value is not null)
            ValueStage.Fill<T>(block, League, plan, player, first);
    }
}
