namespace ProjectionSim.Evaluation.Fitting;

/// <summary>A count of one season, and the last three seasons' as a regressed rate sees them.</summary>
/// <param name="Successes">The season's count.</param>
/// <param name="Trials">Its trials.</param>
/// <param name="League">The season's league rate.</param>
/// <param name="PastSuccesses">Counts of y−1, y−2, y−3, each times league(y)/league(that season).</param>
/// <param name="PastTrials">Their trials.</param>
/// <param name="Catching">His share of games at catcher before the season, 0..1; 0 where catchers are as everybody.</param>
/// <param name="Years">His years beyond the age at which hitters have the league's rate; 0 where that age is every one.</param>
internal readonly record struct RateRow(double Successes, double Trials, double League, double[] PastSuccesses, double[] PastTrials, double Catching = 0, double Years = 0);

/// <summary>
/// A regressed rate by beta-binomial likelihood: strength, weights of the second- and third-last season and overdispersion; where a
/// season's rate is drawn, also how it ages, how much less is known of who has shown little, and of catchers.
/// </summary>
internal static class RateFitter
{
    /// <summary>How near a rate may come to none or all.</summary>
    private const double Smallest = 1e-6;

    /// <summary>The logarithm that stands for none.</summary>
    private const double None = -50;

    private const double MostOverdispersion = .9;

    /// <summary>
    /// Names in the order of the vector: logarithms of strength, both weights and 1/ρ − 1, the slope, the logarithm of what is added
    /// to ρ of an unknown hitter, the power, and the logarithm of the catchers' factor.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } =
        ["strength", "weights.1", "weights.2", "overdispersion", "ageLogSlopePerYear", "unknownOverdispersion", "overdispersionPower", "catcherFactor"];

    /// <summary>The posterior mode; all but the first four are held at nothing unless the rate is <paramref name="drawn"/>.</summary>
    /// <param name="rows">The scored counts.</param>
    /// <param name="strength">Centre of the strength's prior.</param>
    /// <param name="drawn">Whether a season's rate is drawn around its forecast.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static PosteriorMode Fit(IReadOnlyList<RateRow> rows, double strength, bool drawn, CancellationToken cancellation) =>
        MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = Names,
                LogLikelihood = (point, gradient) => LogLikelihood(rows, point, gradient),
                PriorMean = PriorMean(strength, drawn),
                PriorStandardDeviation = drawn ? [2, .5, .5, 3, .1, 2, .5, 1] : [2, .5, .5, 3, 0, 0, 0, 0],
            },
            cancellation);

    /// <summary>The centre of the prior.</summary>
    public static double[] PriorMean(double strength, bool drawn) =>
        [Math.Log(strength), Math.Log(.7), Math.Log(.5), Math.Log(200), 0, drawn ? Math.Log(.02) : None, 0, drawn ? Math.Log(.5) : 0];

    /// <summary>What a vector says, in the model's terms.</summary>
    public static double[] Values(IReadOnlyList<double> point) =>
        [Math.Exp(point[0]), Math.Exp(point[1]), Math.Exp(point[2]), 1 / (1 + Math.Exp(point[3])), point[4], point[5] <= None ? 0 : Math.Exp(point[5]), point[6], Math.Exp(point[7])];

    /// <summary>The log-likelihood; <paramref name="gradient"/> is overwritten.</summary>
    public static double LogLikelihood(IReadOnlyList<RateRow> rows, ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        double[] value = Values(point.ToArray());
        Span<double> byMean = stackalloc double[Names.Count], byKnown = stackalloc double[Names.Count];
        double sum = 0;
        foreach (var row in rows)
        {
            byMean.Clear();
            byKnown.Clear();
            var (mean, unknown) = Forecast(row, value, byMean, byKnown);
            double own = value[3], added = value[5], power = value[6];
            var scale = power == 0 ? 1 : Math.Pow(mean / row.League, power);
            var overdispersion = Math.Min((own + added * unknown) * scale, MostOverdispersion);
            var density = BetaBinomialDensity.Evaluate(row.Successes, row.Trials, mean, 1 / overdispersion - 1);
            sum += density.LogDensity;
            if (gradient.IsEmpty)
                continue;
            var free = overdispersion < MostOverdispersion ? -density.ByConcentration / (overdispersion * overdispersion) : 0;
            for (var k = 0; k < gradient.Length; k++)
                gradient[k] += (density.ByMean + free * overdispersion * power / mean) * byMean[k] + free * scale * added * byKnown[k];
            gradient[3] -= free * scale * own * (1 - own);
            gradient[5] += free * scale * added * unknown;
            gradient[6] += free * overdispersion * Math.Log(mean / row.League);
        }

        return sum;
    }

    /// <summary>The regressed rate and the share of it that is prior, with their slopes.</summary>
    private static (double Mean, double Unknown) Forecast(in RateRow row, double[] value, Span<double> byMean, Span<double> byUnknown)
    {
        double strength = value[0], slope = value[4], factor = value[7];
        double trials = 0, count = 0, aging = 0;
        Span<double> weighted = stackalloc double[3];
        for (var l = 0; l < weighted.Length; l++)
        {
            var weight = l == 0 ? 1 : value[l];
            weighted[l] = weight * row.PastSuccesses[l] * Math.Exp(slope * (l + 1));
            trials += weight * row.PastTrials[l];
            count += weighted[l];
            aging += (l + 1) * weighted[l];
        }

        var atAge = row.League * Math.Exp(slope * row.Years);
        var prior = atAge * (1 + row.Catching * (factor - 1));
        var all = trials + strength;
        var regressed = (count + strength * prior) / all;
        var mean = Math.Clamp(regressed, Smallest, 1 - Smallest);
        var unknown = strength / all;
        byUnknown[0] = unknown * (1 - unknown);
        for (var l = 1; l < weighted.Length; l++)
        {
            var n = value[l] * row.PastTrials[l];
            byMean[l] = (weighted[l] - mean * n) / all;
            byUnknown[l] = -unknown * n / all;
        }

        // A pinch runner steals more often than he reaches first: beyond the bound his rate no longer moves.
        if (mean != regressed)
        {
            byMean.Clear();
            return (mean, unknown);
        }

        byMean[0] = (prior - mean) * unknown;
        byMean[4] = (aging + strength * prior * row.Years) / all;
        byMean[7] = unknown * atAge * row.Catching * factor;
        return (mean, unknown);
    }
}
