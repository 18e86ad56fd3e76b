using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>Count statistics from the sampler's twelve counts.</summary>
internal static class CountStage
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>Steal opportunities: 1B + BB + HBP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Opportunities<T>(PlateAppearanceBlock plate, int count)
        where T : struct, ILanes<T>
    {
        ref uint counts = ref MemoryMarshal.GetArrayDataReference(plate.Counts);
        for (int i = 0; i < count; i += T.Width)
        {
            T sum = T.AddIntegers(
                T.AddIntegers(Load<T>(ref counts, PlateCategory.Single, i), Load<T>(ref counts, PlateCategory.Walk, i)),
                T.AddIntegers(Load<T>(ref counts, PlateCategory.IntentionalWalk, i), Load<T>(ref counts, PlateCategory.HitByPitch, i)));
            T.StoreWords(sum, ref plate.Opportunities[i]);
        }
    }

    /// <summary>Writes every count's column, and the line of twelve categories as doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Counts<T>(SeasonBlock block)
        where T : struct, ILanes<T>
    {
        ref uint counts = ref MemoryMarshal.GetArrayDataReference(block.Plate.Counts);
        ref uint steals = ref MemoryMarshal.GetArrayDataReference(block.Plate.Steals);
        ref uint trials = ref MemoryMarshal.GetArrayDataReference(block.Plate.Trials);
        ref uint observed = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetArrayDataReference(block.Observed));
        ref double line = ref MemoryMarshal.GetArrayDataReference(block.Line);
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            for (int c = 0; c < PlateAppearanceBlock.Categories; c++)
            {
                T number = (T.LoadWords(ref Unsafe.Add(ref counts, (c * Size) + i)) | T.Bits(0x4330000000000000)) - T.Create(4503599627370496.0);
                T.Store(number, ref Unsafe.Add(ref line, (c * Size) + i));
            }

            T singles = Load<T>(ref counts, PlateCategory.Single, i);
            T doubles = Load<T>(ref counts, PlateCategory.Double, i);
            T triples = Load<T>(ref counts, PlateCategory.Triple, i);
            T homers = Load<T>(ref counts, PlateCategory.HomeRun, i);
            T strikeouts = Load<T>(ref counts, PlateCategory.Strikeout, i);
            T doublePlays = Load<T>(ref counts, PlateCategory.DoublePlay, i);
            T intentional = Load<T>(ref counts, PlateCategory.IntentionalWalk, i);
            T hits = T.AddIntegers(T.AddIntegers(singles, doubles), T.AddIntegers(triples, homers));
            T outs = T.AddIntegers(Load<T>(ref counts, PlateCategory.Out, i), doublePlays);
            Store(T.LoadWords(ref Unsafe.Add(ref trials, i)), ref observed, Stat.PA, i);
            Store(hits, ref observed, Stat.H, i);
            Store(singles, ref observed, Stat.Singles, i);
            Store(doubles, ref observed, Stat.Doubles, i);
            Store(triples, ref observed, Stat.Triples, i);
            Store(homers, ref observed, Stat.HR, i);
            Store(T.AddIntegers(intentional, Load<T>(ref counts, PlateCategory.Walk, i)), ref observed, Stat.BB, i);
            Store(strikeouts, ref observed, Stat.SO, i);
            Store(Load<T>(ref counts, PlateCategory.HitByPitch, i), ref observed, Stat.HBP, i);
            Store(T.LoadWords(ref Unsafe.Add(ref steals, i)), ref observed, Stat.SB, i);
            Store(T.AddIntegers(hits, T.AddIntegers(strikeouts, outs)), ref observed, Stat.AB, i);
            Store(intentional, ref observed, Stat.IBB, i);
            Store(Load<T>(ref counts, PlateCategory.SacrificeFly, i), ref observed, Stat.SF, i);
            Store(Load<T>(ref counts, PlateCategory.SacrificeHit, i), ref observed, Stat.SH, i);
            Store(doublePlays, ref observed, Stat.GIDP, i);
            Store(T.LoadWords(ref Unsafe.Add(ref steals, Size + i)), ref observed, Stat.CS, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Load<T>(ref uint counts, PlateCategory category, int i)
        where T : struct, ILanes<T> =>
        T.LoadWords(ref Unsafe.Add(ref counts, ((int)category * Size) + i));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(T value, ref uint observed, Stat stat, int i)
        where T : struct, ILanes<T> =>
        T.StoreWords(value, ref Unsafe.Add(ref observed, ((int)stat * Size) + i));
}
