using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ProjectionSim.Summaries;

/// <summary>A head-to-head while draws are being folded.</summary>
internal sealed class PairedTally(HistogramShape shape, bool vectors = true)
{
    private const int Largest = 256;

    private readonly Tally _difference = new(shape, vectors);
    private long _wins;
    private long _ties;

    /// <summary>
    /// Adds a block of at most 256: row i of the first player stands against row <paramref name="rowOfSecond"/>[i] of the second.
    /// </summary>
    [SkipLocalsInit]
    public void Fold(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> rowOfSecond)
    {
        Span<int> differences = stackalloc int[Largest];
        int whole = vectors && Avx2.IsSupported ? first.Length & ~7 : 0;
        if (whole > 0)
            CompareVectors(first[..whole], second, rowOfSecond, differences);
        CompareScalar(first, second, rowOfSecond, whole, differences);
        _difference.Fold(differences[..first.Length]);
    }

    /// <summary>Adds a block one draw at a time: what <see cref="Fold"/> must equal.</summary>
    internal void FoldScalar(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> rowOfSecond)
    {
        var differences = new int[first.Length];
        CompareScalar(first, second, rowOfSecond, 0, differences);
        _difference.FoldScalar(differences);
    }

    /// <summary>Takes what tallies folded since the last time and starts them anew.</summary>
    public static PairedDistribution[] Take(PairedTally[] tallies)
    {
        Distribution[] differences = Tally.Take(Array.ConvertAll(tallies, tally => tally._difference));
        var taken = new PairedDistribution[tallies.Length];
        for (int i = 0; i < taken.Length; i++)
        {
            taken[i] = new PairedDistribution(tallies[i]._wins, tallies[i]._ties, differences[i]);
            tallies[i]._wins = 0;
            tallies[i]._ties = 0;
        }

        return taken;
    }

    /// <summary>Compares eight draws at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void CompareVectors(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> rowOfSecond, Span<int> written)
    {
        Vector256<int> none = Vector256.Create(HistogramShape.NoValue);
        Vector256<int> wins = Vector256<int>.Zero;
        Vector256<int> ties = Vector256<int>.Zero;
        fixed (int* a = first, b = second, rows = rowOfSecond, differences = written)
        {
            for (int i = 0; i < first.Length; i += 8)
            {
                Vector256<int> x = Vector256.Load(a + i);
                Vector256<int> y = Avx2.GatherVector256(b, Vector256.Load(rows + i), sizeof(int));
                Vector256<int> absent = Vector256.Equals(x, none) | Vector256.Equals(y, none);
                wins += Vector256.AndNot(Vector256.GreaterThan(x, y), absent);
                ties += Vector256.AndNot(Vector256.Equals(x, y), absent);
                Vector256.ConditionalSelect(absent, none, x - y).Store(differences + i);
            }
        }

        _wins -= Vector256.Sum(wins);
        _ties -= Vector256.Sum(ties);
    }

    private void CompareScalar(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> rowOfSecond, int from, Span<int> differences)
    {
        for (int i = from; i < first.Length; i++)
        {
            int x = first[i];
            int y = second[rowOfSecond[i]];
            bool exist = x != HistogramShape.NoValue && y != HistogramShape.NoValue;
            _wins += exist && x > y ? 1 : 0;
            _ties += exist && x == y ? 1 : 0;
            differences[i] = exist ? x - y : HistogramShape.NoValue;
        }
    }
}
