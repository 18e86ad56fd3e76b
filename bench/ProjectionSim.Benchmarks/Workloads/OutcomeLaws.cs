namespace ProjectionSim.Benchmarks.Workloads;

/// <summary>Made-up laws of a plate appearance: cumulative probabilities of the eight outcomes that differ from season to season.</summary>
internal static class OutcomeLaws
{
    /// <summary>Laws around a league-average hitter's.</summary>
    public static double[][] Create(int count)
    {
        var laws = new double[count][];
        for (var i = 0; i < count; i++)
            laws[i] = Law(Math.Sin(i * 0.7) * 0.2);
        return laws;
    }

    private static double[] Law(double step)
    {
        double[] shares = [0.085, 0.012, 0.220 * (1 - step), 0.032 * (1 + step), 0.140, 0.043 * (1 + step), 0.004, 0];
        var cumulative = new double[shares.Length];
        var total = 0.0;
        for (var i = 0; i < shares.Length; i++)
            cumulative[i] = total += shares[i];
        cumulative[^1] = 1;
        return cumulative;
    }
}
