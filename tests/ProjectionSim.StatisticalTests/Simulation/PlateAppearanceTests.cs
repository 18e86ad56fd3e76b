using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Tests.Simulation;

namespace ProjectionSim.StatisticalTests.Simulation;

/// <summary>
/// 250,000 seasons of 400 plate appearances, 10⁸ in all, drawn by all vector forms in turn. Each verdict's false-alarm rate is 1e-6. Power: a category of probability
/// .03 that is off by .5 % relatively moves its count by 8 standard deviations and is rejected with probability above .99.
/// </summary>
public sealed class PlateAppearanceTests
{
    private const int Size = PlateAppearanceBlock.Size;
    private const int Blocks = 1000;
    private const int Trials = 400;
    private const long All = (long)Size * Blocks * Trials;

    // K, out, 1B, BB, 2B, HR, HBP, 3B, IBB, SH, SF, GIDP: some of them awkward in binary.
    private static readonly double[] P = [.2237, .4011, .1423, .0789, .0429, .0301, .0113, .0037, .0031, .0013, .0073, .0543];
    private static readonly uint[] Order = [.. Enumerable.Range(0, Size).Select(i => (uint)i)];
    private static readonly int[][] Counts = Draw(P, 1);

    [Fact]
    public void Twelve_categories_come_in_their_proportions()
    {
        Assert.InRange(Fit(Counts), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void Home_runs_half_a_percent_too_many_are_rejected()
    {
        double[] biased = [.. P];
        biased[5] *= 1.005;
        biased[1] -= P[5] * .005;
        Assert.InRange(Fit(Draw(biased, 1)), 0, ExactTests.FalseAlarm);
    }

    [Fact]
    public void Probabilities_cut_to_twelve_bits_are_rejected()
    {
        double[] cut = [.. P.Select(p => Math.Floor(p * 4096) / 4096)];
        cut[1] += 1 - cut.Sum();
        Assert.InRange(Fit(Draw(cut, 1)), 0, ExactTests.FalseAlarm);
    }

    [Fact]
    public void Rare_categories_pass_the_exact_binomial_test()
    {
        for (int c = 6; c < 12; c++)
            Assert.InRange(ExactTests.Binomial(Counts[c].Sum(x => (long)x), All, P[c]), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void An_outcome_of_one_in_a_hundred_million_is_neither_lost_nor_doubled()
    {
        double[] p = [.. P];
        const double rare = 1e-7;
        p[7] = rare;
        p[1] += P[7] - rare;
        long seen = Draw(p, 1)[7].Sum(x => (long)x);
        Assert.InRange(ExactTests.Binomial(seen, All, rare), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void Counts_of_a_season_are_binomial()
    {
        for (int c = 0; c < 12; c++)
        {
            (int first, double[] expected) = ExactTests.BinomialCells(Trials, P[c], (long)Size * Blocks);
            Assert.InRange(ExactTests.ChiSquare(ExactTests.InCells(Counts[c], first, expected.Length), expected), ExactTests.FalseAlarm, 1);
        }
    }

    [Fact]
    public void Counts_of_a_season_covary_as_multinomial_ones()
    {
        for (int a = 0; a < 12; a++)
        {
            for (int b = 0; b < a; b++)
            {
                // r of a multinomial is −√(pa pb / (1 − pa)(1 − pb)); Fisher's z of it has variance 1/(n − 3) but for skewness.
                double expected = -Math.Sqrt(P[a] * P[b] / ((1 - P[a]) * (1 - P[b])));
                double r = Correlation(Counts[a], Counts[b]);
                double z = (Math.Atanh(r) - Math.Atanh(expected)) * Math.Sqrt(Counts[a].Length - 3);
                Assert.InRange(ExactTests.Normal(z / 1.1), ExactTests.FalseAlarm, 1);
            }
        }
    }

    [Theory]
    [InlineData(1UL, 78UL, 0)]
    [InlineData(2UL, 77UL, 0)]
    [InlineData(1UL, 77UL, 1)]
    [InlineData(1UL, 77UL, 256)]
    public void Seasons_of_neighbouring_addresses_are_uncorrelated(ulong seed, ulong subject, int later)
    {
        int[][] other = Draw(P, seed, subject, later);
        foreach (int c in (int[])[0, 1, 5, 11])
            Assert.InRange(ExactTests.Correlation(Doubles(Counts[c]), Doubles(other[c])), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void The_same_address_gives_the_same_season_and_is_found_correlated()
    {
        Assert.InRange(ExactTests.Correlation(Doubles(Counts[0]), Doubles(Draw(P, 1)[0])), 0, ExactTests.FalseAlarm);
    }

    [Fact]
    public void Steals_are_binomial_and_so_are_the_caught()
    {
        const double attempt = .067;
        const double success = .77;
        const int opportunities = 120;
        var block = new PlateAppearanceBlock();
        var stolen = new List<int>();
        var caught = new List<int>();
        for (int b = 0; b < Blocks; b++)
        {
            NormalStage.States<Lanes4>(1, 5, 2, (long)b * Size, Order, block.State, Size);
            Array.Fill(block.Opportunities, (uint)opportunities);
            Steal(EveryForm.InTurn(b), block, attempt, success);
            stolen.AddRange(block.Steals.Take(Size).Select(x => (int)x));
            caught.AddRange(block.Steals.Skip(Size).Select(x => (int)x));
        }

        Assert.InRange(Fit(stolen, opportunities, attempt * success), ExactTests.FalseAlarm, 1);
        Assert.InRange(Fit(caught, opportunities, attempt * (1 - success)), ExactTests.FalseAlarm, 1);
        Assert.InRange(Fit(stolen, opportunities, attempt * success * 1.01), 0, ExactTests.FalseAlarm);
    }

    private static double Fit(int[][] counts) => ExactTests.ChiSquare(
        [.. counts.Select(c => c.Sum(x => (long)x))],
        [.. P.Select(p => p * All)]);

    private static double Fit(List<int> values, int trials, double p)
    {
        (int first, double[] expected) = ExactTests.BinomialCells(trials, p, values.Count);
        return ExactTests.ChiSquare(ExactTests.InCells(values, first, expected.Length), expected);
    }

    private static double[] Doubles(int[] values) => Array.ConvertAll(values, x => (double)x);

    private static double Correlation(int[] x, int[] y)
    {
        double[] a = Doubles(x);
        double[] b = Doubles(y);
        double meanA = a.Average();
        double meanB = b.Average();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.Length; i++)
        {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }

        return ab / Math.Sqrt(aa * bb);
    }

    private static void Play(SimdForm form, PlateAppearanceBlock block, ulong seed, ulong subject, long first)
    {
        const byte purpose = StreamPurpose.PlateAppearances;
        switch (form)
        {
            case SimdForm.Vector512:
                NormalStage.States<Lanes8>(seed, subject, purpose, first, Order, block.State, Size);
                OutcomeThresholds.Fill<Lanes8>(block, Size);
                PlateAppearanceLanes.Sample<Words16>(block, Size);
                break;
            case SimdForm.Vector256:
                NormalStage.States<Lanes4>(seed, subject, purpose, first, Order, block.State, Size);
                OutcomeThresholds.Fill<Lanes4>(block, Size);
                PlateAppearanceLanes.Sample<Words8>(block, Size);
                break;
            case SimdForm.Vector128:
                NormalStage.States<Lanes2>(seed, subject, purpose, first, Order, block.State, Size);
                OutcomeThresholds.Fill<Lanes2>(block, Size);
                PlateAppearanceLanes.Sample<Words4>(block, Size);
                break;
            default:
                NormalStage.States<Lanes1>(seed, subject, purpose, first, Order, block.State, Size);
                OutcomeThresholds.Fill<Lanes1>(block, Size);
                PlateAppearanceSampler.Sample(block, Size);
                break;
        }
    }

    private static void Steal(SimdForm form, PlateAppearanceBlock block, double attempt, double success)
    {
        for (int season = 0; season < Size; season++)
            StealStage.Put<Lanes1>(Lanes1.Create(attempt), Lanes1.Create(success), block.StealThresholds, season);
        switch (form)
        {
            case SimdForm.Vector512:
                PlateAppearanceLanes.SampleSteals<Words16>(block, Size);
                break;
            case SimdForm.Vector256:
                PlateAppearanceLanes.SampleSteals<Words8>(block, Size);
                break;
            case SimdForm.Vector128:
                PlateAppearanceLanes.SampleSteals<Words4>(block, Size);
                break;
            default:
                PlateAppearanceSampler.SampleSteals(block, Size);
                break;
        }
    }

    private static int[][] Draw(double[] probabilities, ulong seed, ulong subject = 77, int later = 0)
    {
        int[][] counts = [.. Enumerable.Range(0, 12).Select(_ => new int[Size * Blocks])];
        var block = new PlateAppearanceBlock();
        Array.Fill(block.Trials, (uint)Trials);
        for (int b = 0; b < Blocks; b++)
        {
            for (int c = 0; c < 12; c++)
                Array.Fill(block.Probabilities, probabilities[c], c * Size, Size);
            Play(EveryForm.InTurn(b), block, seed, subject, ((long)b * Size) + later);
            for (int i = 0; i < 12 * Size; i++)
                counts[i / Size][(b * Size) + (i % Size)] = (int)block.Counts[i];
        }

        return counts;
    }
}
