using MathNet.Numerics;

namespace ProjectionSim.Evaluation.Sbc;

/// <summary>
/// Whether values of 0..1 are uniform: the empirical distribution function beside a band that a uniform sample stays inside, at all
/// points at once, with a stated probability. Exact for every sample size.
/// </summary>
/// <remarks>
/// Säilynoja, Bürkner, Vehtari 2022. At each of K − 1 inner points the count below it is binomial; the counts along the points are a
/// Markov chain, so the chance that all of them stay inside their pointwise intervals is summed exactly, state by state. The
/// p-value is the chance that a uniform sample leaves, somewhere, an interval as wide as the one that this sample just touches.
/// </remarks>
public sealed class UniformityTest
{
    private readonly int size, points;
    private readonly double[] logFactorial;

    /// <summary>A test of samples of one size.</summary>
    /// <param name="size">Values in a sample, at least 1.</param>
    /// <param name="points">Into how many equal parts 0..1 is cut, at least 2.</param>
    public UniformityTest(int size, int points = 40)
    {
        if (!(size >= 1)) throw new ArgumentOutOfRangeException(nameof(size), size, "A sample has at least one value.");
        if (!(points >= 2)) throw new ArgumentOutOfRangeException(nameof(points), points, "The band needs two parts at least.");
        this.size = size;
        this.points = points;
        logFactorial = new double[size + 1];
        for (var k = 2; k <= size; k++) logFactorial[k] = logFactorial[k - 1] + Math.Log(k);
    }

    /// <summary>The inner points: 1/K, 2/K … (K − 1)/K.</summary>
    public double[] Points() => [.. Enumerable.Range(1, points - 1).Select(i => (double)i / points)];

    /// <summary>The share of a sample at or below each inner point.</summary>
    public double[] Empirical(IReadOnlyList<double> sample) => [.. CountsOf(sample).Select(count => (double)count / size)];

    /// <summary>The chance that a uniform sample leaves, at some point, an interval that this sample just touches.</summary>
    /// <param name="sample">As many values as the test's size.</param>
    public double PValue(IReadOnlyList<double> sample)
    {
        var counts = CountsOf(sample);
        double least = 1;
        for (var i = 0; i < counts.Length; i++) least = Math.Min(least, TwoSided(counts[i], Point(i)));

        // The sample itself touches: intervals of strictly more likely counts are those that a sample as extreme leaves.
        return least >= 1 ? 1 : Math.Clamp(1 - Coverage(least), 0, 1);
    }

    /// <summary>Counts below each point, lowest and highest, that a uniform sample stays within everywhere with at least the probability asked for.</summary>
    public (int Low, int High)[] Band(double probability)
    {
        // A larger pointwise tail makes a narrower band: the largest one that still covers.
        double covers = 0, fails = 1 - probability;
        for (var i = 0; i < 25; i++)
        {
            var middle = (covers + fails) / 2;
            if (Coverage(middle) >= probability) covers = middle;
            else fails = middle;
        }

        return [.. Enumerable.Range(0, points - 1).Select(i => Interval(covers, Point(i)))];
    }

    private double Point(int index) => (double)(index + 1) / points;

    private int[] CountsOf(IReadOnlyList<double> sample)
    {
        if (sample.Count != size) throw new ArgumentException($"The test is of samples of {size} values; this one has {sample.Count}.", nameof(sample));
        var sorted = sample.Order().ToArray();
        var counts = new int[points - 1];
        var below = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            while (below < size && sorted[below] <= Point(i)) below++;
            counts[i] = below;
        }

        return counts;
    }

    /// <summary>Twice the smaller tail of a binomial count, at most 1.</summary>
    private double TwoSided(int count, double p) => Math.Min(1, 2 * Math.Min(AtMost(count, p), 1 - AtMost(count - 1, p)));

    private double AtMost(int count, double p) =>
        count < 0 ? 0 : count >= size ? 1 : SpecialFunctions.BetaRegularized(size - count, count + 1, 1 - p);

    /// <summary>The counts whose two-sided probability is above a tail.</summary>
    private (int Low, int High) Interval(double tail, double p)
    {
        var middle = (int)(size * p);
        int low = middle, high = middle;
        while (low > 0 && TwoSided(low - 1, p) > tail) low--;
        while (high < size && TwoSided(high + 1, p) > tail) high++;
        return (low, high);
    }

    /// <summary>The chance that all counts of a uniform sample have a two-sided probability above a tail.</summary>
    private double Coverage(double tail)
    {
        double[] mass = [1];
        var first = 0;
        for (var i = 0; i < points - 1; i++)
        {
            var (low, high) = Interval(tail, Point(i));
            mass = Step(mass, first, low, high, 1.0 / (points - i));
            first = low;
        }

        return mass.Sum();
    }

    /// <summary>One point on: of the values still above, each falls below the next point with a probability.</summary>
    private double[] Step(double[] mass, int first, int low, int high, double probability)
    {
        var next = new double[high - low + 1];
        double log = Math.Log(probability), logRest = Math.Log(1 - probability);
        for (var from = 0; from < mass.Length; from++)
        {
            var before = first + from;
            var rest = size - before;
            for (var to = Math.Max(low, before); to <= high; to++)
            {
                var k = to - before;
                var logMass = logFactorial[rest] - logFactorial[k] - logFactorial[rest - k] + (k * log) + ((rest - k) * logRest);
                if (logMass > -60) next[to - low] += mass[from] * Math.Exp(logMass);
            }
        }

        return next;
    }
}
