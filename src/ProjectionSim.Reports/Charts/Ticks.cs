namespace ProjectionSim.Reports.Charts;

/// <summary>Round values (1, 2, 5 and their tens) for an axis.</summary>
public static class Ticks
{
    /// <summary>Round values within a range, at most so many.</summary>
    /// <param name="low">The range's low end.</param>
    /// <param name="high">Its high end.</param>
    /// <param name="most">The most ticks wanted, 2 at least.</param>
    public static IReadOnlyList<double> Of(double low, double high, int most)
    {
        if (!(high > low) || !double.IsFinite(high - low))
            return [];
        var step = Step((high - low) / Math.Max(1, most - 1));
        var ticks = Within(low, high, step);
        while (ticks.Count > Math.Max(2, most))
            ticks = Within(low, high, step = Step(step * 1.01));
        return ticks;
    }

    /// <summary>The round step nearest above a raw one.</summary>
    public static double Step(double raw)
    {
        if (!(raw > 0) || !double.IsFinite(raw))
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return (raw / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }

    private static List<double> Within(double low, double high, double step)
    {
        var ticks = new List<double>();
        var slack = step * 1e-9;
        for (var k = Math.Ceiling((low - slack) / step); k * step <= high + slack; k++)
            ticks.Add(Math.Round(k * step, 12));
        return ticks;
    }
}
