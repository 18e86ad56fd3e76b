using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>
/// Runs and wins above replacement of seasons whose counts are drawn, for plans that ask for them. Every part is rounded to a
/// thousandth of a run before parts are added, so that they add up draw by draw exactly.
/// </summary>
internal static class ValueStage
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>2⁵² + 2⁵¹: adding it leaves the rounded integer, two's complement, in the low word.</summary>
    private const double RoundingShift = 6755399441055744.0;

    private const double Thousand = 1000;
    private const double Million = 1e6;

    /// <summary>Draws what challenges leave of framing: one number a draw, shared by all catchers of the league.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Challenges<T>(ValueSettings settings, ulong seed, LeagueBlock league, SeasonBlock scratch, long first, int count)
        where T : struct, ILanes<T>
    {
        NormalStage.Normals<T>(seed, StreamPurpose.LeagueSubject, StreamPurpose.Challenges, first, league.Draw, scratch.Normals, count, pairs: 1);
        T zero = T.Create(0);
        for (int i = 0; i < count; i += T.Width)
        {
            T left = T.Create(settings.ChallengeMean) + (T.Create(settings.ChallengeStandardDeviation) * T.Load(ref scratch.Normals[i]));
            T.Store(left & T.Greater(left, zero), ref league.FramingLeft[i]);
        }
    }

    /// <summary>Writes the columns of value, wRAA to WAR; the block's normals are used up.</summary>
    public static void Fill<T>(SeasonBlock block, LeagueBlock league, SimulationPlan plan, PlayerTables player, long first)
        where T : struct, ILanes<T>
    {
        ValueSettings settings = plan.Value!;
        ValuePlan value = player.Plan.Value!;
        Workload<T>(block, value, player.Plan.Room is not null);
        if (value.Catching is { } catching)
        {
            NormalStage.Normals<T>(plan.Seed, player.Subject, StreamPurpose.Catching, first, block.Draw, block.Normals, block.Padded, pairs: 3);
            Walk<T>(block, plan.Seed, player.Subject, StreamPurpose.Catching, first, catching.Framing, catching.Blocking, catching.Throwing);
            double[] starts = Starts<T>(block, value.Catches);
            Skill<T>(block, catching.Framing, starts, 0, Stat.Framing, catching.KeepRates ? Stat.FramingRate : null, league.FramingLeft);
            Skill<T>(block, catching.Blocking, starts, 2, Stat.Blocking, catching.KeepRates ? Stat.BlockingRate : null, null);
            Skill<T>(block, catching.Throwing, starts, 4, Stat.Throwing, catching.KeepRates ? Stat.ThrowingRate : null, null);
        }

        if (value.Fielding is { } fielding)
        {
            NormalStage.Normals<T>(plan.Seed, player.Subject, StreamPurpose.Fielding, first, block.Draw, block.Normals, block.Padded, pairs: 1);
            Walk<T>(block, plan.Seed, player.Subject, StreamPurpose.Fielding, first, fielding);
            Skill<T>(block, fielding, Starts<T>(block, value.Fields), 0, Stat.Fielding, null, null);
        }

        Parts<T>(block, league, plan, settings, value, player.Plan.ParkWoba);
    }

    /// <summary>
    /// A later year of a path has its own luck, and the talent to which the years so far have brought it: the normals of those years,
    /// each read again from its own address.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Walk<T>(SeasonBlock block, ulong seed, ulong subject, byte purpose, long first, params ReadOnlySpan<SkillPlan> skills)
        where T : struct, ILanes<T>
    {
        int year = StreamAddress.Year(first);
        if (year == 0)
            return;
        for (int pair = 0; pair < skills.Length; pair++)
            Scale<T>(block.Normals, 2 * pair * Size, Weight(skills[pair], year), block.Padded);

        // The odds have been used up by now. Without weights the talent stays the first year's.
        int read = 1;
        foreach (SkillPlan skill in skills)
            read = Math.Max(read, skill.YearWeights is { } weights ? Math.Min(year, weights.Length - 1) : 1);
        for (int past = 0; past < read; past++)
        {
            NormalStage.Normals<T>(seed, subject, purpose, StreamAddress.InYear(StreamAddress.InFirstYear(first), past), block.Draw, block.Odds, block.Padded, skills.Length);
            for (int pair = 0; pair < skills.Length; pair++)
                AddTimes<T>(block.Normals, block.Odds, 2 * pair * Size, Weight(skills[pair], past), block.Padded);
        }

        static double Weight(SkillPlan skill, int year) => skill.YearWeights is { } weights ? weights[year] : year == 0 ? 1 : 0;
    }

    private static void Scale<T>(double[] column, int at, double factor, int count)
        where T : struct, ILanes<T>
    {
        for (int i = at; i < at + count; i += T.Width)
            T.Store(T.Load(ref column[i]) * T.Create(factor), ref column[i]);
    }

    private static void AddTimes<T>(double[] column, double[] added, int at, double factor, int count)
        where T : struct, ILanes<T>
    {
        for (int i = at; i < at + count; i += T.Width)
            T.Store(T.Load(ref column[i]) + (T.Load(ref added[i]) * T.Create(factor)), ref column[i]);
    }

    /// <summary>The column of starts of one kind.</summary>
    private static double[] Starts<T>(SeasonBlock block, StartKind kind)
        where T : struct, ILanes<T>
    {
        if (kind != StartKind.All)
            return kind == StartKind.AtPosition ? block.PositionStarts : block.OtherStarts;
        for (int i = 0; i < block.Padded; i += T.Width)
            T.Store(T.Load(ref block.PositionStarts[i]) + T.Load(ref block.OtherStarts[i]), ref block.AllStarts[i]);
        return block.AllStarts;
    }

    /// <summary>Starts at catcher, or at the position of his room, and elsewhere: those of his room, else by plate appearances.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Workload<T>(SeasonBlock block, ValuePlan value, bool inRoom)
        where T : struct, ILanes<T>
    {
        if (inRoom)
        {
            ref int observed = ref MemoryMarshal.GetArrayDataReference(block.Observed);
            for (int i = 0; i < block.Padded; i += T.Width)
            {
                T.Store(Integer<T>(ref observed, Stat.GS, i), ref block.PositionStarts[i]);
                T.Store(Integer<T>(ref observed, Stat.OtherGS, i), ref block.OtherStarts[i]);
            }

            return;
        }

        T catching = T.Create(value.StartsPerPlateAppearance * value.PositionShare);
        T elsewhere = T.Create(value.StartsPerPlateAppearance * (1 - value.PositionShare));
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            T plate = Number<T>(ref block.Plate.Trials[i]);
            T.Store(plate * catching, ref block.PositionStarts[i]);
            T.Store(plate * elsewhere, ref block.OtherStarts[i]);
        }
    }

    /// <summary>Runs of one skill, in thousandths; where asked, units per trial in millionths, without what challenges take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Skill<T>(SeasonBlock block, SkillPlan skill, double[] starts, int normals, Stat stat, Stat? rate, double[]? left)
        where T : struct, ILanes<T>
    {
        ref double start = ref MemoryMarshal.GetArrayDataReference(starts);
        ref double talent = ref block.Normals[normals * Size];
        ref double noise = ref block.Normals[(normals + 1) * Size];
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(block.Draw);
        ref int observed = ref MemoryMarshal.GetArrayDataReference(block.Observed);
        T scale = T.Create(skill.RunsPerUnit * Thousand);
        T missing = T.Bits(unchecked((uint)SeasonBlock.NoValue));
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            T trials = T.Load(ref Unsafe.Add(ref start, i)) * T.Create(skill.TrialsPerStart);
            T units = trials * (T.Create(skill.Mean) + (T.Create(skill.StandardDeviation) * T.Load(ref Unsafe.Add(ref talent, i))));
            T variance = trials * (T.Create(skill.VariancePerTrial) + (trials * T.Create(skill.SeasonVariance)));
            units += T.Sqrt(variance) * T.Load(ref Unsafe.Add(ref noise, i));
            T runs = units * scale;
            if (left is not null)
                runs *= T.Gather(ref MemoryMarshal.GetArrayDataReference(left), ref Unsafe.Add(ref draw, i));
            Store(runs + T.Create(RoundingShift), ref observed, stat, i);
            if (rate is { } kept)
            {
                T perTrial = ((units / trials) * T.Create(Million)) + T.Create(RoundingShift);
                Store(missing ^ ((missing ^ perTrial) & T.Greater(trials, T.Create(0))), ref observed, kept, i);
            }
        }
    }

    /// <summary>The parts that counts decide, then their sum and its wins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Parts<T>(SeasonBlock block, LeagueBlock league, SimulationPlan plan, ValueSettings settings, ValuePlan value, double parkWoba)
        where T : struct, ILanes<T>
    {
        RunValues values = plan.RunValues;
        ref double line = ref MemoryMarshal.GetArrayDataReference(block.Line);
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(block.Draw);
        ref int observed = ref MemoryMarshal.GetArrayDataReference(block.Observed);
        bool catches = value.Catching is not null, fields = value.Fielding is not null;
        T one = T.Create(1);
        T battingScale = T.Create(Thousand / values.WobaScale);
        T scoring = T.Create((values.RunsPerWin - settings.RunsPerWinBase) / (values.WobaScale * values.RunsPerPlateAppearance));
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            // The league's year is held as wRC+ needs it: its slope is 1 / (scale · runs per PA).
            T slope = T.Gather(ref MemoryMarshal.GetArrayDataReference(league.WrcSlope), ref Unsafe.Add(ref draw, i));
            T leagueWoba = (one - T.Gather(ref MemoryMarshal.GetArrayDataReference(league.WrcBase), ref Unsafe.Add(ref draw, i))) / slope;
            T runsPerWin = T.Create(settings.RunsPerWinBase) + (scoring / slope);

            T plate = Number<T>(ref block.Plate.Trials[i]);
            ref double row = ref Unsafe.Add(ref line, i);
            T batting = Round((Above<T>(ref row, values, plate, leagueWoba + T.Create(parkWoba))) * battingScale);
            T stealing = T.Gather(ref MemoryMarshal.GetArrayDataReference(league.StealRuns), ref Unsafe.Add(ref draw, i));
            T running = Round(Running<T>(block, ref row, values, settings, stealing, i) * T.Create(Thousand));
            T positional = Round((T.Load(ref block.PositionStarts[i]) * T.Create(value.PositionalPerStart * Thousand))
                + (T.Load(ref block.OtherStarts[i]) * T.Create(value.PositionalPerOtherStart * Thousand)));
            T leagueRuns = Round(plate * T.Create(settings.LeagueRunsPerPlateAppearance * Thousand));
            T replacement = Round(plate * runsPerWin * T.Create(settings.ReplacementWinsPerPlateAppearance * Thousand));
            T sum = batting + running + positional + leagueRuns + replacement;
            if (catches)
                sum += Integer<T>(ref observed, Stat.Framing, i) + Integer<T>(ref observed, Stat.Blocking, i) + Integer<T>(ref observed, Stat.Throwing, i);
            if (fields)
                sum += Integer<T>(ref observed, Stat.Fielding, i);
            T shift = T.Create(RoundingShift);
            Store(batting + shift, ref observed, Stat.BattingRuns, i);
            Store(running + shift, ref observed, Stat.BaseRunning, i);
            Store(positional + shift, ref observed, Stat.Positional, i);
            Store(leagueRuns + shift, ref observed, Stat.LeagueRuns, i);
            Store(replacement + shift, ref observed, Stat.Replacement, i);
            Store(sum + shift, ref observed, Stat.RAR, i);
            Store((sum / runsPerWin) + shift, ref observed, Stat.WAR, i);
        }
    }

    /// <summary>Weighted times on base less what an average hitter has in the same PAx; intentional walks and sacrifices count as average.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Above<T>(ref double row, RunValues values, T plate, T average)
        where T : struct, ILanes<T>
    {
        T weighted = (T.Create(values.Walk) * Load<T>(ref row, PlateCategory.Walk)) + (T.Create(values.HitByPitch) * Load<T>(ref row, PlateCategory.HitByPitch))
            + (T.Create(values.Single) * Load<T>(ref row, PlateCategory.Single)) + (T.Create(values.Double) * Load<T>(ref row, PlateCategory.Double))
            + (T.Create(values.Triple) * Load<T>(ref row, PlateCategory.Triple)) + (T.Create(values.HomeRun) * Load<T>(ref row, PlateCategory.HomeRun));
        T counted = plate - Load<T>(ref row, PlateCategory.IntentionalWalk) - Load<T>(ref row, PlateCategory.SacrificeHit);
        return weighted - (counted * average);
    }

    /// <summary>Runs of steals and double plays against an average runner and hitter with the same chances.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Running<T>(SeasonBlock block, ref double row, RunValues values, ValueSettings settings, T leagueSteals, int i)
        where T : struct, ILanes<T>
    {
        T steals = (Number<T>(ref block.Plate.Steals[i]) * T.Create(values.StolenBase)) + (Number<T>(ref block.Plate.Steals[Size + i]) * T.Create(values.CaughtStealing))
            - (Number<T>(ref block.Plate.Opportunities[i]) * leagueSteals);
        T doublePlays = Load<T>(ref row, PlateCategory.DoublePlay);
        T outs = doublePlays + Load<T>(ref row, PlateCategory.Out);
        return steals + ((doublePlays - (outs * T.Create(settings.DoublePlaysPerOut))) * T.Create(settings.DoublePlayRuns));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Round<T>(T value)
        where T : struct, ILanes<T> =>
        (value + T.Create(RoundingShift)) - T.Create(RoundingShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Load<T>(ref double row, PlateCategory category)
        where T : struct, ILanes<T> =>
        T.Load(ref Unsafe.Add(ref row, (int)category * Size));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Number<T>(ref uint source)
        where T : struct, ILanes<T> =>
        (T.LoadWords(ref source) | T.Bits(0x4330000000000000)) - T.Create(4503599627370496.0);

    /// <summary>A signed integer as a double: flipping its sign bit makes it nonnegative, off by 2³¹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Integer<T>(ref int observed, Stat stat, int i)
        where T : struct, ILanes<T> =>
        ((T.LoadWords(ref Unsafe.As<int, uint>(ref Unsafe.Add(ref observed, ((int)stat * Size) + i))) ^ T.Bits(0x80000000)) | T.Bits(0x4330000000000000))
            - T.Create(4503599627370496.0 + 2147483648.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(T value, ref int observed, Stat stat, int i)
        where T : struct, ILanes<T> =>
        T.StoreWords(value, ref Unsafe.As<int, uint>(ref Unsafe.Add(ref observed, ((int)stat * Size) + i)));
}
