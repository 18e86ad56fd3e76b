using ProjectionSim.Numerics;

namespace ProjectionSim.StatisticalTests.Numerics;

/// <summary>
/// The samplers that read a sequence of words, half a million draws each from as many addresses. Each verdict's false-alarm rate is
/// 1e-6; the power against the wrong samplers of the negative controls is above .999 (noncentrality above 100).
/// </summary>
public sealed class WordSamplerTests
{
    private const int Draws = 500_000;
    private const int Trials = 60;
    private const double P = .083;

    [Fact]
    public void Polar_normals_fit_a_hundred_cells_with_the_moments_and_tails_of_the_normal()
    {
        double[] drawn = Normals();
        Assert.InRange(Fit(drawn), ExactTests.FalseAlarm, 1);
        double root = Math.Sqrt(drawn.Length);
        Assert.InRange(ExactTests.Normal(drawn.Average() * root), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Normal((drawn.Average(z => z * z) - 1) * root / Math.Sqrt(2)), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Normal(drawn.Average(z => z * z * z) * root / Math.Sqrt(15)), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Normal((drawn.Average(z => z * z * z * z) - 3) * root / Math.Sqrt(96)), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Binomial(drawn.LongCount(z => Math.Abs(z) > 4), drawn.Length, 6.334248366623993e-5), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void Polar_normals_one_percent_too_wide_are_rejected() =>
        Assert.InRange(Fit([.. Normals().Select(z => z * 1.01)]), 0, ExactTests.FalseAlarm);

    [Fact]
    public void Polar_normals_of_one_and_of_neighbouring_addresses_are_uncorrelated()
    {
        double[] drawn = Normals();
        double[] even = [.. drawn.Where((_, i) => i % 2 == 0)], odd = [.. drawn.Where((_, i) => i % 2 != 0)];
        Assert.InRange(ExactTests.Correlation(even, odd), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Correlation(even.AsSpan(1), even.AsSpan(0, even.Length - 1)), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Correlation(even, [.. even.Zip(odd, (a, b) => (.02 * a) + b)]), 0, ExactTests.FalseAlarm);
    }

    [Fact]
    public void Counted_trials_are_binomial()
    {
        int[] drawn = Counts(P);
        Assert.InRange(Fit(drawn, P), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Binomial(drawn.Sum(x => (long)x), (long)Draws * Trials, P), ExactTests.FalseAlarm, 1);
        double deviation = Math.Sqrt(Trials * P * (1 - P));
        double kurtosis = 3 + ((1 - (6 * P * (1 - P))) / (Trials * P * (1 - P)));
        double variance = drawn.Average(x => (x - (Trials * P)) * (x - (Trials * P)));
        Assert.InRange(ExactTests.Normal(((variance / (deviation * deviation)) - 1) * Math.Sqrt(Draws / (kurtosis - 1))), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void A_success_of_one_in_a_million_is_neither_lost_nor_doubled() =>
        Assert.InRange(ExactTests.Binomial(Counts(1e-6).Sum(x => (long)x), (long)Draws * Trials, 1e-6), ExactTests.FalseAlarm, 1);

    [Fact]
    public void Counted_trials_of_another_probability_or_of_a_normal_approximation_are_rejected()
    {
        Assert.InRange(Fit(Counts(P * 1.01), P), 0, ExactTests.FalseAlarm);
        double deviation = Math.Sqrt(Trials * P * (1 - P));
        Assert.InRange(Fit([.. Normals().Take(Draws).Select(z => (int)Math.Max(Math.Round((Trials * P) + (deviation * z)), 0))], P), 0, ExactTests.FalseAlarm);
    }

    [Fact]
    public void Xoshiro_words_of_neighbouring_addresses_fill_their_cells_evenly()
    {
        // Leading and trailing bytes of the first words, alone and against the neighbour's.
        long[] high = new long[256], low = new long[256], pairs = new long[256];
        Xoshiro128 before = Words(0);
        uint former = before.Next();
        for (uint i = 1; i <= Draws; i++)
        {
            Xoshiro128 words = Words(i);
            uint word = words.Next();
            high[word >> 24]++;
            low[word & 255]++;
            pairs[(word >> 28 << 4) | (former >> 28)]++;
            former = word;
        }

        foreach (long[] cells in (long[][])[high, low, pairs])
            Assert.InRange(ExactTests.ChiSquare(cells, [.. Enumerable.Repeat(Draws / 256.0, 256)]), ExactTests.FalseAlarm, 1);
    }

    private static Xoshiro128 Words(uint which)
    {
        (uint a, uint b, uint c, uint d) = Philox4x32.Block(11, which, 0, 0x57530001, 7, 0);
        return new Xoshiro128(a, b, c, d);
    }

    private static double[] Normals()
    {
        var drawn = new double[Draws];
        for (int i = 0; i < Draws; i += 2)
        {
            Xoshiro128 words = Words((uint)i);
            PolarNormals.Fill(ref words, drawn.AsSpan(i, 2));
        }

        return drawn;
    }

    private static int[] Counts(double p)
    {
        var drawn = new int[Draws];
        for (int i = 0; i < Draws; i++)
        {
            Xoshiro128 words = Words((uint)i);
            drawn[i] = BinomialCount.Draw(ref words, Trials, p);
        }

        return drawn;
    }

    private static double Fit(double[] drawn) =>
        ExactTests.ChiSquare(ExactTests.InNormalCells(drawn, 100), [.. Enumerable.Repeat(drawn.Length / 100.0, 100)]);

    private static double Fit(int[] drawn, double p)
    {
        (int first, double[] expected) = ExactTests.BinomialCells(Trials, p, drawn.Length);
        return ExactTests.ChiSquare(ExactTests.InCells(drawn, first, expected.Length), expected);
    }
}
