using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.Sbc;

namespace ProjectionSim.StatisticalTests.Evaluation;

/// <summary>
/// The filter against talents that the model made, at a false-alarm rate of one in ten thousand a study; and the same filter
/// believing half of the lines' own noise, which must be caught.
/// </summary>
public sealed class SbcTests
{
    private static readonly SbcSettings Long = new() { Season = 2026, Seed = 7, Replications = 1000, FewestPa = 300, MostPa = 650, CenterRates = true, FalseAlarm = 1e-4 };

    [Fact]
    public void The_filter_is_calibrated_on_long_lines_whose_deviations_are_centred_on_the_rate()
    {
        var report = Run(Long);

        Assert.True(report.IsCalibrated, string.Join(", ", report.Quantities.Select(q => $"{q.Name} {q.PValue:0.0000}")));
        Assert.All(report.Quantities, q => Assert.InRange(q.Coverage80, .75, .85));
    }

    [Fact]
    public void A_filter_that_believes_half_of_the_noise_is_caught()
    {
        // Twice the study: with the shipped noise, half of it is a small thing to miss.
        var report = Run(Long with { BreakNoise = .5, Replications = 2000 });

        Assert.False(report.IsCalibrated);
        Assert.True(report.Quantities[^1].PValue < 1e-6, $"all seven: {report.Quantities[^1].PValue}");
        Assert.True(report.Quantities.Single(q => q.Name == "K").SpreadZ > 1.05);
    }

    [Fact]
    public void The_filter_is_calibrated_on_lines_as_the_simulation_draws_them()
    {
        var report = Run(Long with { CenterRates = false, FewestPa = 50 });

        Assert.True(report.IsCalibrated, string.Join(", ", report.Quantities.Select(q => $"{q.Name} {q.PValue:0.0000}")));
        Assert.All(report.Quantities.SkipLast(1), q => Assert.InRange(q.MeanZ, -.12, .12));
        Assert.All(report.Quantities.SkipLast(1), q => Assert.InRange(q.SpreadZ, .93, 1.1));
    }

    [Fact]
    public void A_filter_that_takes_no_convexity_off_believes_too_much_of_talent_and_is_caught()
    {
        var input = ConfigFile.LoadEmbedded([]);
        var settings = Long with { CenterRates = false, FewestPa = 50, Replications = 2000 };
        var report = new SbcStudy(input.Model with { NoiseConvexity = 0 }, input.Environments, settings).Run(2, null, TestContext.Current.CancellationToken);

        Assert.False(report.IsCalibrated);
        Assert.InRange(report.Quantities.Single(q => q.Name == "HBP").MeanZ, -.3, -.08);
    }

    [Fact]
    public void Threads_do_not_change_a_rank() =>
        Assert.Equal(Run(Long with { Replications = 100 }, 1).Quantities.Select(q => q.PValue), Run(Long with { Replications = 100 }, 4).Quantities.Select(q => q.PValue));

    [Theory]
    [InlineData(30)]
    [InlineData(400)]
    public void The_p_value_of_uniform_samples_is_small_as_often_as_it_says(int size)
    {
        const int Samples = 600;
        var test = new UniformityTest(size, 20);
        var below = 0;
        for (uint i = 0; i < Samples; i++)
        {
            var words = EvaluationStream.At(3, EvaluationPurpose.Bootstrap, (uint)size, i);
            var sample = new double[size];
            for (var k = 0; k < size; k++) sample[k] = EvaluationStream.Uniform(ref words);
            if (test.PValue(sample) < .1) below++;
        }

        // Counts are discrete, so a little less often than one time in ten is right, more often is not.
        Assert.True(ExactTests.Binomial(below, Samples, .1) > ExactTests.FalseAlarm || below < .1 * Samples, $"{below} of {Samples}");
        Assert.True(below > .03 * Samples, $"{below} of {Samples}");
    }

    [Fact]
    public void A_shifted_sample_is_rejected_and_leaves_the_band()
    {
        var test = new UniformityTest(500);
        double[] shifted = [.. Enumerable.Range(0, 500).Select(i => Math.Pow((i + .5) / 500, 1.8))];
        double[] even = [.. Enumerable.Range(0, 500).Select(i => (i + .5) / 500)];

        Assert.True(test.PValue(shifted) < 1e-6);
        Assert.True(test.PValue(even) > .9);
        var band = test.Band(.95);
        Assert.All(test.Empirical(even), (share, i) => Assert.InRange(share * 500, band[i].Low, band[i].High));
        Assert.Contains(test.Empirical(shifted).Select((share, i) => share * 500 > band[i].High), outside => outside);
    }

    private static SbcReport Run(SbcSettings settings, int threads = 2)
    {
        var input = ConfigFile.LoadEmbedded([]);
        return new SbcStudy(input.Model, input.Environments, settings).Run(threads, null, TestContext.Current.CancellationToken);
    }
}
