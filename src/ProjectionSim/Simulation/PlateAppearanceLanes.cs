using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>
/// <see cref="PlateAppearanceSampler"/> with one season a lane: four plate appearances of each season a step, two instructions a
/// threshold, no sum across lanes. A season that has ended keeps its generator as it is while the others go on, so seasons of
/// like length should stand together.
/// </summary>
internal static class PlateAppearanceLanes
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>No signed byte is greater: such a byte is never counted.</summary>
    private const uint NoByte = 0x7F7F7F7F;

    /// <summary>No signed word is greater.</summary>
    private const uint NoWord = 0x7FFFFFFF;

    /// <summary>Plays the plate appearances of the first <paramref name="count"/> seasons, a multiple of the lanes' width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Sample<T>(PlateAppearanceBlock block, int count)
        where T : struct, IWordLanes<T>
    {
        for (int i = 0; i < count; i += T.Width)
        {
            SampleBytes<T>(block, i);
            SampleWords<T>(block, i);
        }
    }

    /// <summary>The frequent categories; leaves in the counts column of the first rare one how many bytes decided nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SampleBytes<T>(PlateAppearanceBlock block, int i)
        where T : struct, IWordLanes<T>
    {
        ref uint state = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.State), i);
        ref uint thresholds = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.ByteThresholds), i);
        ref uint counts = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.Counts), i);
        ref uint trialsColumn = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.Trials), i);
        T trials = T.Load(ref trialsColumn);
        int least = T.Least(trials);
        int most = T.Greatest(trials);
        T s0 = T.Load(ref state);
        T s1 = T.Load(ref Unsafe.Add(ref state, Size));
        T s2 = T.Load(ref Unsafe.Add(ref state, 2 * Size));
        T s3 = T.Load(ref Unsafe.Add(ref state, 3 * Size));
        T t0 = T.Load(ref thresholds);
        T t1 = T.Load(ref Unsafe.Add(ref thresholds, Size));
        T t2 = T.Load(ref Unsafe.Add(ref thresholds, 2 * Size));
        T t3 = T.Load(ref Unsafe.Add(ref thresholds, 3 * Size));
        T t4 = T.Load(ref Unsafe.Add(ref thresholds, 4 * Size));
        T t5 = T.Load(ref Unsafe.Add(ref thresholds, 5 * Size));
        T c0 = T.Create(0);
        T c1 = c0;
        T c2 = c0;
        T c3 = c0;
        T c4 = c0;
        T c5 = c0;
        int step = 0;
        for (; step < least / 4; step++)
        {
            T bytes = Next(ref s0, ref s1, ref s2, ref s3);
            c0 = T.SubtractBytes(c0, T.GreaterBytes(t0, bytes));
            c1 = T.SubtractBytes(c1, T.GreaterBytes(t1, bytes));
            c2 = T.SubtractBytes(c2, T.GreaterBytes(t2, bytes));
            c3 = T.SubtractBytes(c3, T.GreaterBytes(t3, bytes));
            c4 = T.SubtractBytes(c4, T.GreaterBytes(t4, bytes));
            c5 = T.SubtractBytes(c5, T.GreaterBytes(t5, bytes));
        }

        for (; step < (most + 3) / 4; step++)
        {
            T bytes = NextOfSome(ref s0, ref s1, ref s2, ref s3, trials, step);
            c0 = T.SubtractBytes(c0, T.GreaterBytes(t0, bytes));
            c1 = T.SubtractBytes(c1, T.GreaterBytes(t1, bytes));
            c2 = T.SubtractBytes(c2, T.GreaterBytes(t2, bytes));
            c3 = T.SubtractBytes(c3, T.GreaterBytes(t3, bytes));
            c4 = T.SubtractBytes(c4, T.GreaterBytes(t4, bytes));
            c5 = T.SubtractBytes(c5, T.GreaterBytes(t5, bytes));
        }

        T.Store(s0, ref state);
        T.Store(s1, ref Unsafe.Add(ref state, Size));
        T.Store(s2, ref Unsafe.Add(ref state, 2 * Size));
        T.Store(s3, ref Unsafe.Add(ref state, 3 * Size));
        T below = SumBytes(c0);
        T.Store(below, ref counts);
        below = StoreDifference(SumBytes(c1), below, ref Unsafe.Add(ref counts, Size));
        below = StoreDifference(SumBytes(c2), below, ref Unsafe.Add(ref counts, 2 * Size));
        below = StoreDifference(SumBytes(c3), below, ref Unsafe.Add(ref counts, 3 * Size));
        below = StoreDifference(SumBytes(c4), below, ref Unsafe.Add(ref counts, 4 * Size));
        below = StoreDifference(SumBytes(c5), below, ref Unsafe.Add(ref counts, 5 * Size));
        StoreDifference(trials, below, ref Unsafe.Add(ref counts, PlateAppearanceBlock.Frequent * Size));
    }

    /// <summary>The plate appearances that no byte decided.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SampleWords<T>(PlateAppearanceBlock block, int i)
        where T : struct, IWordLanes<T>
    {
        ref uint state = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.State), i);
        ref uint thresholds = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.WordThresholds), i);
        ref uint counts = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.Counts), i);
        ref uint undecidedColumn = ref Unsafe.Add(ref counts, PlateAppearanceBlock.Frequent * Size);
        T undecided = T.Load(ref undecidedColumn);
        int most = T.Greatest(undecided);
        T s0 = T.Load(ref state);
        T s1 = T.Load(ref Unsafe.Add(ref state, Size));
        T s2 = T.Load(ref Unsafe.Add(ref state, 2 * Size));
        T s3 = T.Load(ref Unsafe.Add(ref state, 3 * Size));
        T c0 = T.Create(0);
        T c1 = c0;
        T c2 = c0;
        T c3 = c0;
        T c4 = c0;
        T c5 = c0;
        T c6 = c0;
        T c7 = c0;
        T c8 = c0;
        T c9 = c0;
        T c10 = c0;
        for (int step = 0; step < most; step++)
        {
            T active = T.Greater(undecided, T.Create((uint)step));
            T word = T.Select(active, NextWhere(ref s0, ref s1, ref s2, ref s3, active), T.Create(NoWord));
            c0 -= T.Greater(T.Load(ref thresholds), word);
            c1 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, Size)), word);
            c2 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, 2 * Size)), word);
            c3 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, 3 * Size)), word);
            c4 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, 4 * Size)), word);
            c5 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, 5 * Size)), word);
            c6 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, 6 * Size)), word);
            c7 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, 7 * Size)), word);
            c8 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, 8 * Size)), word);
            c9 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, 9 * Size)), word);
            c10 -= T.Greater(T.Load(ref Unsafe.Add(ref thresholds, 10 * Size)), word);
        }

        T.Store(s0, ref state);
        T.Store(s1, ref Unsafe.Add(ref state, Size));
        T.Store(s2, ref Unsafe.Add(ref state, 2 * Size));
        T.Store(s3, ref Unsafe.Add(ref state, 3 * Size));
        Add(c0, ref counts, PlateCategory.Strikeout);
        Add(c1 - c0, ref counts, PlateCategory.Single);
        Add(c2 - c1, ref counts, PlateCategory.Walk);
        Add(c3 - c2, ref counts, PlateCategory.Double);
        Add(c4 - c3, ref counts, PlateCategory.HomeRun);
        T.Store(c5 - c4, ref undecidedColumn);
        T.Store(c6 - c5, ref Unsafe.Add(ref counts, (int)PlateCategory.Triple * Size));
        T.Store(c7 - c6, ref Unsafe.Add(ref counts, (int)PlateCategory.IntentionalWalk * Size));
        T.Store(c8 - c7, ref Unsafe.Add(ref counts, (int)PlateCategory.SacrificeHit * Size));
        T.Store(c9 - c8, ref Unsafe.Add(ref counts, (int)PlateCategory.SacrificeFly * Size));
        T.Store(c10 - c9, ref Unsafe.Add(ref counts, (int)PlateCategory.DoublePlay * Size));
        Add(undecided - c10, ref counts, PlateCategory.Out);
    }

    /// <summary>Plays the steal opportunities of the first <paramref name="count"/> seasons, a multiple of the lanes' width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void SampleSteals<T>(PlateAppearanceBlock block, int count)
        where T : struct, IWordLanes<T>
    {
        for (int i = 0; i < count; i += T.Width)
        {
            ref uint state = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.State), i);
            ref uint trialsColumn = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.Opportunities), i);
            ref uint results = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.Steals), i);
            ref uint thresholds = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.StealThresholds), i);
            T noAttempt = T.Load(ref thresholds);
            T stolenBelow = T.Load(ref Unsafe.Add(ref thresholds, Size));
            T caughtBelow = T.Load(ref Unsafe.Add(ref thresholds, 2 * Size));
            T trials = T.Load(ref trialsColumn);
            int least = T.Least(trials);
            int most = T.Greatest(trials);
            T s0 = T.Load(ref state);
            T s1 = T.Load(ref Unsafe.Add(ref state, Size));
            T s2 = T.Load(ref Unsafe.Add(ref state, 2 * Size));
            T s3 = T.Load(ref Unsafe.Add(ref state, 3 * Size));
            T without = T.Create(0);
            int step = 0;
            for (; step < least / 4; step++)
                without = T.SubtractBytes(without, T.GreaterBytes(noAttempt, Next(ref s0, ref s1, ref s2, ref s3)));
            for (; step < (most + 3) / 4; step++)
                without = T.SubtractBytes(without, T.GreaterBytes(noAttempt, NextOfSome(ref s0, ref s1, ref s2, ref s3, trials, step)));

            T undecided = trials - SumBytes(without);
            most = T.Greatest(undecided);
            T stolen = T.Create(0);
            T either = T.Create(0);
            for (step = 0; step < most; step++)
            {
                T active = T.Greater(undecided, T.Create((uint)step));
                T word = T.Select(active, Next(ref s0, ref s1, ref s2, ref s3), T.Create(NoWord));
                stolen -= T.Greater(stolenBelow, word);
                either -= T.Greater(caughtBelow, word);
            }

            T.Store(stolen, ref results);
            T.Store(either - stolen, ref Unsafe.Add(ref results, Size));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Next<T>(ref T s0, ref T s1, ref T s2, ref T s3)
        where T : struct, IWordLanes<T>
    {
        T sum = s0 + s3;
        T result = ((sum << 7) | (sum >>> 25)) + s0;
        T shifted = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = (s3 << 11) | (s3 >>> 21);
        return result;
    }

    /// <summary>The next words, only the active lanes' generators advancing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T NextWhere<T>(ref T s0, ref T s1, ref T s2, ref T s3, T active)
        where T : struct, IWordLanes<T>
    {
        T n0 = s0;
        T n1 = s1;
        T n2 = s2;
        T n3 = s3;
        T word = Next(ref n0, ref n1, ref n2, ref n3);
        s0 = T.Select(active, n0, s0);
        s1 = T.Select(active, n1, s1);
        s2 = T.Select(active, n2, s2);
        s3 = T.Select(active, n3, s3);
        return word;
    }

    /// <summary>The next four bytes of the seasons that still have trials at this step; bytes past a season's end never count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T NextOfSome<T>(ref T s0, ref T s1, ref T s2, ref T s3, T trials, int step)
        where T : struct, IWordLanes<T>
    {
        T left = trials - T.Create((uint)(4 * step));
        T active = T.Greater(left, T.Create(0));
        T four = T.Create(4);
        T bytesLeft = T.Select(T.Greater(left, four), four, left) & active;
        T valid = T.GreaterBytes(bytesLeft * T.Create(0x01010101), T.Create(0x03020100));
        return T.Select(valid, NextWhere(ref s0, ref s1, ref s2, ref s3, active), T.Create(NoByte));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SumBytes<T>(T bytes)
        where T : struct, IWordLanes<T>
    {
        T even = T.Create(0x00FF00FF);
        T halves = (bytes & even) + ((bytes >>> 8) & even);
        return (halves & T.Create(0xFFFF)) + (halves >>> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T StoreDifference<T>(T upper, T lower, ref uint column)
        where T : struct, IWordLanes<T>
    {
        T.Store(upper - lower, ref column);
        return upper;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T>(T more, ref uint counts, PlateCategory category)
        where T : struct, IWordLanes<T>
    {
        ref uint column = ref Unsafe.Add(ref counts, (int)category * Size);
        T.Store(T.Load(ref column) + more, ref column);
    }
}
