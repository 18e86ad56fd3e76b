using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>The stages that read Philox directly: uniforms, normals and generator states of a block of draws.</summary>
internal static class NormalStage
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>Fills columns of standard normals, two from each of so many blocks a draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Normals<T>(ulong seed, ulong subject, byte purpose, long first, uint[] draws, double[] normals, int count, int pairs = 4)
        where T : struct, ILanes<T>
    {
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(draws);
        ref double column = ref MemoryMarshal.GetArrayDataReference(normals);
        T start = T.Bits((ulong)first);
        for (int pair = 0; pair < pairs; pair++)
        {
            for (int i = 0; i < count; i += T.Width)
            {
                T number = T.AddIntegers(start, T.LoadWords(ref Unsafe.Add(ref draw, i)));
                StreamAddress.Block(seed, subject, number, (byte)(purpose + pair), out T w0, out T w1, out T w2, out T w3);
                T.Store(NormalPair.Unit(w0, w1), ref Unsafe.Add(ref column, (2 * pair * Size) + i));
                T.Store(NormalPair.Unit(w2, w3), ref Unsafe.Add(ref column, (((2 * pair) + 1) * Size) + i));
            }
        }

        // A loop of its own: both loops are long chains, and short bodies let the processor run several links side by side.
        for (int pair = 0; pair < pairs; pair++)
        {
            for (int i = 0; i < count; i += T.Width)
            {
                ref double radius = ref Unsafe.Add(ref column, (2 * pair * Size) + i);
                ref double angle = ref Unsafe.Add(ref radius, Size);
                NormalPair.FromUnits(T.Load(ref radius), T.Load(ref angle), out T a, out T b);
                T.Store(a, ref radius);
                T.Store(b, ref angle);
            }
        }
    }

    /// <summary>Fills a column with 64 random bits a draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Bits<T>(ulong seed, ulong subject, byte purpose, long first, uint[] draws, double[] bits, int count)
        where T : struct, ILanes<T>
    {
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(draws);
        ref double column = ref MemoryMarshal.GetArrayDataReference(bits);
        T start = T.Bits((ulong)first);
        for (int i = 0; i < count; i += T.Width)
        {
            T number = T.AddIntegers(start, T.LoadWords(ref Unsafe.Add(ref draw, i)));
            StreamAddress.Block(seed, subject, number, purpose, out T w0, out T w1, out _, out _);
            T.Store((w0 & T.Bits(0xFFFFFFFF)) | (w1 << 32), ref Unsafe.Add(ref column, i));
        }
    }

    /// <summary>Fills columns with random words, four from each of so many blocks a draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Words<T>(ulong seed, ulong subject, byte purpose, long first, uint[] draws, uint[] words, int count, int blocks)
        where T : struct, ILanes<T>
    {
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(draws);
        T start = T.Bits((ulong)first);
        for (int block = 0; block < blocks; block++)
        {
            ref uint column = ref words[4 * block * Size];
            for (int i = 0; i < count; i += T.Width)
            {
                T number = T.AddIntegers(start, T.LoadWords(ref Unsafe.Add(ref draw, i)));
                StreamAddress.Block(seed, subject, number, (byte)(purpose + block), out T w0, out T w1, out T w2, out T w3);
                T.StoreWords(w0, ref Unsafe.Add(ref column, i));
                T.StoreWords(w1, ref Unsafe.Add(ref column, Size + i));
                T.StoreWords(w2, ref Unsafe.Add(ref column, (2 * Size) + i));
                T.StoreWords(w3, ref Unsafe.Add(ref column, (3 * Size) + i));
            }
        }
    }

    /// <summary>Fills four columns with the generator states of the seasons' plate appearances.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void States<T>(ulong seed, ulong subject, byte purpose, long first, uint[] draws, uint[] states, int count)
        where T : struct, ILanes<T>
    {
        ref uint draw = ref MemoryMarshal.GetArrayDataReference(draws);
        ref uint column = ref MemoryMarshal.GetArrayDataReference(states);
        T start = T.Bits((ulong)first);
        T guard = T.Bits(Xoshiro128.ZeroGuard);
        for (int i = 0; i < count; i += T.Width)
        {
            T number = T.AddIntegers(start, T.LoadWords(ref Unsafe.Add(ref draw, i)));
            StreamAddress.Block(seed, subject, number, purpose, out T w0, out T w1, out T w2, out T w3);
            T any = (w0 | w1 | w2 | w3) & T.Bits(0xFFFFFFFF);
            T isZero = T.Greater(T.Create(4503599627370497.0), any | T.Bits(0x4330000000000000));
            T.StoreWords(w0 | (guard & isZero), ref Unsafe.Add(ref column, i));
            T.StoreWords(w1, ref Unsafe.Add(ref column, Size + i));
            T.StoreWords(w2, ref Unsafe.Add(ref column, (2 * Size) + i));
            T.StoreWords(w3, ref Unsafe.Add(ref column, (3 * Size) + i));
        }
    }
}
