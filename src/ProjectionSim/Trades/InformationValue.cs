namespace ProjectionSim.Trades;

/// <summary>What knowing more is worth before a choice among futures whose values are drawn.</summary>
public static class InformationValue
{
    /// <summary>Expected value of perfect information: mean of the best future's value less the best mean.</summary>
    public static double Perfect(IReadOnlyList<int[]> values)
    {
        int draws = values[0].Length;
        Int128 best = 0;
        for (int draw = 0; draw < draws; draw++)
        {
            int most = int.MinValue;
            foreach (int[] future in values) most = Math.Max(most, future[draw]);
            best += most;
        }

        return ((double)best / draws) - values.Max(Mean);
    }

    /// <summary>
    /// Expected value of sample information by regression (Strong, Oakley and Brennan, Med. Decis. Making 2014): every future's value is
    /// regressed on what the sample shows, and the best of the fitted values is chosen draw by draw.
    /// </summary>
    /// <param name="values">Value by future and draw.</param>
    /// <param name="signals">What a sample shows, by signal and draw.</param>
    /// <returns>At least 0.</returns>
    public static double Sample(IReadOnlyList<int[]> values, IReadOnlyList<double[]> signals)
    {
        if (signals.Count == 0) return 0;
        int draws = values[0].Length;
        var regression = new LeastSquares(Terms(signals, draws, out int terms), terms);
        double[][] coefficients = [.. values.Select(future => regression.Fit(Array.ConvertAll(future, value => (double)value)))];
        double chosen = 0;
        double[] means = new double[values.Count];
        for (int draw = 0; draw < draws; draw++)
        {
            double best = double.NegativeInfinity;
            for (int f = 0; f < means.Length; f++)
            {
                double fitted = regression.At(coefficients[f], draw);
                means[f] += fitted;
                best = Math.Max(best, fitted);
            }

            chosen += best;
        }

        return Math.Max((chosen - means.Max()) / draws, 0);
    }

    internal static double Mean(int[] values)
    {
        Int128 sum = 0;
        foreach (int value in values) sum += value;
        return (double)sum / values.Length;
    }

    /// <summary>A constant, the standardised signals, their squares and products.</summary>
    private static double[] Terms(IReadOnlyList<double[]> signals, int draws, out int terms)
    {
        double[][] scaled = [.. signals.Select(Standardised)];
        terms = 1 + scaled.Length + (scaled.Length * (scaled.Length + 1) / 2);
        double[] rows = new double[draws * terms];
        for (int draw = 0; draw < draws; draw++)
        {
            int at = draw * terms;
            rows[at++] = 1;
            foreach (double[] signal in scaled) rows[at++] = signal[draw];
            for (int i = 0; i < scaled.Length; i++)
            {
                for (int j = 0; j <= i; j++) rows[at++] = scaled[i][draw] * scaled[j][draw];
            }
        }

        return rows;
    }

    private static double[] Standardised(double[] signal)
    {
        double mean = 0, square = 0;
        foreach (double x in signal) mean += x;
        mean /= signal.Length;
        foreach (double x in signal) square += (x - mean) * (x - mean);
        double sd = Math.Sqrt(square / signal.Length);
        return Array.ConvertAll(signal, x => sd > 0 ? (x - mean) / sd : 0);
    }
}
