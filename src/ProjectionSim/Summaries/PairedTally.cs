using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProjectionSim.Summaries;

/// <summary>A head-to-head while draws are being folded.</summary>
internal sealed class PairedTally(HistogramShape shape, int blockSize)
{
    private readonly Tally _difference = new(shape);
    private readonly int[] _differences = new int[blockSize];
    private long _wins;
    private long _ties;

    /// <summary>
    /// Adds a block: row i of the first player stands against row <paramref name="rowOfSecond"/>[i] of the second.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fold(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> rowOfSecond)
    {
        ref int a = ref MemoryMarshal.GetReference(first);
        ref int b = ref MemoryMarshal.GetReference(second);
        ref int rows = ref MemoryMarshal.GetReference(rowOfSecond);
        ref int differences = ref MemoryMarshal.GetArrayDataReference(_differences);
        int wins = 0;
        int ties = 0;
        for (int i = 0; i < first.Length; i++)
        {
            int x = Unsafe.Add(ref a, i);
            int y = Unsafe.Add(ref b, Unsafe.Add(ref rows, i));
            if (x == HistogramShape.NoValue || y == HistogramShape.NoValue)
            {
                Unsafe.Add(ref differences, i) = HistogramShape.NoValue;
                continue;
            }

            wins += x > y ? 1 : 0;
            ties += x == y ? 1 : 0;
            Unsafe.Add(ref differences, i) = x - y;
        }

        _wins += wins;
        _ties += ties;
        _difference.Fold(_differences.AsSpan(0, first.Length));
    }

    /// <summary>Takes what was folded since the last time and starts anew.</summary>
    public PairedDistribution Take()
    {
        var taken = new PairedDistribution(_wins, _ties, _difference.Take());
        _wins = 0;
        _ties = 0;
        return taken;
    }
}
