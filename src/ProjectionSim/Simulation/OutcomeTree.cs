using System.Runtime.CompilerServices;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>Outcome probabilities of the plate-appearance tree from the odds of its seven nodes.</summary>
internal struct OutcomeTree<T>
    where T : struct, ILanes<T>
{
    public T HitByPitch;
    public T Walk;
    public T Strikeout;
    public T HomeRun;
    public T Single;
    public T Double;
    public T Triple;
    public T Out;

    /// <summary>Seven columns of odds, each times a factor (what the park does to it), sent down the tree.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OutcomeTree<T> FromOdds(ref double odds, int stride, ReadOnlySpan<double> factor)
    {
        OutcomeTree<T> tree;
        T rest = T.Create(1);
        tree.HitByPitch = Split(ref odds, factor[0], ref rest);
        tree.Walk = Split(ref Unsafe.Add(ref odds, stride), factor[1], ref rest);
        tree.Strikeout = Split(ref Unsafe.Add(ref odds, 2 * stride), factor[2], ref rest);
        tree.HomeRun = Split(ref Unsafe.Add(ref odds, 3 * stride), factor[3], ref rest);
        T hits = Split(ref Unsafe.Add(ref odds, 4 * stride), factor[4], ref rest);
        tree.Out = rest;
        T extra = Split(ref Unsafe.Add(ref odds, 5 * stride), factor[5], ref hits);
        tree.Single = hits;
        tree.Triple = Split(ref Unsafe.Add(ref odds, 6 * stride), factor[6], ref extra);
        tree.Double = extra;
        return tree;
    }

    /// <summary>Takes the node's share of what is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Split(ref double odds, double factor, ref T rest)
    {
        T o = T.Load(ref odds) * T.Create(factor);
        T without = rest / (T.Create(1) + o);
        rest = without;
        return without * o;
    }
}
