namespace ProjectionSim.Benchmarks.Gate;

/// <summary>Speeds of a subject and its baseline in pairs of slices, in units per second of processor time.</summary>
internal sealed class PairedResult
{
    private readonly double[] ratios;

    public PairedResult(double[] subject, double[] baseline)
    {
        ratios = new double[subject.Length];
        for (var i = 0; i < ratios.Length; i++)
            ratios[i] = subject[i] / baseline[i];
        Array.Sort(ratios);
        SubjectSpeed = Quantile(Sorted(subject), 0.5);
        BaselineSpeed = Quantile(Sorted(baseline), 0.5);
    }

    /// <summary>The pairs' ratios of subject's to baseline's speed, ascending.</summary>
    public IReadOnlyList<double> Ratios => ratios;

    /// <summary>Median units per second of the subject.</summary>
    public double SubjectSpeed { get; }

    /// <summary>Median units per second of the baseline.</summary>
    public double BaselineSpeed { get; }

    /// <summary>The median ratio.</summary>
    public double Median => Quantile(ratios, 0.5);

    /// <summary>A quartile of the ratios: .25 or .75.</summary>
    public double Quartile(double share) => Quantile(ratios, share);

    /// <summary>
    /// How surprising so many pairs under a bound would be if the true median were at it: the sign test, exact and one-sided.
    /// Near 0 the subject is slower than the bound allows, near 1 it is faster.
    /// </summary>
    public double SignTest(double bound)
    {
        var below = ratios.Count(ratio => ratio < bound);
        var total = 0.0;
        var term = Math.Pow(0.5, ratios.Length);
        for (var k = 0; k <= ratios.Length; k++)
        {
            if (k >= below)
                total += term;
            term *= (double)(ratios.Length - k) / (k + 1);
        }

        return Math.Min(1, total);
    }

    private static double[] Sorted(double[] values)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return sorted;
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var low = (int)position;
        var high = Math.Min(low + 1, sorted.Length - 1);
        return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
    }
}
