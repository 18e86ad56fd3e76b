using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>Runs, runs batted in and games of seasons whose other counts are drawn; for plans that ask for them.</summary>
internal static class RunsStage
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>2⁵² + 2⁵¹: adding it leaves the rounded integer, two's complement, in the low word.</summary>
    private const double RoundingShift = 6755399441055744.0;

    /// <summary>
    /// Writes the columns of R, RBI and G; the block's normals are used up. Like every stage's, its loops are never inlined: together
    /// they exceed what the compiler is willing to inline, and each addition of two vectors would become a call.
    /// </summary>
    public static void Fill<T>(SeasonBlock block, ulong seed, ulong subject, RunsAndGames laws, long first)
        where T : struct, ILanes<T>
    {
        NormalStage.Normals<T>(seed, subject, StreamPurpose.RunsAndGames, first, block.Draw, block.Normals, block.Padded, pairs: 2);
        Runs<T>(block, laws.Runs, 0, Stat.R);
        Runs<T>(block, laws.RunsBattedIn, 1, Stat.RBI);
        Games<T>(block, laws, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Runs<T>(SeasonBlock block, RunsPlan law, int normals, Stat stat)
        where T : struct, ILanes<T>
    {
        ref double line = ref MemoryMarshal.GetArrayDataReference(block.Line);
        ref uint trials = ref MemoryMarshal.GetArrayDataReference(block.Plate.Trials);
        ref uint steals = ref MemoryMarshal.GetArrayDataReference(block.Plate.Steals);
        ref double normal = ref block.Normals[normals * Size];
        ref int observed = ref block.Observed[(int)stat * Size];
        ref double weights = ref MemoryMarshal.GetArrayDataReference(law.Weights);
        T perPlateAppearance = T.Create(law.PerPlateAppearance);
        T varianceFloor = T.Create(law.VarianceFloor);
        T variancePerPa = T.Create(law.VariancePerPa);
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            ref double row = ref Unsafe.Add(ref line, i);
            T plate = Number<T>(ref Unsafe.Add(ref trials, i));
            T homers = Load<T>(ref row, PlateCategory.HomeRun);

            // One order of additions for all forms: it is part of the draw.
            T sum = plate * perPlateAppearance;
            sum += Load<T>(ref row, PlateCategory.Single) * Weight<T>(ref weights, 0);
            sum += Load<T>(ref row, PlateCategory.Double) * Weight<T>(ref weights, 1);
            sum += Load<T>(ref row, PlateCategory.Triple) * Weight<T>(ref weights, 2);
            sum += homers * Weight<T>(ref weights, 3);
            sum += Load<T>(ref row, PlateCategory.Walk) * Weight<T>(ref weights, 4);
            sum += Load<T>(ref row, PlateCategory.HitByPitch) * Weight<T>(ref weights, 5);
            sum += Load<T>(ref row, PlateCategory.Strikeout) * Weight<T>(ref weights, 6);
            sum += Load<T>(ref row, PlateCategory.IntentionalWalk) * Weight<T>(ref weights, 9);
            sum += Number<T>(ref Unsafe.Add(ref steals, i)) * Weight<T>(ref weights, 7);
            sum += Number<T>(ref Unsafe.Add(ref steals, Size + i)) * Weight<T>(ref weights, 8);
            T variance = plate * ((plate * varianceFloor) + variancePerPa);
            sum += T.Sqrt(variance) * T.Load(ref Unsafe.Add(ref normal, i));
            Store(AtLeast(sum, homers), ref Unsafe.Add(ref observed, i));
        }
    }

    /// <summary>Games: a nine lets nobody bat more than seven times in one, and who bats has played.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Games<T>(SeasonBlock block, RunsAndGames laws, int normals)
        where T : struct, ILanes<T>
    {
        ref uint trials = ref MemoryMarshal.GetArrayDataReference(block.Plate.Trials);
        ref double normal = ref block.Normals[normals * Size];
        ref int observed = ref block.Observed[(int)Stat.G * Size];
        T most = T.Create(laws.MostGames);
        T intercept = T.Create(laws.Games.Intercept);
        T linear = T.Create(laws.Games.Linear);
        T quadratic = T.Create(laws.Games.Quadratic);
        T deviation = T.Create(laws.Games.StandardDeviation);
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            T plate = Number<T>(ref Unsafe.Add(ref trials, i));
            T hundreds = plate / T.Create(100);
            T games = intercept + (hundreds * (linear + (hundreds * quadratic)));
            games += deviation * T.Load(ref Unsafe.Add(ref normal, i));

            // The nearest integer to (PA + 3) / 7 is PA / 7 rounded up.
            T shift = T.Create(RoundingShift);
            games = AtLeast(games, (((plate + T.Create(3)) / T.Create(7)) + shift) - shift);
            games ^= (games ^ most) & T.Greater(games, most);
            Store(games & T.Greater(plate, T.Create(0)), ref Unsafe.Add(ref observed, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Load<T>(ref double row, PlateCategory category)
        where T : struct, ILanes<T> =>
        T.Load(ref Unsafe.Add(ref row, (int)category * Size));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Weight<T>(ref double weights, int index)
        where T : struct, ILanes<T> =>
        T.Create(Unsafe.Add(ref weights, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Number<T>(ref uint source)
        where T : struct, ILanes<T> =>
        (T.LoadWords(ref source) | T.Bits(0x4330000000000000)) - T.Create(4503599627370496.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T AtLeast<T>(T value, T least)
        where T : struct, ILanes<T> =>
        value ^ ((value ^ least) & T.Greater(least, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(T value, ref int destination)
        where T : struct, ILanes<T> =>
        T.StoreWords(value + T.Create(RoundingShift), ref Unsafe.As<int, uint>(ref destination));
}
