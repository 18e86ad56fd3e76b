using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Tests.Simulation;

/// <summary>A second, plain writing of a season, one draw at a time, that the kernel must agree with.</summary>
public sealed class SeasonDefinitionTests
{
    private const long First = (1L << 32) - 100;

    [Fact]
    public void A_season_is_what_its_definition_says()
    {
        PlayerPlan player = SamplePlans.Player("realmuto", -.1);
        SimulationPlan plan = SamplePlans.Plan(1, player);
        SeasonBlock block = EveryForm.Draw(plan, player, First);
        for (int draw = 0; draw < 256; draw++)
        {
            int row = block.Row[draw];
            int pa = block.Observed[row];
            double[] p = Talent(plan, player, First + draw, pa);
            Assert.Equal(PlateAppearances(plan, player, First + draw), pa);
            int[] counts = Play(plan, player, First + draw, pa, p);
            Assert.Equal(counts[3], block.Observed[((int)Stat.HR * 256) + row]);
            Assert.Equal(counts[0], block.Observed[((int)Stat.SO * 256) + row]);
            Assert.Equal(counts[3] + counts[4] + counts[5] + counts[6], block.Observed[((int)Stat.H * 256) + row]);
            Assert.Equal(counts[2], block.Observed[((int)Stat.HBP * 256) + row]);
            int atBats = counts[0] + counts[3] + counts[4] + counts[5] + counts[6] + counts[7] + counts[11];
            Assert.Equal(atBats, block.Observed[((int)Stat.AB * 256) + row]);
            Assert.Equal((int)Math.Round(1e6 * (counts[3] + counts[4] + counts[5] + counts[6]) / atBats), block.Observed[((int)Stat.AVG * 256) + row]);
            Assert.InRange((p[0] / 1e-6) - block.Talent[(6 * 256) + row], -.6, .6);
        }
    }

    private static int PlateAppearances(SimulationPlan plan, PlayerPlan player, long draw)
    {
        (uint w0, uint w1, _, _) = StreamAddress.Block(plan.Seed, StreamAddress.Subject(player.Id), draw, StreamPurpose.PlayingTime);
        double u = (((ulong)w1 << 32 | w0) >> 11) / 9007199254740992.0;
        return Array.FindIndex(player.PlateAppearances.Cumulative, p => u < p);
    }

    /// <summary>Twelve category probabilities: K, BB, HBP, HR, 1B, 2B, 3B, out, IBB, SH, SF, GIDP.</summary>
    private static double[] Talent(SimulationPlan plan, PlayerPlan player, long draw, int pa)
    {
        double[] z = Normals(plan.Seed, StreamAddress.Subject(player.Id), StreamPurpose.Talent, draw);
        double[] shock = Normals(plan.Seed, StreamPurpose.LeagueSubject, StreamPurpose.League, draw);
        double own = Enumerable.Range(0, 7).Sum(c => player.GainLoading[c] * z[c]);
        double adjustment = player.PlateAppearances.Shift[pa] - (player.PlateAppearances.Shrink[pa] * own);
        var sum = new double[8];
        foreach (int side in (int[])[1, -1])
        {
            double[] share = [.. Enumerable.Range(0, 7).Select(c => PortableMath.Sigmoid(
                player.Center[c] + (shock[c] * plan.LeagueShock[c]) + Enumerable.Range(0, c + 1).Sum(k => player.Cholesky[(7 * c) + k] * z[k])
                + (player.Gain[c] * adjustment) + (side * player.HomeEffect[c])))];
            double contact = (1 - share[0]) * (1 - share[1]) * (1 - share[2]);
            double inPlay = contact * (1 - share[3]);
            double hits = inPlay * share[4];
            double[] outcome =
            [
                (1 - share[0]) * (1 - share[1]) * share[2], (1 - share[0]) * share[1], share[0], contact * share[3],
                hits * (1 - share[5]), hits * share[5] * (1 - share[6]), hits * share[5] * share[6], inPlay * (1 - share[4]),
            ];
            for (int o = 0; o < 8; o++)
                sum[o] += outcome[o] / 2;
        }

        SmallRates rates = player.SmallRates;
        double others = 1 - rates.IntentionalWalk - rates.SacrificeHit;
        double outs = sum[7] * others;
        return
        [
            .. sum[..7].Select(p => p * others), outs * (1 - rates.SacrificeFly - rates.DoublePlay), rates.IntentionalWalk,
            rates.SacrificeHit, outs * rates.SacrificeFly, outs * rates.DoublePlay,
        ];
    }

    /// <summary>Plate appearances one by one: the bytes first, then a word for each that no byte decided.</summary>
    private static int[] Play(SimulationPlan plan, PlayerPlan player, long draw, int pa, double[] p)
    {
        (uint s0, uint s1, uint s2, uint s3) =
            StreamAddress.Block(plan.Seed, StreamAddress.Subject(player.Id), draw, StreamPurpose.PlateAppearances);
        var words = new Xoshiro128(s0, s1, s2, s3);
        int[] byteOrder = [0, 7, 4, 1, 5, 3];
        int[] wordOrder = [0, 4, 1, 5, 3, 2, 6, 8, 9, 10, 11];
        var weight = new long[12];
        double sum = 0;
        long taken = 0;
        foreach (int c in wordOrder)
        {
            sum += p[c] * 4294967296.0;
            weight[c] = (long)Math.Round(sum) - taken;
            taken += weight[c];
        }

        weight[7] = 4294967296L - taken;
        long[] owned = [.. Enumerable.Range(0, 12).Select(c => byteOrder.Contains(c) ? (255 * weight[c]) >> 32 : 0)];
        var counts = new int[12];
        int undecided = 0;
        uint word = 0;
        for (int k = 0; k < pa; k++)
        {
            word = k % 4 == 0 ? words.Next() : word >> 8;
            int value = (int)((word & 255) ^ 128);
            int found = Array.FindIndex(byteOrder, c => (value -= (int)owned[c]) < 0);
            if (found < 0)
                undecided++;
            else
                counts[byteOrder[found]]++;
        }

        double scale = 256.0 / (256 - owned.Sum());
        for (int k = 0; k < undecided; k++)
        {
            double value = words.Next() ^ 0x80000000;
            double below = 0;
            int found = Array.FindIndex(wordOrder, c => value < Math.Round((below += weight[c] - (owned[c] << 24)) * scale));
            counts[found < 0 ? 7 : wordOrder[found]]++;
        }

        return counts;
    }

    private static double[] Normals(ulong seed, ulong subject, byte purpose, long draw)
    {
        var z = new double[8];
        for (int pair = 0; pair < 4; pair++)
        {
            (uint w0, uint w1, uint w2, uint w3) = StreamAddress.Block(seed, subject, draw, (byte)(purpose + pair));
            double radius = Math.Sqrt(-2 * Math.Log(Unit(w0, w1)));
            z[2 * pair] = radius * Math.Cos(2 * Math.PI * Unit(w2, w3));
            z[(2 * pair) + 1] = radius * Math.Sin(2 * Math.PI * Unit(w2, w3));
        }

        return z;
    }

    private static double Unit(uint low, uint high) => ((((ulong)high << 32 | low) >> 12) + .5) / 4503599627370496.0;
}
