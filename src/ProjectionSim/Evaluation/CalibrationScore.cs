namespace ProjectionSim.Evaluation;

/// <summary>Where one outcome fell in its predictive distribution.</summary>
/// <param name="Pit">Randomised PIT, 0..1.</param>
/// <param name="Crps">Continuous ranked probability score, in the statistic's unit.</param>
public readonly record struct CalibrationPoint(double Pit, double Crps);

/// <summary>How honest predictive distributions were: shares of outcomes inside central intervals, and the PIT.</summary>
public sealed record CalibrationScore
{
    /// <summary>Outcomes judged.</summary>
    public required int N { get; init; }

    /// <summary>Share inside the central 50 % interval, 0..1.</summary>
    public required double Coverage50 { get; init; }

    /// <summary>Share inside the central 80 % interval, 0..1.</summary>
    public required double Coverage80 { get; init; }

    /// <summary>Share inside the central 90 % interval, 0..1.</summary>
    public required double Coverage90 { get; init; }

    /// <summary>Mean PIT: above .5 when outcomes ran above the forecasts.</summary>
    public required double PitMean { get; init; }

    /// <summary>p-value of the chi-square test that the PIT is uniform, ten bins.</summary>
    public required double PitP { get; init; }

    /// <summary>Outcomes by tenth of the PIT.</summary>
    public required int[] PitTenths { get; init; }

    /// <summary>Mean CRPS.</summary>
    public required double MeanCrps { get; init; }

    /// <summary>Judges outcomes; null when there are none.</summary>
    public static CalibrationScore? Of(IReadOnlyList<CalibrationPoint> points)
    {
        if (points.Count == 0) return null;
        var pits = new double[points.Count];
        var tenths = new int[10];
        double pitSum = 0, crps = 0;
        for (var i = 0; i < pits.Length; i++)
        {
            pits[i] = points[i].Pit;
            if (!(pits[i] is >= 0 and <= 1)) throw new ArgumentException($"PIT {pits[i]} of outcome {i} is not within 0..1.", nameof(points));
            pitSum += pits[i];
            crps += points[i].Crps;
            tenths[Math.Min((int)(pits[i] * 10), 9)]++;
        }

        return new CalibrationScore
        {
            N = pits.Length,
            Coverage50 = Coverage(pits, .50),
            Coverage80 = Coverage(pits, .80),
            Coverage90 = Coverage(pits, .90),
            PitMean = pitSum / pits.Length,
            PitP = ProbabilityIntegral.ChiSquarePValue(pits),
            PitTenths = tenths,
            MeanCrps = crps / pits.Length,
        };
    }

    private static double Coverage(double[] pits, double level)
    {
        var inside = 0;
        foreach (var pit in pits)
        {
            if (Math.Abs(pit - .5) <= level / 2) inside++;
        }

        return inside / (double)pits.Length;
    }
}
