namespace ProjectionSim.Benchmarks.Gate;

/// <summary>
/// Measures the checks against their bounds. A measurement fails when the median of its pairs is under the bound and the sign
/// test says that this is no accident.
/// </summary>
internal sealed class SpeedGate(GateFile file, string cpu, double slowDown = 1, Func<double>? seconds = null)
{
    /// <summary>Sign tests under this say that the ratio is below its bound.</summary>
    private const double Significance = 0.01;

    /// <summary>Measures one check.</summary>
    public GateOutcome Measure(GateCheck check)
    {
        var bound = file.Checks.FirstOrDefault(b => b.Name == check.Name)
            ?? throw new GateException($"The gate file has no bound for '{check.Name}'. Add one, or record it with --record.");
        var limit = bound.BoundOn(cpu, file);
        var comparison = new PairedComparison(check.Pairs ?? file.Pairs, file.SliceMilliseconds, slowDown, seconds);
        var result = check.Measure(comparison);
        return new GateOutcome(check, bound, limit, result, !Fails(result, limit));
    }

    private static bool Fails(PairedResult result, double limit) => !(result.Median >= limit) && result.SignTest(limit) < Significance;
}
