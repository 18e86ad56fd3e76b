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

    /// <summary>What the weights of a <see cref="RunsPlan"/> multiply, but steals, which no plate appearance decides.</summary>
    private static readonly (PlateCategory Category, int Weight)[] Weighted =
    [
        (PlateCategory.Single, 0), (PlateCategory.Double, 1), (PlateCategory.Triple, 2), (PlateCategory.HomeRun, 3),
        (PlateCategory.Walk, 4), (PlateCategory.HitByPitch, 5), (PlateCategory.Strikeout, 6), (PlateCategory.IntentionalWalk, 9),
    ];

    /// <summary>Writes the columns of R, RBI and G; the block's normals are used up.</summary>
    public static void Fill<T>(SeasonBlock block, ulong seed, ulong subject, RunsAndGames laws, long first)
        where T : struct, ILanes<T>
    {
        NormalStage.Normals<T>(seed, subject, StreamPurpose.RunsAndGames, first, block.Draw, block.Normals, block.Padded, pairs: 2);
        Runs<T>(block, laws.Runs, 0, Stat.R);
        Runs<T>(block, laws.RunsBattedIn, 1, Stat.RBI);
        Games<T>(block, laws, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Runs<T>(SeasonBlock block, RunsPlan law, int normals, Stat stat)
        where T : struct, ILanes<T>
    {
        const int stolen = 7, caught = 8;
        ref double line = ref MemoryMarshal.GetArrayDataReference(block.Line);
        ref uint trials = ref MemoryMarshal.GetArrayDataReference(block.Plate.Trials);
        ref uint steals = ref MemoryMarshal.GetArrayDataReference(block.Plate.Steals);
        ref double normal = ref block.Normals[normals * Size];
        ref int observed = ref block.Observed[(int)stat * Size];
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            T plate = Number<T>(ref Unsafe.Add(ref trials, i));
            T sum = plate * T.Create(law.PerPlateAppearance);
            foreach ((PlateCategory category, int weight) in Weighted)
                sum += T.Load(ref Unsafe.Add(ref line, ((int)category * Size) + i)) * T.Create(law.Weights[weight]);
            sum += Number<T>(ref Unsafe.Add(ref steals, i)) * T.Create(law.Weights[stolen]);
            sum += Number<T>(ref Unsafe.Add(ref steals, Size + i)) * T.Create(law.Weights[caught]);
            T variance = plate * ((plate * T.Create(law.VarianceFloor)) + T.Create(law.VariancePerPa));
            sum += T.Sqrt(variance) * T.Load(ref Unsafe.Add(ref normal, i));
            Store(AtLeast(sum, T.Load(ref Unsafe.Add(ref line, ((int)PlateCategory.HomeRun * Size) + i))), ref Unsafe.Add(ref observed, i));
        }
    }

    /// <summary>Games: a nine lets nobody bat more than seven times in one, and who bats has played.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Games<T>(SeasonBlock block, RunsAndGames laws, int normals)
        where T : struct, ILanes<T>
    {
        ref uint trials = ref MemoryMarshal.GetArrayDataReference(block.Plate.Trials);
        ref double normal = ref block.Normals[normals * Size];
        ref int observed = ref block.Observed[(int)Stat.G * Size];
        T most = T.Create(laws.MostGames);
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            T plate = Number<T>(ref Unsafe.Add(ref trials, i));
            T hundreds = plate / T.Create(100);
            T games = T.Create(laws.Games.Intercept) + (hundreds * (T.Create(laws.Games.Linear) + (hundreds * T.Create(laws.Games.Quadratic))));
            games += T.Create(laws.Games.StandardDeviation) * T.Load(ref Unsafe.Add(ref normal, i));

            // The nearest integer to (PA + 3) / 7 is PA / 7 rounded up.
            T shift = T.Create(RoundingShift);
            games = AtLeast(games, (((plate + T.Create(3)) / T.Create(7)) + shift) - shift);
            games ^= (games ^ most) & T.Greater(games, most);
            Store(games & T.Greater(plate, T.Create(0)), ref Unsafe.Add(ref observed, i));
        }
    }

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
