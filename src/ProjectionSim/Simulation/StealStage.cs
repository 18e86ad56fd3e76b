using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>How often each season's runner is sent and safe, in the league of its draw.</summary>
internal static class StealStage
{
    private const int Size = PlateAppearanceBlock.Size;
    private const double TwoTo32 = 4294967296.0;

    /// <summary>Adding it leaves a nonnegative number below 2³², rounded, in the low word.</summary>
    private const double RoundingShift = 4503599627370496.0;

    /// <summary>
    /// The league of each draw: what it multiplies the odds of an attempt and of a success by, and its runs of steals per opportunity;
    /// after the league's normals are drawn, of which it takes the eighth and the ninth.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void League<T>(SimulationPlan plan, LeagueBlock league, int count, bool walk)
        where T : struct, ILanes<T>
    {
        if (plan.StealLeague is not { } steals)
        {
            // The buffers may be those of a former run.
            Array.Fill(league.StealFactor, 1);
            if (plan.Value is { } settings)
                league.StealRuns.AsSpan(0, count).Fill(settings.StealRunsPerOpportunity);
            return;
        }

        T one = T.Create(1);
        T attemptOdds = T.Create(Odds(steals.Attempt));
        T successOdds = T.Create(Odds(steals.Success));
        for (int i = 0; i < count; i += T.Width)
        {
            T attempt = Move<T>(league, 0, i, steals.AttemptShock, walk) * attemptOdds;
            T success = Move<T>(league, 1, i, steals.SuccessShock, walk) * successOdds;
            attempt /= one + attempt;
            success /= one + success;
            T runs = (success * T.Create(plan.RunValues.StolenBase)) + ((one - success) * T.Create(plan.RunValues.CaughtStealing));
            T.Store(attempt * runs, ref league.StealRuns[i]);
        }
    }

    /// <summary>Fills the block's thresholds of steals; its generators' columns are used on the way, so they come after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Thresholds<T>(PlayerTables player, SeasonBlock block, LeagueBlock league, ulong seed, long first)
        where T : struct, ILanes<T>
    {
        uint[] atoms = block.Plate.State;
        if (player.StealAttemptOdds.Length == 1)
            atoms.AsSpan(0, block.Padded).Clear();
        else
            NormalStage.Words<T>(seed, player.Subject, StreamPurpose.Steals, first, block.Draw, atoms, block.Padded, blocks: 1);
        ref double attempts = ref MemoryMarshal.GetArrayDataReference(player.StealAttemptOdds);
        ref double successes = ref MemoryMarshal.GetArrayDataReference(player.StealSuccessOdds);
        ref double factors = ref MemoryMarshal.GetArrayDataReference(league.StealFactor);
        ref uint draws = ref MemoryMarshal.GetArrayDataReference(block.Draw);
        T one = T.Create(1);
        for (int i = 0; i < block.Padded; i += T.Width)
        {
            ref uint atom = ref atoms[i];
            T.StoreWords(T.LoadWords(ref atom) & T.Bits(0xFF), ref atom);
            T attempt = T.Gather(ref attempts, ref atom) * T.Gather(ref factors, ref Unsafe.Add(ref draws, i));
            T success = T.Gather(ref successes, ref atom) * T.Gather(ref Unsafe.Add(ref factors, Size), ref Unsafe.Add(ref draws, i));
            Put(attempt / (one + attempt), success / (one + success), block.Plate.StealThresholds, i);
        }
    }

    /// <summary>
    /// Thresholds of a steal opportunity, made as <see cref="OutcomeThresholds"/> makes those of a plate appearance: the byte values
    /// below one threshold mean no attempt, the others are decided by a word (stolen, caught, else no attempt).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put<T>(T attempt, T success, uint[] columns, int season)
        where T : struct, ILanes<T>
    {
        T half = T.Create(0.5);
        T two32 = T.Create(TwoTo32);
        T shift = T.Create(RoundingShift);
        T stolen = T.Floor((attempt * success * two32) + half);
        T caught = T.Floor((attempt * (T.Create(1) - success) * two32) + half);
        T none = two32 - stolen - caught;
        none &= T.Greater(none, T.Create(0));
        T owned = T.Floor(none * T.Create(255 / TwoTo32));
        T scale = T.Create(256) / (T.Create(256) - owned);
        T.StoreWords(((owned * T.Create(16843009)) + shift) ^ T.Bits(0x80808080), ref columns[season]);
        T.StoreWords(Word(stolen * scale), ref columns[Size + season]);
        T.StoreWords(Word((stolen + caught) * scale), ref columns[(2 * Size) + season]);
    }

    /// <summary>Odds of a probability; of one, so large that it comes out as one.</summary>
    public static double Odds(double probability) => Math.Min(probability / (1 - probability), TwoTo32 * TwoTo32);

    /// <summary>Moves the league's log-odds on and tells what that multiplies odds by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Move<T>(LeagueBlock league, int which, int i, double deviation, bool walk)
        where T : struct, ILanes<T>
    {
        T shock = T.Load(ref league.Normals[((7 + which) * Size) + i]) * T.Create(deviation);
        if (walk)
            shock += T.Load(ref league.StealShock[(which * Size) + i]);
        T.Store(shock, ref league.StealShock[(which * Size) + i]);
        T factor = LaneMath.Exp(shock);
        T.Store(factor, ref league.StealFactor[(which * Size) + i]);
        return factor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Word<T>(T threshold)
        where T : struct, ILanes<T>
    {
        T highest = T.Create(TwoTo32 - 1);
        threshold ^= (threshold ^ highest) & T.Greater(threshold, highest);
        return (threshold + T.Create(RoundingShift)) ^ T.Bits(0x80000000);
    }
}
