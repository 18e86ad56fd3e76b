using System.Numerics;
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
            NormalStage.Words<T>(seed, subject, StreamPurpose.Room, first, draws, block.Members[m].Words, padded, blocks: 2);
            Allot(room, m, block, count);
        }

        for (int m = 0; m < room.Members.Length; m++)
        {
            TakeBack(room, m, block, count);
            PlateAppearances(room.Plan.SeasonGames, room.Members[m], block.Members[m], count);
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

        // Rows past the last that counts are worked on too; nobody reads them.
        var season = new Vector<int>(seasonGames);
        for (int row = 0; row < block.Padded; row += Vector<int>.Count)
        {
            Vector<int> least = new Vector<int>(starts[row..]) + new Vector<int>(others[row..]);
            Vector<int> played = Vector.Max(Vector.Min(new Vector<int>(games[row..]), season - new Vector<int>(lost[row..])), least);
            played.CopyTo(games[row..]);
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
        InversionTable gamesLost = tables.GamesLost, share = tables.Share;
        double[] standing = member.Standing, spare = member.Spare;
        double[] atoms = tables.Plan.Share.Atoms;
        double seasonStarts = room.Plan.Starts, seasonGames = room.Plan.SeasonGames;
        double most = Math.Max(seasonStarts - tables.Plan.DaysOff, 0);
        double perGame = 1.0 / seasonGames;
        ReadOnlySpan<uint> lostWords = Column(member, 0, count), shareWords = Column(member, 1, count), roundWords = Column(member, 2, count);
        Span<int> losts = member.GamesLost.AsSpan(0, count), drawnAtoms = member.Atom.AsSpan(0, count), made = member.Starts.AsSpan(0, count);
        Span<double> left = block.Left.AsSpan(0, count), flowing = block.Flowing.AsSpan(0, count);
        Span<int> remaining = block.Remaining.AsSpan(0, count);
        for (int draw = 0; draw < count; draw++)
        {
            int lost = gamesLost.AtWord(lostWords[draw]);
            int atom = share.AtWord(shareWords[draw]);
            double available = (seasonGames - lost) * perGame;
            double claim = Math.Min(atoms[atom] * standing[draw], 1) * left[draw];
            double wanted = claim + flowing[draw];
            double limit = most * Math.Min(standing[draw], 1);
            double possible = Math.Max(Math.Min(wanted, limit), 0) * available;
            int starts = Math.Min(Round(possible, roundWords[draw]), remaining[draw]);
            losts[draw] = lost;
            drawnAtoms[draw] = atom;
            made[draw] = starts;
            spare[draw] = (limit * available) - starts;
            left[draw] -= claim;
            flowing[draw] = wanted - starts;
            remaining[draw] -= starts;
        }
    }

    /// <summary>
    /// Of the starts that the men after him could not make, he takes back a share, as far as health and days off let him: who is first in
    /// the order first. Starts that nobody claimed stay with the replacement.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void TakeBack(RoomTables room, int index, RoomBlock block, int count)
    {
        RoomBlock.Member member = block.Members[index];
        double share = room.Plan.TakenBack;
        for (int draw = 0; draw < count; draw++)
        {
            double offered = Math.Min(block.Flowing[draw], block.Remaining[draw]) * share;
            int taken = (int)Math.Max(Math.Min(offered, member.Spare[draw]) + 0.5, 0);
            taken = Math.Min(Math.Min(taken, block.Remaining[draw]), room.Plan.SeasonGames - member.GamesLost[draw] - member.Starts[draw]);
            member.Starts[draw] += taken;
            block.Flowing[draw] -= taken;
            block.Remaining[draw] -= taken;
        }
    }

    /// <summary>
    /// Starts elsewhere, and plate appearances of all his starts and of games off the bench; the games of a season differ by chance.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PlateAppearances(int seasonGames, RoomTables.Member tables, RoomBlock.Member member, int count)
    {
        RoomMemberPlan plan = tables.Plan;
        InversionTable elsewhereTable = tables.OtherStarts;
        double[] atoms = plan.OtherStarts.Atoms;
        double perStart = plan.PaPerStart, perOther = plan.PaPerOtherStart, perGameOff = plan.PaPerGameOff, deviation = plan.PaDeviation;
        ReadOnlySpan<uint> elsewhereWords = Column(member, 3, count), otherWords = Column(member, 4, count), plateWords = Column(member, 5, count);
        ReadOnlySpan<uint> noiseWords = Column(member, 6, count), moreNoiseWords = Column(member, 7, count);
        ReadOnlySpan<int> losts = member.GamesLost.AsSpan(0, count), made = member.Starts.AsSpan(0, count);
        Span<int> elsewheres = member.OtherStarts.AsSpan(0, count), plates = member.PlateAppearances.AsSpan(0, count);
        for (int draw = 0; draw < count; draw++)
        {
            int playable = seasonGames - losts[draw];
            int starts = made[draw];
            int free = Math.Max(playable - starts, 0);
            double elsewhere = Math.Min(atoms[elsewhereTable.AtWord(elsewhereWords[draw])] * playable, free);
            int others = Math.Min(Round(elsewhere, otherWords[draw]), free);
            uint a = noiseWords[draw];
            uint b = moreNoiseWords[draw];

            // The sum of four uniform numbers is near enough to a normal one of variance 1/3.
            double noise = ((((a & 0xFFFF) + (a >> 16) + (b & 0xFFFF) + (b >> 16)) * (1 / 65536.0)) - (2 - (2 / 65536.0))) * Root3;
            double plate = (starts * perStart) + (others * perOther) + ((free - others) * perGameOff);
            plate += noise * deviation * Math.Sqrt(starts + others);
            elsewheres[draw] = others;
            plates[draw] = Math.Min(Round(Math.Max(plate, 0), plateWords[draw]), PlateAppearanceBlock.MaximumTrials);
        }
    }

    private static ReadOnlySpan<uint> Column(RoomBlock.Member member, int column, int count) => member.Words.AsSpan(column * Size, count);

    /// <summary>The integer below or above, the upper one as often as the fraction says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Round(double value, uint word) => (int)(value + ((word + 0.5) * WordUnit));
}
