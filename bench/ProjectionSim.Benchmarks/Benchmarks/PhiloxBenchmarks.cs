using BenchmarkDotNet.Attributes;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Benchmarks.Benchmarks;

/// <summary>Random words at addresses: a block of Philox4x32-10 is four words that depend on seed, player, draw and purpose alone.</summary>
[Units("words")]
public class PhiloxBenchmarks
{
    private const int Blocks = SeasonBlock.Size;
    private const int Words = 4 * Blocks;

    private readonly Random random = new();
    private readonly uint[] draws = [.. Enumerable.Range(0, Blocks).Select(i => (uint)i)];
    private readonly uint[] words = new uint[Words];
    private long first;

    /// <summary>System.Random: consumed, not addressed.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Words, Description = "System.Random.NextInt64, half a call a word")]
    public long SystemRandom()
    {
        var folded = 0L;
        for (var i = 0; i < Words / 2; i++)
            folded ^= random.NextInt64();
        return folded;
    }

    /// <summary>One address at a time.</summary>
    [Benchmark(OperationsPerInvoke = Words, Description = "Philox, scalar")]
    public uint Scalar()
    {
        var folded = 0u;
        first += Blocks;
        for (var i = 0; i < Blocks; i++)
        {
            var (a, b, c, d) = StreamAddress.Block(20260401, 7, first + i, StreamPurpose.PlateAppearances);
            folded ^= a ^ b ^ c ^ d;
        }

        return folded;
    }

    /// <summary>Two addresses at a time.</summary>
    [Benchmark(OperationsPerInvoke = Words, Description = "Philox, 128-bit vectors")]
    public void Vector128() =>
        NormalStage.States<Lanes2>(20260401, 7, StreamPurpose.PlateAppearances, first += Blocks, draws, words, Blocks);

    /// <summary>Four addresses at a time.</summary>
    [Benchmark(OperationsPerInvoke = Words, Description = "Philox, 256-bit vectors")]
    public void Vector256() =>
        NormalStage.States<Lanes4>(20260401, 7, StreamPurpose.PlateAppearances, first += Blocks, draws, words, Blocks);
}
