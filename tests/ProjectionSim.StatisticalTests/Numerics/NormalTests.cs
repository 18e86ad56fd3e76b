using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Tests.Simulation;

namespace ProjectionSim.StatisticalTests.Numerics;

/// <summary>
/// A million normals a column, drawn by all vector forms in turn. Each verdict's false-alarm rate is 1e-6; the chi-square on 100 cells has power above .999 against a
/// standard deviation off by 1 % (noncentrality 200 and more), which the negative control shows.
/// </summary>
public sealed class NormalTests
{
    private const int Size = PlateAppearanceBlock.Size;
    private const int Blocks = 4000;
    private const int Draws = Size * Blocks;
    private static readonly double[][] Columns = Draw(1, 77, StreamPurpose.Talent);

    [Fact]
    public void Each_of_eight_normals_fits_a_hundred_cells()
    {
        foreach (double[] column in Columns)
            Assert.InRange(Fit(column), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void A_standard_deviation_one_percent_too_large_is_rejected()
    {
        double[] wide = Array.ConvertAll(Columns[0], z => 1.01 * z);
        Assert.InRange(Fit(wide), 0, ExactTests.FalseAlarm);
    }

    [Theory]
    [InlineData(3, 2.6997960632601866e-3)]
    [InlineData(4, 6.334248366623993e-5)]
    [InlineData(5, 5.733031437583866e-7)]
    public void Far_tails_have_their_exact_probability(double beyond, double probability)
    {
        long far = Columns.Sum(column => column.LongCount(z => Math.Abs(z) > beyond));
        Assert.InRange(ExactTests.Binomial(far, 8L * Draws, probability), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void Tails_cut_at_four_standard_deviations_are_rejected()
    {
        long far = Columns.Sum(column => column.LongCount(z => Math.Min(Math.Abs(z), 4) > 4));
        Assert.InRange(ExactTests.Binomial(far, 8L * Draws, 6.334248366623993e-5), 0, ExactTests.FalseAlarm);
    }

    [Fact]
    public void Four_moments_are_those_of_the_normal()
    {
        foreach (double[] column in Columns)
        {
            // Standard errors of the sample moments of a standard normal: √1, √2, √15, √96 over √n.
            double root = Math.Sqrt(Draws);
            Assert.InRange(ExactTests.Normal(column.Average() * root), ExactTests.FalseAlarm, 1);
            Assert.InRange(ExactTests.Normal((column.Average(z => z * z) - 1) * root / Math.Sqrt(2)), ExactTests.FalseAlarm, 1);
            Assert.InRange(ExactTests.Normal(column.Average(z => z * z * z) * root / Math.Sqrt(15)), ExactTests.FalseAlarm, 1);
            Assert.InRange(ExactTests.Normal((column.Average(z => z * z * z * z) - 3) * root / Math.Sqrt(96)), ExactTests.FalseAlarm, 1);
        }
    }

    [Fact]
    public void Normals_of_one_draw_are_uncorrelated_in_value_and_in_size()
    {
        for (int a = 0; a < 8; a++)
        {
            for (int b = 0; b < a; b++)
                AssertUncorrelated(Columns[a], Columns[b]);
        }
    }

    [Fact]
    public void Normals_of_neighbouring_addresses_are_uncorrelated()
    {
        AssertUncorrelated(Columns[0].AsSpan(1).ToArray(), Columns[0][..^1]);
        AssertUncorrelated(Columns[0].AsSpan(1).ToArray(), Columns[1][..^1]);
        AssertUncorrelated(Columns[0], Draw(1, 78, StreamPurpose.Talent)[0]);
        AssertUncorrelated(Columns[0], Draw(2, 77, StreamPurpose.Talent)[0]);
        AssertUncorrelated(Columns[0], Draw(1, 77, StreamPurpose.League)[0]);
        AssertUncorrelated(Columns[0], Draw(1, 77UL << 32, StreamPurpose.Talent)[0]);
    }

    [Fact]
    public void A_correlation_of_one_percent_is_found()
    {
        double[] mixed = [.. Columns[0].Zip(Columns[1], (a, b) => (.01 * a) + b)];
        Assert.InRange(ExactTests.Correlation(Columns[0], mixed), 0, ExactTests.FalseAlarm);
    }

    private static double Fit(double[] column) =>
        ExactTests.ChiSquare(ExactTests.InNormalCells(column, 100), [.. Enumerable.Repeat(Draws / 100.0, 100)]);

    private static void AssertUncorrelated(double[] a, double[] b)
    {
        Assert.InRange(ExactTests.Correlation(a, b), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Correlation(Array.ConvertAll(a, z => z * z), Array.ConvertAll(b, z => z * z)), ExactTests.FalseAlarm, 1);
    }

    private static void Normals(SimdForm form, ulong seed, ulong subject, byte purpose, long first, uint[] order, double[] block)
    {
        switch (form)
        {
            case SimdForm.Vector512:
                NormalStage.Normals<Lanes8>(seed, subject, purpose, first, order, block, Size);
                break;
            case SimdForm.Vector256:
                NormalStage.Normals<Lanes4>(seed, subject, purpose, first, order, block, Size);
                break;
            case SimdForm.Vector128:
                NormalStage.Normals<Lanes2>(seed, subject, purpose, first, order, block, Size);
                break;
            default:
                NormalStage.Normals<Lanes1>(seed, subject, purpose, first, order, block, Size);
                break;
        }
    }

    private static double[][] Draw(ulong seed, ulong subject, byte purpose)
    {
        double[][] columns = [.. Enumerable.Range(0, 8).Select(_ => new double[Draws])];
        var block = new double[8 * Size];
        uint[] order = [.. Enumerable.Range(0, Size).Select(i => (uint)i)];
        for (int b = 0; b < Blocks; b++)
        {
            Normals(EveryForm.InTurn(b), seed, subject, purpose, (long)b * Size, order, block);
            for (int c = 0; c < 8; c++)
                Array.Copy(block, c * Size, columns[c], b * Size, Size);
        }

        return columns;
    }
}
