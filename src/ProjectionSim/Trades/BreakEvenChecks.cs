namespace ProjectionSim.Trades;

/// <summary>Looks at break-evens again in draws that they were not found in; a gain's error is that of both looks.</summary>
internal static class BreakEvenChecks
{
    /// <summary>How many standard deviations of the belief around the break-even are read.</summary>
    private const double Width = 0.5;

    private const int Fewest = 30;
    private const double Thousand = 0.001;

    /// <summary>
    /// A belief that is drawn: a straight line through the gains of the draws around the break-even alone, read at it, so that the cubic
    /// which found it is not asked again. Null where too few draws are there.
    /// </summary>
    /// <param name="at">The break-even.</param>
    /// <param name="error">Its own standard error.</param>
    /// <param name="belief">The belief in the other draws.</param>
    /// <param name="rival">The rival's value in them.</param>
    /// <param name="preferred">The preferred future's.</param>
    public static BreakEvenCheck? Drawn(double at, double error, double[] belief, int[] rival, int[] preferred)
    {
        double[] known = [.. belief.Where(double.IsFinite)];
        if (known.Length < Fewest) return null;
        double mean = known.Average(), sd = Math.Sqrt(known.Average(x => (x - mean) * (x - mean)));
        int[] near = [.. Enumerable.Range(0, belief.Length).Where(draw => double.IsFinite(belief[draw]) && Math.Abs(belief[draw] - at) <= Width * sd)];
        if (near.Length < Fewest) return null;
        var line = new LeastSquares([.. near.SelectMany(draw => (double[])[1, (belief[draw] - at) / sd])], 2);
        double[] gain = Array.ConvertAll(near, draw => (double)rival[draw] - preferred[draw]), fitted = line.Fit(gain);
        double left = 0;
        for (int i = 0; i < gain.Length; i++) left += Math.Pow(gain[i] - line.At(fitted, i), 2);
        double variance = (left / (near.Length - 2) * line.Leverage([1, 0])) + Math.Pow(fitted[1] * error / sd, 2);
        return new BreakEvenCheck(fitted[0] * Thousand, Math.Sqrt(variance) * Thousand, near.Length);
    }

    /// <summary>The probability of an event: draws with it and without, weighted as at the break-even, which was found in as many.</summary>
    public static BreakEvenCheck? Probability(double at, double[] happened, int[] rival, int[] preferred)
    {
        double[] Gains(bool with) => [.. Enumerable.Range(0, happened.Length)
            .Where(draw => double.IsFinite(happened[draw]) && happened[draw] > 0 == with).Select(draw => (double)rival[draw] - preferred[draw])];
        double[] yes = Gains(true), no = Gains(false);
        if (yes.Length < Fewest || no.Length < Fewest) return null;
        var (with, without) = (Mean(yes), Mean(no));
        return new BreakEvenCheck(
            ((at * with.Value) + ((1 - at) * without.Value)) * Thousand,
            Math.Sqrt(2 * (Math.Pow(at * with.Error, 2) + Math.Pow((1 - at) * without.Error, 2))) * Thousand,
            yes.Length + no.Length);
    }

    /// <summary>A run of its own at the break-even, which was found by runs of so many draws.</summary>
    public static BreakEvenCheck Run(int[] rival, int[] preferred, int found)
    {
        var (value, error) = Mean([.. rival.Zip(preferred, (a, b) => (double)a - b)]);
        return new BreakEvenCheck(value * Thousand, error * Math.Sqrt(1 + ((double)rival.Length / found)) * Thousand, rival.Length);
    }

    /// <summary>A mean and its standard error.</summary>
    public static (double Value, double Error) Mean(double[] values)
    {
        double mean = values.Average();
        return (mean, Math.Sqrt(values.Average(x => (x - mean) * (x - mean)) / values.Length));
    }
}
