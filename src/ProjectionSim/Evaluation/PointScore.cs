namespace ProjectionSim.Evaluation;

/// <summary>One forecast beside what happened.</summary>
/// <param name="Season">The season, whose mean error is taken out.</param>
/// <param name="Cluster">The player, as an index: his seasons are resampled together.</param>
/// <param name="Weight">Plate appearances.</param>
/// <param name="Forecast">The forecast.</param>
/// <param name="Actual">What happened.</param>
public readonly record struct ScoredPair(int Season, int Cluster, double Weight, double Forecast, double Actual)
{
    /// <summary>Forecast minus actual.</summary>
    public double Error => Forecast - Actual;
}

/// <summary>
/// How far point forecasts were off. Scores without "raw" take out the system's PA-weighted mean error of each season first:
/// a system is not asked to foresee the league. The correlation is the seasons' mean, each counting with its hitters; the slope (of actual on forecast) is within seasons. Both are unweighted.
/// </summary>
public sealed record PointScore
{
    /// <summary>Forecasts scored.</summary>
    public required int N { get; init; }

    /// <summary>Root mean squared error, bias removed.</summary>
    public required double Rmse { get; init; }

    /// <summary>PA-weighted root mean squared error, bias removed.</summary>
    public required double RmseWeighted { get; init; }

    /// <summary>Mean absolute error, bias removed.</summary>
    public required double Mae { get; init; }

    /// <summary>PA-weighted mean absolute error, bias removed.</summary>
    public required double MaeWeighted { get; init; }

    /// <summary>Root mean squared error as forecast.</summary>
    public required double RmseRaw { get; init; }

    /// <summary>PA-weighted root mean squared error as forecast.</summary>
    public required double RmseWeightedRaw { get; init; }

    /// <summary>Mean absolute error as forecast.</summary>
    public required double MaeRaw { get; init; }

    /// <summary>PA-weighted mean absolute error as forecast.</summary>
    public required double MaeWeightedRaw { get; init; }

    /// <summary>PA-weighted mean error (forecast minus actual) over all seasons.</summary>
    public required double MeanError { get; init; }

    /// <summary>Mean of the seasons' correlations; NaN when forecasts or outcomes do not vary.</summary>
    public required double Correlation { get; init; }

    /// <summary>Slope of actual on forecast within seasons; NaN when forecasts do not vary.</summary>
    public required double Slope { get; init; }

    /// <summary>Scores forecasts; null when there are none.</summary>
    public static PointScore? Of(IReadOnlyList<ScoredPair> pairs)
    {
        if (pairs.Count == 0) return null;
        var seasons = SeasonMeans.Of(pairs);
        double weights = 0, square = 0, squareW = 0, abs = 0, absW = 0, raw = 0, rawW = 0, absRaw = 0, absRawW = 0, mean = 0;
        double ff = 0, fa = 0;
        foreach (var pair in pairs)
        {
            var season = seasons[pair.Season];
            var error = pair.Error - season.WeightedError;
            weights += pair.Weight;
            square += error * error;
            squareW += pair.Weight * error * error;
            abs += Math.Abs(error);
            absW += pair.Weight * Math.Abs(error);
            raw += pair.Error * pair.Error;
            rawW += pair.Weight * pair.Error * pair.Error;
            absRaw += Math.Abs(pair.Error);
            absRawW += pair.Weight * Math.Abs(pair.Error);
            mean += pair.Weight * pair.Error;
            var f = pair.Forecast - season.Forecast;
            ff += f * f;
            fa += f * (pair.Actual - season.Actual);
        }

        double n = pairs.Count;
        var varies = ff > 1e-18 * n;
        return new PointScore
        {
            N = pairs.Count,
            Rmse = Math.Sqrt(square / n),
            RmseWeighted = Math.Sqrt(squareW / weights),
            Mae = abs / n,
            MaeWeighted = absW / weights,
            RmseRaw = Math.Sqrt(raw / n),
            RmseWeightedRaw = Math.Sqrt(rawW / weights),
            MaeRaw = absRaw / n,
            MaeWeightedRaw = absRawW / weights,
            MeanError = mean / weights,
            Correlation = varies ? CorrelationWithin(pairs, seasons) : double.NaN,
            Slope = varies ? fa / ff : double.NaN,
        };
    }

    private static double CorrelationWithin(IReadOnlyList<ScoredPair> pairs, Dictionary<int, SeasonMeans> seasons)
    {
        double sum = 0, rows = 0;
        foreach (var (season, means) in seasons)
        {
            double ff = 0, aa = 0, fa = 0, n = 0;
            foreach (var pair in pairs)
            {
                if (pair.Season != season) continue;
                double f = pair.Forecast - means.Forecast, a = pair.Actual - means.Actual;
                ff += f * f;
                aa += a * a;
                fa += f * a;
                n++;
            }

            if (!(ff > 0) || !(aa > 0)) continue;
            sum += n * fa / Math.Sqrt(ff * aa);
            rows += n;
        }

        return sum / rows;
    }

    private readonly record struct SeasonMeans(double WeightedError, double Forecast, double Actual)
    {
        public static Dictionary<int, SeasonMeans> Of(IReadOnlyList<ScoredPair> pairs)
        {
            var sums = new Dictionary<int, (double Weight, double Error, double Forecast, double Actual, int N)>();
            foreach (var pair in pairs)
            {
                sums.TryGetValue(pair.Season, out var s);
                sums[pair.Season] = (s.Weight + pair.Weight, s.Error + pair.Weight * pair.Error, s.Forecast + pair.Forecast, s.Actual + pair.Actual, s.N + 1);
            }

            return sums.ToDictionary(s => s.Key, s => new SeasonMeans(s.Value.Error / s.Value.Weight, s.Value.Forecast / s.Value.N, s.Value.Actual / s.Value.N));
        }
    }
}
