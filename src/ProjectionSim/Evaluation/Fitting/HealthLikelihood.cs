using ProjectionSim.PlayingTime;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The likelihood of games lost within bounds: none with 1 − h, else one more than a short or long beta-binomial of the others.
/// The point holds the coefficients of hurt, long, short and long share, then the two logarithms of concentration.
/// </summary>
/// <remarks>
/// Where only bounds are known, the games that he played in tell more: who played in few and rested like others lost many. So each
/// count between the bounds is weighted by how likely the rest is that it leaves, a beta-binomial with the moments of the seasons whose
/// games lost are known. Without the weights long absences would be taken for short ones and much rest.
/// </remarks>
internal sealed class HealthLikelihood
{
    private static readonly int Width = HealthLaw.Features.Count;

    private readonly int _games;
    private readonly (double[] Features, HealthSeason Season, double[] Weights)[] _rows;
    private readonly int[] _group;
    private readonly double[][] _groups;

    /// <summary>Takes the seasons; those alike in what the shares may depend on are worked on together.</summary>
    /// <param name="seasons">The seasons.</param>
    /// <param name="games">Games of a season.</param>
    /// <param name="shareFeatures">How many of the leading features the shares depend on.</param>
    public HealthLikelihood(IReadOnlyList<HealthSeason> seasons, int games, int shareFeatures)
    {
        _games = games;
        (double Mean, double Concentration) catchers = Rest(seasons.Where(s => s.Catcher), games), others = Rest(seasons.Where(s => !s.Catcher), games);
        _rows = [.. seasons.Select(s => (HealthLaw.FeaturesOf(s.Catcher, s.Age, s.PastShare), s, Weights(s, games, s.Catcher ? catchers : others)))];
        var groups = new List<double[]>();
        _group = [.. _rows.Select(row =>
        {
            double[] told = [.. row.Features.Select((x, k) => k < shareFeatures ? x : 0)];
            int known = groups.FindIndex(g => g.AsSpan().SequenceEqual(told));
            if (known >= 0) return known;
            groups.Add(told);
            return groups.Count - 1;
        })];
        _groups = [.. groups];
    }

    /// <summary>The names of the point's numbers.</summary>
    public static string[] Names { get; } =
    [
        .. ((string[])["hurt", "long", "shortShare", "longShare"]).SelectMany(block => HealthLaw.Features.Select(feature => $"{block}.{feature}")),
        "ln shortConcentration", "ln longConcentration",
    ];

    /// <summary>The log-likelihood; the gradient is overwritten.</summary>
    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        var few = new Absence[_groups.Length];
        var many = new Absence[_groups.Length];
        for (int g = 0; g < _groups.Length; g++)
        {
            few[g] = new Absence(_games - 1, Dot(point.Slice(2 * Width, Width), _groups[g]), point[4 * Width]);
            many[g] = new Absence(_games - 1, Dot(point.Slice(3 * Width, Width), _groups[g]), point[(4 * Width) + 1]);
        }

        double sum = 0;
        for (int i = 0; i < _rows.Length; i++)
        {
            (double[] x, HealthSeason season, double[] weights) = _rows[i];
            double hurt = Sigmoid(Dot(point[..Width], x)), late = Sigmoid(Dot(point.Slice(Width, Width), x));
            Sums s = few[_group[i]].Weighted(season.LeastLost, weights), l = many[_group[i]].Weighted(season.LeastLost, weights);
            double none = season.LeastLost == 0 ? weights[0] : 0;
            double within = ((1 - late) * s.Mass) + (late * l.Mass);
            double p = (none * (1 - hurt)) + (hurt * within) + 1e-300;
            sum += Math.Log(p);
            if (gradient.IsEmpty) continue;
            double byHurt = (within - none) / p * hurt * (1 - hurt);
            double byLate = hurt * (l.Mass - s.Mass) / p * late * (1 - late);
            double toShort = hurt * (1 - late) / p, toLong = hurt * late / p;
            double[] told = _groups[_group[i]];
            for (int k = 0; k < Width; k++)
            {
                gradient[k] += byHurt * x[k];
                gradient[Width + k] += byLate * x[k];
                gradient[(2 * Width) + k] += toShort * s.ByLogit * told[k];
                gradient[(3 * Width) + k] += toLong * l.ByLogit * told[k];
            }

            gradient[4 * Width] += toShort * s.ByLog;
            gradient[(4 * Width) + 1] += toLong * l.ByLog;
        }

        return sum;
    }

    /// <summary>Mean and concentration of the share of playable games that a regular does not play in, by moments.</summary>
    private static (double Mean, double Concentration) Rest(IEnumerable<HealthSeason> seasons, int games)
    {
        double n = 0, sum = 0, squares = 0;
        foreach (HealthSeason s in seasons.Where(s => s.LeastLost == s.MostLost && s.LeastLost < games))
        {
            double share = Math.Clamp((double)(games - s.LeastLost - s.Games) / (games - s.LeastLost), 0, 1);
            n++;
            sum += share;
            squares += share * share;
        }

        double mean = Math.Clamp(n > 0 ? sum / n : 0.25, 0.01, 0.99), variance = n > 1 ? (squares / n) - (sum / n * (sum / n)) : 0.03;
        return (mean, Math.Clamp((mean * (1 - mean) / Math.Max(variance, 1e-6)) - 1, 0.1, 200));
    }

    /// <summary>For each count between the bounds, how likely the rest is that it leaves; the likeliest has 1.</summary>
    private static double[] Weights(HealthSeason season, int games, (double Mean, double Concentration) rest)
    {
        if (season.LeastLost == season.MostLost) return [1];
        double[] log =
        [
            .. Enumerable.Range(season.LeastLost, season.MostLost - season.LeastLost + 1).Select(lost =>
                BetaBinomialDensity.LogDensity(Math.Clamp(games - season.Games - lost, 0, games - lost), games - lost, rest.Mean, rest.Concentration)),
        ];
        double highest = log.Max();
        return Array.ConvertAll(log, x => Math.Exp(x - highest));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++) sum += a[k] * b[k];
        return sum;
    }

    /// <summary>Mass of a range and its slopes in the logit of the mean and the logarithm of the concentration.</summary>
    private readonly record struct Sums(double Mass, double ByLogit, double ByLog);

    /// <summary>A beta-binomial and its slopes at each count.</summary>
    private sealed class Absence
    {
        private readonly Sums[] _at;

        public Absence(int trials, double logit, double logConcentration)
        {
            double mean = Math.Clamp(Sigmoid(logit), 1e-6, 1 - 1e-6), concentration = Math.Exp(Math.Clamp(logConcentration, -6, 8));
            _at = new Sums[trials + 1];
            for (int k = 0; k <= trials; k++)
            {
                BetaBinomialDensity.Value value = BetaBinomialDensity.Evaluate(k, trials, mean, concentration);
                double mass = Math.Exp(value.LogDensity);
                _at[k] = new Sums(mass, mass * value.ByMean * mean * (1 - mean), mass * value.ByConcentration * concentration);
            }
        }

        /// <summary>The weighted sums over games lost from a count on; of no game lost there is nothing.</summary>
        public Sums Weighted(int least, double[] weights)
        {
            double mass = 0, byLogit = 0, byLog = 0;
            for (int k = least == 0 ? 1 : 0; k < weights.Length; k++)
            {
                Sums at = _at[least + k - 1];
                mass += weights[k] * at.Mass;
                byLogit += weights[k] * at.ByLogit;
                byLog += weights[k] * at.ByLog;
            }

            return new Sums(mass, byLogit, byLog);
        }
    }
}
