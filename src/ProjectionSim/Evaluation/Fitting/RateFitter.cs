namespace ProjectionSim.Evaluation.Fitting;

/// <summary>A count of one season, and the last three seasons' as a regressed rate sees them.</summary>
/// <param name="Successes">The season's count.</param>
/// <param name="Trials">Its trials.</param>
/// <param name="League">The season's league rate.</param>
/// <param name="PastSuccesses">Counts of y−1, y−2, y−3, each times league(y)/league(that season).</param>
/// <param name="PastTrials">Their trials.</param>
/// <param name="Years">Years between the evidence's centre and the season, which age acts on.</param>
internal readonly record struct RateRow(double Successes, double Trials, double League, double[] PastSuccesses, double[] PastTrials, double Years = 1);

/// <summary>
/// Strength, weights of the second- and third-last season, overdispersion and yearly slope of a regressed rate by
/// beta-binomial likelihood.
/// </summary>
internal static class RateFitter
{
    /// <summary>How near a rate may come to none or all.</summary>
    private const double Smallest = 1e-6;

    /// <summary>Names in the order of the vector: logarithms of strength, both weights and 1/ρ − 1, then the slope.</summary>
    public static IReadOnlyList<string> Names { get; } = ["strength", "weights.1", "weights.2", "overdispersion", "ageLogSlopePerYear"];

    /// <summary>The posterior mode, the slope held at 0 unless <paramref name="aging"/>.</summary>
    /// <param name="rows">The scored counts.</param>
    /// <param name="strength">Centre of the strength's prior.</param>
    /// <param name="aging">Whether the rate changes with every year.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static PosteriorMode Fit(IReadOnlyList<RateRow> rows, double strength, bool aging, CancellationToken cancellation) =>
        MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = Names,
                LogLikelihood = (point, gradient) => LogLikelihood(rows, point, gradient),
                PriorMean = PriorMean(strength),
                PriorStandardDeviation = [2, .5, .5, 3, aging ? .1 : 0],
            },
            cancellation);

    /// <summary>The centre of the prior.</summary>
    public static double[] PriorMean(double strength) => [Math.Log(strength), Math.Log(.7), Math.Log(.5), Math.Log(200), 0];

    /// <summary>The log-likelihood; <paramref name="gradient"/> is overwritten.</summary>
    public static double LogLikelihood(IReadOnlyList<RateRow> rows, ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        double strength = Math.Exp(point[0]), second = Math.Exp(point[1]), third = Math.Exp(point[2]), concentration = Math.Exp(point[3]);
        double sum = 0;
        foreach (var row in rows)
        {
            var trials = row.PastTrials[0] + second * row.PastTrials[1] + third * row.PastTrials[2] + strength;
            var count = row.PastSuccesses[0] + second * row.PastSuccesses[1] + third * row.PastSuccesses[2] + strength * row.League;
            var regressed = count / trials;
            var aged = Math.Exp(point[4] * row.Years);
            var mean = Math.Clamp(regressed * aged, Smallest, 1 - Smallest);
            var value = BetaBinomialDensity.Evaluate(row.Successes, row.Trials, mean, concentration);
            sum += value.LogDensity;
            if (gradient.IsEmpty)
                continue;
            gradient[3] += value.ByConcentration * concentration;

            // A pinch runner steals more often than he reaches first: beyond the bound his rate no longer moves.
            if (mean != regressed * aged)
                continue;
            var byRate = value.ByMean * aged;
            gradient[0] += byRate * (row.League - regressed) * strength / trials;
            gradient[1] += byRate * (row.PastSuccesses[1] - regressed * row.PastTrials[1]) * second / trials;
            gradient[2] += byRate * (row.PastSuccesses[2] - regressed * row.PastTrials[2]) * third / trials;
            gradient[4] += value.ByMean * mean * row.Years;
        }

        return sum;
    }
}
