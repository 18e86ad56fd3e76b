namespace ProjectionSim.Evaluation;

/// <summary>
/// Two systems' PA-weighted RMSE (bias removed) on the same player-seasons, with a bootstrap interval that resamples whole
/// players: seasons of one player are not independent evidence.
/// </summary>
/// <param name="Difference">RMSE of the first minus RMSE of the second: negative when the first is better.</param>
/// <param name="Low90">The 5 % quantile of the resampled difference.</param>
/// <param name="High90">The 95 % quantile.</param>
/// <param name="ProbabilityBetter">Share of resamples in which the first is better.</param>
/// <param name="N">Player-seasons.</param>
public sealed record PairedDifference(double Difference, double Low90, double High90, double ProbabilityBetter, int N)
{
    /// <summary>Resamples of every interval.</summary>
    public const int DefaultReplicates = 2000;

    /// <summary>Compares two systems row by row; null without rows. Season means are removed anew in every resample.</summary>
    /// <exception cref="ArgumentException">The rows of the two systems are not the same player-seasons.</exception>
    public static PairedDifference? Of(IReadOnlyList<ScoredPair> a, IReadOnlyList<ScoredPair> b, ulong seed, int replicates = DefaultReplicates)
    {
        if (a.Count != b.Count) throw new ArgumentException($"The first system has {a.Count} rows, the second {b.Count}; compare the same rows.", nameof(b));
        if (a.Count == 0) return null;
        var seasons = a.Select(pair => pair.Season).Distinct().Order().ToArray();
        var clusters = a.Select(pair => pair.Cluster).Distinct().Order().ToArray();
        var sums = Sums(a, b, seasons, clusters);

        var counts = new int[clusters.Length];
        Array.Fill(counts, 1);
        var difference = Compare(sums, counts, seasons.Length);
        var resampled = new double[replicates];
        var better = 0;
        for (var r = 0; r < replicates; r++)
        {
            var words = EvaluationStream.At(seed, EvaluationPurpose.Bootstrap, (uint)clusters.Length, (uint)r);
            Array.Clear(counts);
            for (var i = 0; i < counts.Length; i++) counts[(int)((ulong)words.Next() * (ulong)counts.Length >> 32)]++;
            resampled[r] = Compare(sums, counts, seasons.Length);
            if (resampled[r] < 0) better++;
        }

        Array.Sort(resampled);
        return new PairedDifference(difference, Quantile(resampled, .05), Quantile(resampled, .95), better / (double)replicates, a.Count);
    }

    // Per cluster and season: Σ w, Σ w e and Σ w e² of either system; all a resample needs.
    private static SeasonSum[][] Sums(IReadOnlyList<ScoredPair> a, IReadOnlyList<ScoredPair> b, int[] seasons, int[] clusters)
    {
        var byCluster = new SeasonSum[clusters.Length][];
        for (var c = 0; c < byCluster.Length; c++) byCluster[c] = new SeasonSum[seasons.Length];
        for (var i = 0; i < a.Count; i++)
        {
            if (a[i].Season != b[i].Season || a[i].Cluster != b[i].Cluster)
                throw new ArgumentException($"Row {i} is not the same player-season in both systems.", nameof(b));
            ref var sum = ref byCluster[Array.BinarySearch(clusters, a[i].Cluster)][Array.BinarySearch(seasons, a[i].Season)];
            double w = a[i].Weight, ea = a[i].Error, eb = b[i].Error;
            sum.Weight += w;
            sum.A += w * ea;
            sum.A2 += w * ea * ea;
            sum.B += w * eb;
            sum.B2 += w * eb * eb;
        }

        return byCluster;
    }

    private static double Compare(SeasonSum[][] sums, int[] counts, int seasons)
    {
        double weight = 0, squareA = 0, squareB = 0;
        for (var s = 0; s < seasons; s++)
        {
            var total = default(SeasonSum);
            for (var c = 0; c < counts.Length; c++)
            {
                if (counts[c] == 0 || sums[c][s].Weight == 0) continue;
                total.Add(sums[c][s], counts[c]);
            }

            if (!(total.Weight > 0)) continue;
            weight += total.Weight;
            squareA += total.A2 - total.A * total.A / total.Weight;
            squareB += total.B2 - total.B * total.B / total.Weight;
        }

        return Math.Sqrt(Math.Max(squareA, 0) / weight) - Math.Sqrt(Math.Max(squareB, 0) / weight);
    }

    private static double Quantile(double[] sorted, double probability)
    {
        var at = probability * (sorted.Length - 1);
        var low = (int)at;
        var high = Math.Min(low + 1, sorted.Length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    private struct SeasonSum
    {
        public double Weight, A, A2, B, B2;

        public void Add(SeasonSum other, int times)
        {
            Weight += times * other.Weight;
            A += times * other.A;
            A2 += times * other.A2;
            B += times * other.B;
            B2 += times * other.B2;
        }
    }
}
