using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation.Years;

/// <summary>The walk of talent from a season to the next, over columns.</summary>
internal static class PathStage
{
    private const int Size = PathBlock.Size;
    private const int Components = Baseball.Components.Count;

    /// <summary>Beyond these log-odds a share is 0 or 1 to 2⁻³² and more.</summary>
    private const double Limit = 40;

    /// <summary>
    /// Reads the first season's deviation back from its odds, whatever made them, into the order of the draws. What few plate appearances
    /// say of a season is mostly its luck, by which clubs go: only the share of talent in what a season of that length shows is kept.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Deviations<T>(SeasonBlock block, LeagueBlock league, PlayerPlan plan, PathBlock path)
        where T : struct, ILanes<T>
    {
        ref double odds = ref MemoryMarshal.GetArrayDataReference(block.Odds);
        ref double shock = ref MemoryMarshal.GetArrayDataReference(league.Shock);
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(block.Draw);
        ref double rows = ref MemoryMarshal.GetArrayDataReference(path.Normals);
        double variance = plan.Path!.LastingWobaVariance + plan.Path.NoiseWobaVariance, luck = plan.Path.WobaVariance;
        for (int row = 0; row < block.Count; row++)
            path.Woba[row] = block.Shift[row] * (luck / ((block.Plate.Trials[row] * variance) + luck));
        for (int c = 0; c < Components; c++)
        {
            T center = T.Create(plan.Center[c]);
            for (int i = 0; i < block.Padded; i += T.Width)
            {
                T x = LaneMath.Log(T.Load(ref Unsafe.Add(ref odds, (c * Size) + i)));
                T.Store(
                    x - center - T.Gather(ref Unsafe.Add(ref shock, c * Size), ref Unsafe.Add(ref draw, i)),
                    ref Unsafe.Add(ref rows, (c * Size) + i));
            }

            for (int row = 0; row < block.Count; row++)
                path.Deviation[(c * Size) + (int)block.Draw[row]] = path.Normals[(c * Size) + row] - (plan.Gain[c] * path.Woba[row]);
        }
    }

    /// <summary>Lasting talent given the first season's, and the path's own aging.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Begin<T>(PathPlan plan, PathBlock path, LeagueBlock league, ulong seed, ulong subject, long first, int padded)
        where T : struct, ILanes<T>
    {
        NormalStage.Normals<T>(seed, subject, StreamPurpose.Persistence, first, league.Draw, path.Normals, padded);
        Multiply<T>(plan.Persistence, path.Deviation, path.Talent, padded, lower: false, add: false);
        Multiply<T>(plan.PersistenceFactor, path.Normals, path.Talent, padded, lower: true, add: true);
        NormalStage.Normals<T>(seed, subject, StreamPurpose.AgingSlope, first, league.Draw, path.Normals, padded);
        Multiply<T>(plan.OwnAgingFactor, path.Normals, path.OwnAging, padded, lower: true, add: false);
    }

    /// <summary>One year on: aging, own aging, drift; then the season's own noise and its wOBA.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Advance<T>(PathPlan plan, PathStep step, PathBlock path, LeagueBlock league, ulong seed, ulong subject, long first, int padded)
        where T : struct, ILanes<T>
    {
        NormalStage.Normals<T>(seed, subject, StreamPurpose.Drift, first, league.Draw, path.Normals, padded);
        ref double talent = ref MemoryMarshal.GetArrayDataReference(path.Talent);
        ref double own = ref MemoryMarshal.GetArrayDataReference(path.OwnAging);
        for (int c = 0; c < Components; c++)
        {
            T aging = T.Create(step.Aging[c]);
            for (int i = c * Size; i < (c * Size) + padded; i += T.Width)
                T.Store(T.Load(ref Unsafe.Add(ref talent, i)) + aging + T.Load(ref Unsafe.Add(ref own, i)), ref Unsafe.Add(ref talent, i));
        }

        Multiply<T>(step.DriftFactor, path.Normals, path.Talent, padded, lower: true, add: true);
        NormalStage.Normals<T>(seed, subject, StreamPurpose.Talent, first, league.Draw, path.Normals, padded);
        Season<T>(plan, path, padded);
    }

    /// <summary>The season's odds: centre, league and the path's deviation, in the order of the block's rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Odds<T>(SeasonBlock block, LeagueBlock league, PlayerPlan plan, PathBlock path)
        where T : struct, ILanes<T>
    {
        ref double shock = ref MemoryMarshal.GetArrayDataReference(league.Shock);
        ref double deviation = ref MemoryMarshal.GetArrayDataReference(path.Deviation);
        ref double odds = ref MemoryMarshal.GetArrayDataReference(block.Odds);
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(block.Draw);
        T high = T.Create(Limit);
        T low = T.Create(-Limit);
        for (int c = 0; c < Components; c++)
        {
            T center = T.Create(plan.Center[c]);
            for (int i = 0; i < block.Padded; i += T.Width)
            {
                T x = center + T.Gather(ref Unsafe.Add(ref shock, c * Size), ref Unsafe.Add(ref draw, i))
                    + T.Gather(ref Unsafe.Add(ref deviation, c * Size), ref Unsafe.Add(ref draw, i));
                x ^= (x ^ high) & T.Greater(x, high);
                x ^= (x ^ low) & T.Greater(low, x);
                T.Store(LaneMath.Exp(x), ref Unsafe.Add(ref odds, (c * Size) + i));
            }
        }
    }

    private static void Season<T>(PathPlan plan, PathBlock path, int padded)
        where T : struct, ILanes<T>
    {
        ref double talent = ref MemoryMarshal.GetArrayDataReference(path.Talent);
        ref double normals = ref MemoryMarshal.GetArrayDataReference(path.Normals);
        ref double deviation = ref MemoryMarshal.GetArrayDataReference(path.Deviation);
        for (int i = 0; i < padded; i += T.Width)
        {
            T woba = T.Create(0);
            for (int c = 0; c < Components; c++)
            {
                int at = (c * Size) + i;
                T x = T.Load(ref Unsafe.Add(ref talent, at)) + (T.Create(plan.SeasonNoise[c]) * T.Load(ref Unsafe.Add(ref normals, at)));
                T.Store(x, ref Unsafe.Add(ref deviation, at));
                woba += x * T.Create(plan.Gradient[c]);
            }

            T.Store(woba, ref path.Woba[i]);
        }
    }

    /// <summary>target (+)= matrix · source, column by column.</summary>
    private static void Multiply<T>(double[] matrix, double[] source, double[] target, int padded, bool lower, bool add)
        where T : struct, ILanes<T>
    {
        ref double from = ref MemoryMarshal.GetArrayDataReference(source);
        ref double to = ref MemoryMarshal.GetArrayDataReference(target);
        for (int c = 0; c < Components; c++)
        {
            int last = lower ? c : Components - 1;
            for (int i = 0; i < padded; i += T.Width)
            {
                T sum = add ? T.Load(ref Unsafe.Add(ref to, (c * Size) + i)) : T.Create(0);
                for (int k = 0; k <= last; k++)
                    sum += T.Load(ref Unsafe.Add(ref from, (k * Size) + i)) * T.Create(matrix[(Components * c) + k]);
                T.Store(sum, ref Unsafe.Add(ref to, (c * Size) + i));
            }
        }
    }
}
