using ProjectionSim.Benchmarks.Workloads;

namespace ProjectionSim.Benchmarks.Gate;

/// <summary>
/// Compares the speeds of two workloads by many short slices in turn, subject and baseline side by side: what disturbs
/// one slice (another process, a change of clock) disturbs its partner or touches one pair only, and the median of the
/// pairs does not see it. Slices are timed in processor time, which leaves out the time that others had the core.
/// </summary>
internal sealed class PairedComparison
{
    private const int WarmUpMilliseconds = 400;

    private readonly int pairs;
    private readonly double sliceMilliseconds;
    private readonly double slowDown;
    private readonly Func<double> seconds;

    /// <summary>A comparison of a fixed length.</summary>
    /// <param name="pairs">How many pairs of slices, at least 5.</param>
    /// <param name="sliceMilliseconds">How long a slice should take; each side is sized to it.</param>
    /// <param name="slowDown">
    /// 1; or by how much the subject's work is multiplied inside its slice, to show that a slower subject is caught.
    /// </param>
    /// <param name="seconds">The clock; null for the processor time of this process.</param>
    public PairedComparison(int pairs, double sliceMilliseconds, double slowDown = 1, Func<double>? seconds = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 5);
        if (!(sliceMilliseconds > 0))
            throw new ArgumentOutOfRangeException(nameof(sliceMilliseconds), sliceMilliseconds, "A slice takes more than 0 ms.");
        if (!(slowDown >= 1))
            throw new ArgumentOutOfRangeException(nameof(slowDown), slowDown, "A slow-down is at least 1.");
        (this.pairs, this.sliceMilliseconds, this.slowDown) = (pairs, sliceMilliseconds, slowDown);
        this.seconds = seconds ?? (() => Environment.CpuUsage.TotalTime.TotalSeconds);
    }

    /// <summary>Measures the pairs.</summary>
    public PairedResult Measure(Workload subject, Workload baseline)
    {
        var repeats = Size(baseline);
        return Measure(subject, () => Speed(baseline, repeats, 1));
    }

    /// <summary>Measures the pairs against a baseline that times itself.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="baselineSpeed">Runs a slice and gives its speed in the subject's unit.</param>
    public PairedResult Measure(Workload subject, Func<double> baselineSpeed)
    {
        var subjectRepeats = Size(subject);
        var subjectSpeeds = new double[pairs];
        var baselineSpeeds = new double[pairs];
        for (var i = 0; i < pairs; i++)
        {
            // Every other pair runs in the opposite order, so that neither side always follows the other.
            if (i % 2 == 0)
                subjectSpeeds[i] = Speed(subject, subjectRepeats, slowDown);
            baselineSpeeds[i] = baselineSpeed();
            if (i % 2 != 0)
                subjectSpeeds[i] = Speed(subject, subjectRepeats, slowDown);
        }

        return new PairedResult(subjectSpeeds, baselineSpeeds);
    }

    /// <summary>Warms a workload up, until the runtime has compiled it for good, and finds how many repeats fill a slice.</summary>
    private int Size(Workload workload)
    {
        var start = seconds();
        var repeats = 1;
        while (true)
        {
            var taken = Time(workload, repeats);
            if (taken * 1000 < 0.8 * sliceMilliseconds)
                repeats = Math.Max(repeats + 1, (int)Math.Min(repeats * 4.0, repeats * sliceMilliseconds / 1000 / taken));
            else if ((seconds() - start) * 1000 >= WarmUpMilliseconds)
                return Math.Max(1, (int)(repeats * sliceMilliseconds / 1000 / taken));
            else
                repeats = Math.Max(1, (int)(repeats * sliceMilliseconds / 1000 / taken));
        }
    }

    private double Speed(Workload workload, int repeats, double slowDown)
    {
        // A slice of one repeat has no third of a repeat to add: what whole repeats leave of the slow-down is added to the time.
        var done = (int)Math.Round(repeats * slowDown);
        return repeats * workload.UnitsPerRepeat / (Time(workload, done) * (repeats * slowDown / done));
    }

    private double Time(Workload workload, int repeats)
    {
        var start = seconds();
        workload.Repeat(repeats);
        return Math.Max(seconds() - start, 1e-6);
    }
}
