namespace ProjectionSim.Benchmarks.Workloads;

/// <summary>Rates in millionths as a season has them, spread like an OPS.</summary>
internal static class FoldValues
{
    public static int[] Create(int count)
    {
        var random = new Random(20260401);
        var values = new int[count];
        for (var i = 0; i < count; i++)
            values[i] = 720_000 + (int)(80_000 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5));
        return values;
    }
}
