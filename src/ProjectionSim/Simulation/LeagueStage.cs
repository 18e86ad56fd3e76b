using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>The league of each draw: shock, wOBA, OBP, SLG, runs and steals.</summary>
internal static class LeagueStage
{
    private const int Size = PlateAppearanceBlock.Size;

    private static readonly double[] NoPark = [1, 1, 1, 1, 1, 1, 1];

    /// <summary>
    /// Fills the block with the leagues of draws <paramref name="first"/> and on; with <paramref name="walk"/> they walk on from the
    /// year before, whose shocks the block holds.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill<T>(SimulationPlan plan, LeagueBlock league, SeasonBlock scratch, long first, int count, bool walk = false)
        where T : struct, ILanes<T>
    {
        NormalStage.Normals<T>(plan.Seed, StreamPurpose.LeagueSubject, StreamPurpose.League, first, league.Draw, league.Normals, count, pairs: plan.StealLeague is null ? 4 : 5);
        ref double odds = ref MemoryMarshal.GetArrayDataReference(scratch.Odds);
        for (int c = 0; c < Components.Count; c++)
        {
            T deviation = T.Create(plan.LeagueShock[c]);
            T center = T.Create(plan.LeagueLogits[c]);
            for (int i = 0; i < count; i += T.Width)
            {
                T shock = T.Load(ref league.Normals[(c * Size) + i]) * deviation;
                if (walk)
                    shock += T.Load(ref league.Shock[(c * Size) + i]);
                T.Store(shock, ref league.Shock[(c * Size) + i]);
                T.Store(LaneMath.Exp(center + shock), ref Unsafe.Add(ref odds, (c * Size) + i));
            }
        }

        StealStage.League<T>(plan, league, count, walk);
        RunValues values = plan.RunValues;
        T one = T.Create(1);
        T runs = T.Create(values.RunsPerPlateAppearance);
        for (int i = 0; i < count; i += T.Width)
        {
            OutcomeTree<T> p = OutcomeTree<T>.FromOdds(ref Unsafe.Add(ref odds, i), Size, NoPark);
            T woba = (T.Create(values.Walk) * p.Walk) + (T.Create(values.HitByPitch) * p.HitByPitch)
                + (T.Create(values.Single) * p.Single) + (T.Create(values.Double) * p.Double)
                + (T.Create(values.Triple) * p.Triple) + (T.Create(values.HomeRun) * p.HomeRun);
            T scale = T.Create(values.WobaScale);
            T slope = one / (scale * (runs + ((woba - T.Create(values.LeagueWoba)) / scale)));
            T.Store(slope, ref league.WrcSlope[i]);
            T.Store(one - (woba * slope), ref league.WrcBase[i]);

            // Per PAx, which is AB + unintentional walks + hit by pitch + sacrifice flies.
            T hits = p.Single + p.Double + p.Triple + p.HomeRun;
            T bases = p.Single + (T.Create(2) * p.Double) + (T.Create(3) * p.Triple) + (T.Create(4) * p.HomeRun);
            T atBats = hits + p.Strikeout + (p.Out * T.Create(1 - plan.LeagueSacrificeFly));
            T.Store(one / (hits + p.Walk + p.HitByPitch), ref league.ObpInverse[i]);
            T.Store(atBats / bases, ref league.SlgInverse[i]);
        }
    }
}
