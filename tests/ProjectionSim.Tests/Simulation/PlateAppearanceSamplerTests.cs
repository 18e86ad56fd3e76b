using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Tests.Simulation;

public sealed class PlateAppearanceSamplerTests
{
    private const int Size = PlateAppearanceBlock.Size;
    private const double TwoTo32 = 4294967296.0;

    private static readonly Action<PlateAppearanceBlock>[] Forms =
    [
        b => PlateAppearanceSampler.Sample(b, Size),
        b => PlateAppearanceLanes.Sample<Words4>(b, Size),
        b => PlateAppearanceLanes.Sample<Words8>(b, Size),
        b => PlateAppearanceLanes.Sample<Words16>(b, Size),
    ];

    private static readonly Action<PlateAppearanceBlock>[] Fills =
    [
        b => OutcomeThresholds.Fill<Lanes1>(b, Size),
        b => OutcomeThresholds.Fill<Lanes2>(b, Size),
        b => OutcomeThresholds.Fill<Lanes4>(b, Size),
        b => OutcomeThresholds.Fill<Lanes8>(b, Size),
    ];

    [Fact]
    public void Every_vector_form_gives_the_counts_and_generators_of_the_scalar_definition()
    {
        for (int round = 0; round < 12; round++)
        {
            PlateAppearanceBlock scalar = RandomBlock(round);
            PlateAppearanceSampler.Sample(scalar, Size);
            foreach (Action<PlateAppearanceBlock> sample in Forms)
            {
                PlateAppearanceBlock vectors = RandomBlock(round);
                sample(vectors);
                Assert.Equal(scalar.Counts, vectors.Counts);
                Assert.Equal(scalar.State, vectors.State);
            }
        }
    }

    [Fact]
    public void Every_vector_form_gives_the_steals_of_the_scalar_definition()
    {
        PlateAppearanceBlock scalar = Spread(RandomBlock(1));
        PlateAppearanceSampler.SampleSteals(scalar, Size);
        Assert.True(scalar.Steals.Sum(x => (long)x) > 0);
        foreach (Action<PlateAppearanceBlock> sample in (Action<PlateAppearanceBlock>[])
            [
                b => PlateAppearanceLanes.SampleSteals<Words4>(b, Size),
                b => PlateAppearanceLanes.SampleSteals<Words8>(b, Size),
                b => PlateAppearanceLanes.SampleSteals<Words16>(b, Size),
            ])
        {
            PlateAppearanceBlock vectors = Spread(RandomBlock(1));
            sample(vectors);
            Assert.Equal(scalar.Steals, vectors.Steals);
        }

        // Every season has rates of its own.
        static PlateAppearanceBlock Spread(PlateAppearanceBlock block)
        {
            for (int season = 0; season < Size; season++)
                StealStage.Put<Lanes1>(Lanes1.Create(.4 * season / Size), Lanes1.Create(1 - (.5 * season / Size)), block.StealThresholds, season);
            return block;
        }
    }

    [Fact]
    public void Counts_add_up_to_the_trials()
    {
        foreach (Action<PlateAppearanceBlock> sample in Forms)
        {
            PlateAppearanceBlock block = RandomBlock(3);
            sample(block);
            for (int season = 0; season < Size; season++)
                Assert.Equal(block.Trials[season], (uint)Enumerable.Range(0, 12).Sum(c => block.Counts[(c * Size) + season]));
        }
    }

    [Fact]
    public void Thresholds_hold_each_probability_to_two_to_the_minus_32()
    {
        for (int round = 0; round < 12; round++)
        {
            PlateAppearanceBlock block = RandomBlock(round);
            double[] wanted = RandomProbabilities(round);
            foreach (Action<PlateAppearanceBlock> fill in Fills)
            {
                PlateAppearanceBlock again = RandomBlock(round);
                RandomProbabilities(round).CopyTo(again.Probabilities, 0);
                fill(again);
                Assert.Equal(block.ByteThresholds, again.ByteThresholds);
                Assert.Equal(block.WordThresholds, again.WordThresholds);
            }

            for (int season = 0; season < Size; season++)
            {
                double[] held = Held(block, season);
                for (int c = 0; c < 12; c++)
                {
                    // Half a unit for each end of its interval, and as much again where a word decides everything.
                    Assert.InRange(held[c] - wanted[(c * Size) + season], -2.1 / TwoTo32, 2.1 / TwoTo32);
                }
            }
        }
    }

    [Fact]
    public void A_category_without_probability_never_happens_and_a_certain_one_always_does()
    {
        foreach ((Action<PlateAppearanceBlock> fill, Action<PlateAppearanceBlock> sample) in Fills.Zip(Forms))
        {
            var block = new PlateAppearanceBlock();
            for (int season = 0; season < Size; season++)
            {
                block.Probabilities[(season % 12 * Size) + season] = 1;
                block.Trials[season] = 1020;
            }

            Seed(block, 5);
            fill(block);
            sample(block);
            for (int season = 0; season < Size; season++)
                Assert.Equal(1020u, block.Counts[(season % 12 * Size) + season]);
        }
    }

    /// <summary>The probability that the definition gives each category, from the thresholds alone.</summary>
    private static double[] Held(PlateAppearanceBlock block, int season)
    {
        var held = new double[12];
        double owned = 0;
        for (int c = 0; c < 6; c++)
        {
            double upTo = (sbyte)block.ByteThresholds[(c * Size) + season] + 128;
            held[c] = (upTo - owned) / 256;
            owned = upTo;
        }

        double sentOn = 1 - (owned / 256);
        double below = 0;
        int[] order = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
        for (int column = 0; column < 11; column++)
        {
            double upTo = ((int)block.WordThresholds[(column * Size) + season] + 2147483648.0) / TwoTo32;
            held[order[column]] += sentOn * (upTo - below);
            below = upTo;
        }

        held[1] += sentOn * (1 - below);
        return held;
    }

    private static PlateAppearanceBlock RandomBlock(int round)
    {
        var block = new PlateAppearanceBlock();
        RandomProbabilities(round).CopyTo(block.Probabilities, 0);
        var random = new Random(round + 1000);
        for (int season = 0; season < Size; season++)
        {
            block.Trials[season] = (uint)random.Next(0, round % 3 == 0 ? 1021 : 20);
            block.Opportunities[season] = (uint)random.Next(0, 300);
        }

        Seed(block, round);
        OutcomeThresholds.Fill<Lanes2>(block, Size);
        return block;
    }

    private static double[] RandomProbabilities(int round)
    {
        var random = new Random(round);
        var probabilities = new double[12 * Size];
        for (int season = 0; season < Size; season++)
        {
            // From even to all but degenerate.
            double[] weight = [.. Enumerable.Range(0, 12).Select(_ => Math.Pow(random.NextDouble(), round + 1))];
            double total = weight.Sum();
            for (int c = 0; c < 12; c++)
                probabilities[(c * Size) + season] = weight[c] / total;
        }

        return probabilities;
    }

    private static void Seed(PlateAppearanceBlock block, int seed)
    {
        for (int season = 0; season < Size; season++)
        {
            (block.State[season], block.State[Size + season], block.State[(2 * Size) + season], block.State[(3 * Size) + season]) =
                StreamAddress.Block((ulong)seed, 1, season, 1);
        }
    }
}
