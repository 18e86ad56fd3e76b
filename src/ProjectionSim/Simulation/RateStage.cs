using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>
/// Rates from a line of the twelve categories: counts (what the season shows) or probabilities (its true talent, the ratio of
/// expected counts). Rates become integers of 10⁻⁶, wRC+ and OPS+ of 10⁻⁴, rounded to nearest even; a rate without a
/// denominator is <see cref="SeasonBlock.NoValue"/>.
/// </summary>
internal static class RateStage
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>2⁵² + 2⁵¹: adding it leaves the rounded integer, two's complement, in the low word.</summary>
    private const double RoundingShift = 6755399441055744.0;

    private const double Million = 1e6;

    /// <summary>Writes AVG … wRC+ to the columns from <paramref name="rates"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Rates<T>(SeasonBlock block, LeagueBlock league, SimulationPlan plan, double parkWoba, int[] rates, int firstColumn)
        where T : struct, ILanes<T>
    {
        RunValues values = plan.RunValues;
        ref double lines = ref MemoryMarshal.GetArrayDataReference(block.Line);
        ref int columns = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rates), firstColumn * Size);
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(block.Draw);
        ref double wrcBase = ref MemoryMarshal.GetArrayDataReference(league.WrcBase);
        ref double wrcSlope = ref MemoryMarshal.GetArrayDataReference(league.WrcSlope);
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            ref double line = ref Unsafe.Add(ref lines, i);
            ref int row = ref Unsafe.Add(ref columns, i);
            T strikeouts = Load<T>(ref line, PlateCategory.Strikeout);
            T singles = Load<T>(ref line, PlateCategory.Single);
            T doubles = Load<T>(ref line, PlateCategory.Double);
            T triples = Load<T>(ref line, PlateCategory.Triple);
            T homers = Load<T>(ref line, PlateCategory.HomeRun);
            T walks = Load<T>(ref line, PlateCategory.Walk);
            T pitches = Load<T>(ref line, PlateCategory.HitByPitch);
            T flies = Load<T>(ref line, PlateCategory.SacrificeFly);
            T intentional = Load<T>(ref line, PlateCategory.IntentionalWalk);
            T hits = singles + doubles + triples + homers;
            T bases = singles + (T.Create(2) * doubles) + (T.Create(3) * triples) + (T.Create(4) * homers);
            T atBats = hits + strikeouts + Load<T>(ref line, PlateCategory.Out) + Load<T>(ref line, PlateCategory.DoublePlay);
            T allWalks = walks + intentional;
            T reached = allWalks + pitches;
            T trips = atBats + reached + flies;
            T all = trips + Load<T>(ref line, PlateCategory.SacrificeHit);
            T onBase = (hits + reached) / trips;
            T slugging = bases / atBats;
            T woba = ((T.Create(values.Walk) * walks) + (T.Create(values.HitByPitch) * pitches)
                + (T.Create(values.Single) * singles) + (T.Create(values.Double) * doubles)
                + (T.Create(values.Triple) * triples) + (T.Create(values.HomeRun) * homers)) / (trips - intentional);
            T wrc = T.Gather(ref wrcBase, ref Unsafe.Add(ref draw, i))
                + ((woba - T.Create(parkWoba)) * T.Gather(ref wrcSlope, ref Unsafe.Add(ref draw, i)));
            T inPlay = (atBats - strikeouts - homers) + flies;
            Store(hits / atBats, atBats, ref row, Stat.AVG);
            Store(onBase, trips, ref row, Stat.OBP);
            Store(slugging, atBats, ref row, Stat.SLG);
            Store(onBase + slugging, atBats, ref row, Stat.OPS);
            Store((bases - hits) / atBats, atBats, ref row, Stat.ISO);
            Store((hits - homers) / inPlay, inPlay, ref row, Stat.BABIP);
            Store(strikeouts / all, all, ref row, Stat.KPercent);
            Store(allWalks / all, all, ref row, Stat.BBPercent);
            Store(woba, trips - intentional, ref row, Stat.WOBA);
            Store(wrc, trips - intentional, ref row, Stat.WRCPlus);
        }
    }

    /// <summary>Writes OPS+ from the rates already there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void OpsPlus<T>(SeasonBlock block, LeagueBlock league)
        where T : struct, ILanes<T>
    {
        ref int observed = ref MemoryMarshal.GetArrayDataReference(block.Observed);
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(block.Draw);
        ref double onBaseInverse = ref MemoryMarshal.GetArrayDataReference(league.ObpInverse);
        ref double sluggingInverse = ref MemoryMarshal.GetArrayDataReference(league.SlgInverse);
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            T onBase = FromInteger<T>(ref Unsafe.Add(ref observed, ((int)Stat.OBP * Size) + i));
            T slugging = FromInteger<T>(ref Unsafe.Add(ref observed, ((int)Stat.SLG * Size) + i));
            T plus = (onBase * T.Gather(ref onBaseInverse, ref Unsafe.Add(ref draw, i)))
                + (slugging * T.Gather(ref sluggingInverse, ref Unsafe.Add(ref draw, i))) - T.Create(Million);

            // A missing slugging average is hugely negative.
            StoreInteger(plus, slugging + T.Create(Million), ref Unsafe.Add(ref observed, ((int)Stat.OPSPlus * Size) + i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Load<T>(ref double line, PlateCategory category)
        where T : struct, ILanes<T> =>
        T.Load(ref Unsafe.Add(ref line, (int)category * Size));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(T rate, T denominator, ref int row, Stat stat)
        where T : struct, ILanes<T> =>
        StoreInteger(rate * T.Create(Million), denominator, ref Unsafe.Add(ref row, (stat - Stat.AVG) * Size));

    /// <summary>Rounds and writes, or writes the missing value where the denominator is not positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreInteger<T>(T value, T denominator, ref int destination)
        where T : struct, ILanes<T>
    {
        T missing = T.Bits(unchecked((uint)SeasonBlock.NoValue));
        T rounded = value + T.Create(RoundingShift);
        T result = missing ^ ((missing ^ rounded) & T.Greater(denominator, T.Create(0)));
        T.StoreWords(result, ref Unsafe.As<int, uint>(ref destination));
    }

    /// <summary>A signed integer as a double: flipping its sign bit makes it nonnegative, off by 2³¹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T FromInteger<T>(ref int source)
        where T : struct, ILanes<T> =>
        ((T.LoadWords(ref Unsafe.As<int, uint>(ref source)) ^ T.Bits(0x80000000)) | T.Bits(0x4330000000000000))
            - T.Create(4503599627370496.0 + 2147483648.0);
}
