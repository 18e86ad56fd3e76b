using ProjectionSim.Numerics;

namespace ProjectionSim.Trades;

/// <summary>
/// Finds break-even beliefs. A belief that is drawn needs no new draws: the expected value of every future given the belief is a
/// regression over the same draws, a cubic in the belief; a probability only shifts weight between draws with the event and without.
/// </summary>
public static class BreakEvens
{
    private const int Degree = 3, Steps = 400;
    private const double Near = 0.25;

    /// <summary>The break-even of a belief that is drawn.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="belief">Its value in every draw; NaN where it has none.</param>
    /// <param name="values">Value by future and draw.</param>
    /// <param name="futures">The futures' names.</param>
    /// <param name="preferred">The preferred one.</param>
    public static BreakEven Drawn(string name, BeliefUnit unit, double[] belief, IReadOnlyList<int[]> values, IReadOnlyList<string> futures, int preferred)
    {
        int[] kept = [.. Enumerable.Range(0, belief.Length).Where(draw => double.IsFinite(belief[draw]))];
        double[] x = Array.ConvertAll(kept, draw => belief[draw]);
        double mean = x.Average(), sd = Math.Sqrt(x.Average(one => (one - mean) * (one - mean)));
        double[] sorted = [.. x.Order()];
        double low = sorted[(int)(0.01 * (sorted.Length - 1))], high = sorted[(int)(0.99 * (sorted.Length - 1))];
        var none = new BreakEven { Name = name, Unit = unit, Value = null, Model = mean, Range = (low, high) };
        if (!(sd > 0) || !(high > low)) return none;

        var regression = new LeastSquares(Rows(x, mean, sd), Degree + 1);
        var rivals = Enumerable.Range(0, values.Count).Where(f => f != preferred).Select(f =>
            (Future: f, Gain: Array.ConvertAll(kept, draw => (double)values[f][draw] - values[preferred][draw])))
            .Select(rival => (rival.Future, rival.Gain, Coefficients: regression.Fit(rival.Gain))).ToArray();
        BreakEven? best = null;
        foreach (var rival in rivals)
        {
            if (Nearest(z => LeastSquares.Of(rival.Coefficients, Powers(z)), (mean - mean) / sd, (low - mean) / sd, (high - mean) / sd) is not { } root) continue;
            double value = mean + (root.At * sd);
            if (best is not null && Math.Abs(best.Value!.Value - mean) <= Math.Abs(value - mean)) continue;
            double beyond = root.Above ? sorted.Count(one => one > value) : sorted.Count(one => one < value);
            best = none with
            {
                Value = value,
                Error = Error(regression, rival.Gain, rival.Coefficients, root.At) * sd,
                Rival = futures[rival.Future],
                RivalAbove = root.Above,
                Probability = beyond / sorted.Length,
                NearDraws = sorted.Count(one => Math.Abs(one - value) <= Near * sd),
            };
        }

        return best ?? none;
    }

    /// <summary>The break-even of the probability of an event: draws with it and without it get other weights.</summary>
    public static BreakEven Probability(string name, double[] happened, IReadOnlyList<int[]> values, IReadOnlyList<string> futures, int preferred)
    {
        int[] kept = [.. Enumerable.Range(0, happened.Length).Where(draw => double.IsFinite(happened[draw]))];
        double p = kept.Length == 0 ? double.NaN : kept.Average(draw => happened[draw]);
        var none = new BreakEven { Name = name, Unit = BeliefUnit.Percent, Value = null, Model = p, Range = (0, 1) };
        if (!(p > 0 && p < 1)) return none;
        BreakEven? best = null;
        for (int f = 0; f < values.Count; f++)
        {
            if (f == preferred) continue;
            double with = 0, without = 0;
            foreach (int draw in kept)
            {
                double gain = (double)values[f][draw] - values[preferred][draw];
                if (happened[draw] > 0) with += gain;
                else without += gain;
            }

            with /= p * kept.Length;
            without /= (1 - p) * kept.Length;
            double at = -without / (with - without);
            if (!(at >= 0 && at <= 1) || (best is not null && Math.Abs(best.Value!.Value - p) <= Math.Abs(at - p))) continue;
            best = none with
            {
                Value = at,
                Rival = futures[f],
                RivalAbove = with > without,
                NearDraws = (long)Math.Min(p * kept.Length, (1 - p) * kept.Length),
            };
        }

        return best ?? none;
    }

    /// <summary>The break-even of what is asked for a future: its value falls by a dollar a dollar, so this is exact.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="asked">What is asked, millions.</param>
    /// <param name="priced">The future that it is asked for.</param>
    /// <param name="means">Mean value by future, millions.</param>
    /// <param name="futures">The futures' names.</param>
    /// <param name="preferred">The preferred one.</param>
    public static BreakEven Price(string name, Uncertain asked, int priced, IReadOnlyList<double> means, IReadOnlyList<string> futures, int preferred)
    {
        int rival = priced != preferred ? priced : Enumerable.Range(0, means.Count).Where(f => f != preferred).MaxBy(f => means[f]);
        double value = asked.Mean + (means[priced] - means[priced == preferred ? rival : preferred]);
        double above = asked.Sd > 0 ? NormalLaw.Cumulative((asked.Mean - value) / asked.Sd) : value < asked.Mean ? 1 : 0;
        return new BreakEven
        {
            Name = name,
            Unit = BeliefUnit.Money,
            Value = value,
            Model = asked.Mean,
            Range = (Math.Min(value, asked.Mean), Math.Max(value, asked.Mean)),
            Rival = futures[rival],
            RivalAbove = priced == preferred,
            Probability = priced == preferred ? above : 1 - above,
        };
    }

    /// <summary>The break-even of a number of the config or the model: the run is repeated with the same streams, halving the range.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="model">The number as it stands.</param>
    /// <param name="from">The least value tried.</param>
    /// <param name="to">The largest.</param>
    /// <param name="meansAt">Mean value by future at a value of the number.</param>
    /// <param name="futures">The futures' names.</param>
    /// <param name="preferred">The preferred one.</param>
    /// <param name="halvings">How often the range is halved once it brackets the break-even.</param>
    public static BreakEven Rerun(
        string name, BeliefUnit unit, double model, double from, double to, Func<double, double[]> meansAt, IReadOnlyList<string> futures, int preferred, int halvings = 6)
    {
        var none = new BreakEven { Name = name, Unit = unit, Value = null, Model = model, Range = (from, to), Rerun = true };
        BreakEven? best = null;
        foreach (double end in (double[])[from, to])
        {
            double[] means = meansAt(end);
            int rival = Array.IndexOf(means, means.Max());
            if (rival == preferred) continue;
            double stay = model, flip = end;
            for (int i = 0; i < halvings; i++)
            {
                double middle = (stay + flip) / 2;
                double[] there = meansAt(middle);
                int leader = Array.IndexOf(there, there.Max());
                if (leader == preferred) stay = middle;
                else (flip, rival) = (middle, leader);
            }

            double value = (stay + flip) / 2;
            if (best is null || Math.Abs(value - model) < Math.Abs(best.Value!.Value - model))
                best = none with { Value = value, Error = Math.Abs(flip - stay) / 2, Rival = futures[rival], RivalAbove = end > model };
        }

        return best ?? none;
    }

    private static double[] Rows(double[] x, double mean, double sd)
    {
        double[] rows = new double[x.Length * (Degree + 1)];
        for (int i = 0; i < x.Length; i++) Powers((x[i] - mean) / sd).CopyTo(rows, i * (Degree + 1));
        return rows;
    }

    private static double[] Powers(double z) => [1, z, z * z, z * z * z];

    /// <summary>The root nearest to the start at which the function becomes positive as one walks away from it.</summary>
    private static (double At, bool Above)? Nearest(Func<double, double> gain, double start, double low, double high)
    {
        (double At, bool Above)? best = null;
        foreach (double end in (double[])[low, high])
        {
            double step = (end - start) / Steps, before = gain(start);
            for (int i = 1; i <= Steps; i++)
            {
                double z = start + (i * step), here = gain(z);
                if (before <= 0 && here > 0)
                {
                    double at = z - (step * (here / (here - before)));
                    if (best is null || Math.Abs(at - start) < Math.Abs(best.Value.At - start)) best = (at, end > start);
                    break;
                }

                before = here;
            }
        }

        return best;
    }

    /// <summary>Standard error of a root: that of the fitted value over its slope.</summary>
    private static double Error(LeastSquares regression, double[] gain, double[] coefficients, double z)
    {
        double residual = 0;
        for (int i = 0; i < gain.Length; i++)
        {
            double miss = gain[i] - regression.At(coefficients, i);
            residual += miss * miss;
        }

        double variance = residual / Math.Max(gain.Length - Degree - 1, 1) * regression.Leverage(Powers(z));
        double slope = coefficients[1] + (2 * coefficients[2] * z) + (3 * coefficients[3] * z * z);
        return Math.Sqrt(variance) / Math.Abs(slope);
    }
}
