using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>From normals to the probabilities that a season's plate appearances are drawn from.</summary>
internal static class TalentStage
{
    private const int Size = PlateAppearanceBlock.Size;
    private const int Components = Baseball.Components.Count;

    /// <summary>Beyond these log-odds a share is 0 or 1 to 2⁻³² and more.</summary>
    private const double Limit = 40;

    /// <summary>The seven odds of each season: exp of center + shock + L z + Gain (Shift − Shrink · loading'z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Odds<T>(SeasonBlock block, LeagueBlock league, PlayerPlan plan)
        where T : struct, ILanes<T>
    {
        ref double normals = ref MemoryMarshal.GetArrayDataReference(block.Normals);
        ref double shock = ref MemoryMarshal.GetArrayDataReference(league.Shock);
        ref double odds = ref MemoryMarshal.GetArrayDataReference(block.Odds);
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(block.Draw);
        ref double adjustment = ref MemoryMarshal.GetArrayDataReference(block.Adjustment);
        ref double shift = ref MemoryMarshal.GetArrayDataReference(block.Shift);
        ref double shrink = ref MemoryMarshal.GetArrayDataReference(block.Shrink);
        ref double loading = ref MemoryMarshal.GetArrayDataReference(plan.GainLoading);
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            T deviation = T.Create(0);
            for (int c = 0; c < Components; c++)
                deviation += T.Load(ref Unsafe.Add(ref normals, (c * Size) + i)) * T.Create(Unsafe.Add(ref loading, c));
            T.Store(
                T.Load(ref Unsafe.Add(ref shift, i)) - (T.Load(ref Unsafe.Add(ref shrink, i)) * deviation),
                ref Unsafe.Add(ref adjustment, i));
        }

        T high = T.Create(Limit);
        T low = T.Create(-Limit);
        for (int c = 0; c < Components; c++)
        {
            ref double row = ref plan.Cholesky[Components * c];
            T center = T.Create(plan.Center[c]);
            T gain = T.Create(plan.Gain[c]);
            for (int i = 0; i < block.Padded; i += T.Width)
            {
                T x = center + T.Gather(ref Unsafe.Add(ref shock, c * Size), ref Unsafe.Add(ref draw, i));
                for (int k = 0; k <= c; k++)
                    x += T.Load(ref Unsafe.Add(ref normals, (k * Size) + i)) * T.Create(Unsafe.Add(ref row, k));
                x += gain * T.Load(ref Unsafe.Add(ref adjustment, i));
                x ^= (x ^ high) & T.Greater(x, high);
                x ^= (x ^ low) & T.Greater(low, x);
                T.Store(LaneMath.Exp(x), ref Unsafe.Add(ref odds, (c * Size) + i));
            }
        }
    }

    /// <summary>
    /// The twelve category probabilities of a plate appearance: the mean of home and road (each with probability 1/2, independently
    /// of the others, so that the mixture is the exact law), then intentional walks, sacrifices and double plays.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Probabilities<T>(SeasonBlock block, PlayerTables player)
        where T : struct, ILanes<T>
    {
        SmallRates rates = player.Plan.SmallRates;
        ref double odds = ref MemoryMarshal.GetArrayDataReference(block.Odds);
        ref double line = ref MemoryMarshal.GetArrayDataReference(block.Line);
        double others = 1 - rates.IntentionalWalk - rates.SacrificeHit;
        T half = T.Create(0.5 * others);
        T sacrificeFly = T.Create(rates.SacrificeFly);
        T doublePlay = T.Create(rates.DoublePlay);
        T plainOut = T.Create(1 - rates.SacrificeFly - rates.DoublePlay);
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            OutcomeTree<T> home = OutcomeTree<T>.FromOdds(ref Unsafe.Add(ref odds, i), Size, player.HomeFactor);
            OutcomeTree<T> road = OutcomeTree<T>.FromOdds(ref Unsafe.Add(ref odds, i), Size, player.RoadFactor);
            ref double row = ref Unsafe.Add(ref line, i);
            Store((home.HitByPitch + road.HitByPitch) * half, ref row, PlateCategory.HitByPitch);
            Store((home.Walk + road.Walk) * half, ref row, PlateCategory.Walk);
            Store((home.Strikeout + road.Strikeout) * half, ref row, PlateCategory.Strikeout);
            Store((home.HomeRun + road.HomeRun) * half, ref row, PlateCategory.HomeRun);
            Store((home.Single + road.Single) * half, ref row, PlateCategory.Single);
            Store((home.Double + road.Double) * half, ref row, PlateCategory.Double);
            Store((home.Triple + road.Triple) * half, ref row, PlateCategory.Triple);
            T outs = (home.Out + road.Out) * half;
            Store(outs * plainOut, ref row, PlateCategory.Out);
            Store(outs * sacrificeFly, ref row, PlateCategory.SacrificeFly);
            Store(outs * doublePlay, ref row, PlateCategory.DoublePlay);
            Store(T.Create(rates.IntentionalWalk), ref row, PlateCategory.IntentionalWalk);
            Store(T.Create(rates.SacrificeHit), ref row, PlateCategory.SacrificeHit);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(T value, ref double row, PlateCategory category)
        where T : struct, ILanes<T> =>
        T.Store(value, ref Unsafe.Add(ref row, (int)category * Size));
}
