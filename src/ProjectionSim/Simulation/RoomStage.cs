using System.Runtime.CompilerServices;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>
/// Allots a room's starts. Every member reads words of his own address, so that his health and share are the same in every room; the
/// starts that he gets depend on the men before him.
/// </summary>
internal static class RoomStage
{
    private const int Size = PlateAppearanceBlock.Size;
    private const double WordUnit = 1 / 4294967296.0;
    private const double Root3 = 1.7320508075688772;

    /// <summary>Fills a room's block for draws first … first + count − 1.</summary>
    public static void Fill<T>(RoomTables room, RoomBlock block, ulong seed, long first, uint[] draws, int count, int padded)
        where T : struct, ILanes<T>
    {
        Array.Fill(block.Remaining, room.Plan.Starts);
        Array.Fill(block.Left, room.Plan.Starts);
        Array.Clear(block.Flowing);
        for (int m = 0; m < room.Members.Length; m++)
        {
            ulong subject = room.Members[m].Subject;
            NormalStage.Words<T>(seed, subject, StreamPurpose.Room, first, draws, block.Words, padded, blocks: 2);
            Allot(room, m, block, count);
            PlateAppearances(room.Plan.SeasonGames, room.Members[m], block, block.Members[m], count);
        }
    }

    /// <summary>Puts a member's season into the rows of his own block, the columns of the starts included.</summary>
    public static void Record(RoomBlock.Member member, SeasonBlock block)
    {
        Span<int> starts = block.Observed.AsSpan((int)Stat.GS * Size, Size);
        Span<int> others = block.Observed.AsSpan((int)Stat.OtherGS * Size, Size);
        Span<int> lost = block.Observed.AsSpan((int)Stat.GamesLost * Size, Size);
        for (int row = 0; row < block.Count; row++)
        {
            int draw = (int)block.Draw[row];
            starts[row] = member.Starts[draw];
            others[row] = member.OtherStarts[draw];
            lost[row] = member.GamesLost[draw];
        }
    }

    /// <summary>Games of a member: no fewer than his starts, no more than he could play.</summary>
    public static void Games(SeasonBlock block, int seasonGames)
    {
        ReadOnlySpan<int> starts = block.Observed.AsSpan((int)Stat.GS * Size, Size);
        ReadOnlySpan<int> others = block.Observed.AsSpan((int)Stat.OtherGS * Size, Size);
        ReadOnlySpan<int> lost = block.Observed.AsSpan((int)Stat.GamesLost * Size, Size);
        Span<int> games = block.Observed.AsSpan((int)Stat.G * Size, Size);
        for (int row = 0; row < block.Count; row++)
        {
            int least = starts[row] + others[row];
            games[row] = Math.Max(Math.Min(games[row], seasonGames - lost[row]), least);
        }
    }

    /// <summary>
    /// His claim when all are healthy and what flowed to him, less days off and games lost, rounded at random so that its mean is
    /// exact. What rounding took or gave flows on too: a room without risk loses no start to a replacement.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Allot(RoomTables room, int index, RoomBlock block, int count)
    {
        RoomTables.Member tables = room.Members[index];
        RoomBlock.Member member = block.Members[index];
        double[] atoms = tables.Plan.Share.Atoms;
        double most = Math.Max(room.Plan.Starts - tables.Plan.DaysOff, 0);
        double perGame = 1.0 / room.Plan.SeasonGames;
        for (int draw = 0; draw < count; draw++)
        {
            int lost = tables.GamesLost.AtWord(block.Words[draw]);
            int atom = tables.Share.AtWord(block.Words[Size + draw]);
            double available = (room.Plan.SeasonGames - lost) * perGame;
            double claim = atoms[atom] * block.Left[draw];
            double wanted = claim + block.Flowing[draw];
            double possible = Math.Max(Math.Min(wanted, most), 0) * available;
            int starts = Math.Min(Round(possible, block.Words[(2 * Size) + draw]), block.Remaining[draw]);
            member.GamesLost[draw] = lost;
            member.Atom[draw] = atom;
            member.Starts[draw] = starts;
            block.Left[draw] -= claim;
            block.Flowing[draw] = wanted - starts;
            block.Remaining[draw] -= starts;
        }
    }

    /// <summary>
    /// Starts elsewhere, and plate appearances of all his starts and of games off the bench; the games of a season differ by chance.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PlateAppearances(int seasonGames, RoomTables.Member tables, RoomBlock block, RoomBlock.Member member, int count)
    {
        RoomMemberPlan plan = tables.Plan;
        double[] atoms = plan.OtherStarts.Atoms;
        for (int draw = 0; draw < count; draw++)
        {
            int playable = seasonGames - member.GamesLost[draw];
            int starts = member.Starts[draw];
            int free = Math.Max(playable - starts, 0);
            double elsewhere = Math.Min(atoms[tables.OtherStarts.AtWord(block.Words[(3 * Size) + draw])] * playable, free);
            int others = Math.Min(Round(elsewhere, block.Words[(4 * Size) + draw]), free);
            uint a = block.Words[(6 * Size) + draw];
            uint b = block.Words[(7 * Size) + draw];

            // The sum of four uniform numbers is near enough to a normal one of variance 1/3.
            double noise = ((((a & 0xFFFF) + (a >> 16) + (b & 0xFFFF) + (b >> 16)) * (1 / 65536.0)) - (2 - (2 / 65536.0))) * Root3;
            double plate = (starts * plan.PaPerStart) + (others * plan.PaPerOtherStart) + ((free - others) * plan.PaPerGameOff);
            plate += noise * plan.PaDeviation * Math.Sqrt(starts + others);
            member.OtherStarts[draw] = others;
            member.PlateAppearances[draw] = Math.Min(Round(Math.Max(plate, 0), block.Words[(5 * Size) + draw]), PlateAppearanceBlock.MaximumTrials);
        }
    }

    /// <summary>The integer below or above, the upper one as often as the fraction says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Round(double value, uint word) => (int)(value + ((word + 0.5) * WordUnit));
}
