namespace ProjectionSim.Evaluation.PosteriorCheck;

/// <summary>The rates of many seasons at once, seen or replicated, weighted by their plate appearances.</summary>
internal sealed class Pool
{
    private readonly double[] weights;
    private readonly double total;

    private Pool(int count)
    {
        weights = new double[count];
        Woba = new double[count];
        Strikeouts = new double[count];
        Walks = new double[count];
        HomeRuns = new double[count];
    }

    private Pool(Pool filled)
    {
        (weights, Woba, Strikeouts, Walks, HomeRuns, MostHomeRuns, ThirtyHomeRuns) =
            (filled.weights, filled.Woba, filled.Strikeouts, filled.Walks, filled.HomeRuns, filled.MostHomeRuns, filled.ThirtyHomeRuns);
        total = weights.Sum();
    }

    public delegate ReadOnlySpan<int> CountsAt(int index);

    public double[] Woba { get; }

    public double[] Strikeouts { get; }

    public double[] Walks { get; }

    public double[] HomeRuns { get; }

    public double MostHomeRuns { get; private set; }

    public double ThirtyHomeRuns { get; private set; }

    /// <summary>Fills a pool with counts: HBP, BB, SO, HR, 1B, 2B, 3B of each season.</summary>
    public static Pool Of(IReadOnlyList<CheckedSeason> seasons, CountsAt counts)
    {
        var pool = new Pool(seasons.Count);
        for (var i = 0; i < seasons.Count; i++)
        {
            var n = counts(i);
            double pax = seasons[i].Actual.ModelPA;
            var w = seasons[i].Weights;
            pool.weights[i] = pax;
            pool.Woba[i] = ((w.HitByPitch * n[0]) + (w.Walk * n[1]) + (w.HomeRun * n[3]) + (w.Single * n[4]) + (w.Double * n[5]) + (w.Triple * n[6])) / pax;
            pool.Walks[i] = n[1] / pax;
            pool.Strikeouts[i] = n[2] / pax;
            pool.HomeRuns[i] = n[3] / pax;
            pool.MostHomeRuns = Math.Max(pool.MostHomeRuns, n[3]);
            if (n[3] >= 30) pool.ThirtyHomeRuns++;
        }

        return new Pool(pool);
    }

    public double Mean(double[] values)
    {
        double sum = 0;
        for (var i = 0; i < values.Length; i++) sum += weights[i] * values[i];
        return sum / total;
    }

    public double Spread(double[] values) => Math.Sqrt(Covariance(values, values));

    public double Correlation(double[] a, double[] b) => Covariance(a, b) / Math.Sqrt(Covariance(a, a) * Covariance(b, b));

    public double Highest(double[] values) => values.Max();

    public double Lowest(double[] values) => values.Min();

    private double Covariance(double[] a, double[] b)
    {
        double meanA = Mean(a), meanB = Mean(b), sum = 0;
        for (var i = 0; i < a.Length; i++) sum += weights[i] * (a[i] - meanA) * (b[i] - meanB);
        return sum / total;
    }
}
