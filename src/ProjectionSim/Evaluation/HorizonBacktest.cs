namespace ProjectionSim.Evaluation;

/// <summary>
/// Scores paths of several seasons: wOBA and playing time two, three and more years after the last season that was known, with and
/// without expected aging, beside Marcel and the league.
/// </summary>
public static class HorizonBacktest
{
    /// <summary>Our paths.</summary>
    public const string Own = "paths";

    /// <summary>Our paths whose talent drifts but does not age.</summary>
    public const string WithoutAging = "no aging";

    /// <summary>Runs a backtest.</summary>
    /// <param name="inputs">One for each season of knowledge.</param>
    /// <param name="settings">Fewest PA, draws a hitter, seed.</param>
    /// <param name="threads">Threads; no number depends on them.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IReadOnlyList<HorizonScore> Run(IReadOnlyList<HorizonInput> inputs, BacktestSettings settings, int threads, CancellationToken cancellation)
    {
        var rows = new List<HorizonRow>();
        foreach (var input in inputs)
        {
            var hitters = input.Start.Hitters;
            var found = new IReadOnlyList<HorizonRow>[hitters.Count];
            var season = new HorizonSeason(input, settings);
            Parallel.For(0, hitters.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i => found[i] = season.Score(hitters[i]));
            foreach (var one in found) rows.AddRange(one);
        }

        return [.. rows.GroupBy(row => row.Ahead).OrderBy(group => group.Key).Select(group => Score(group.Key, [.. group], settings))];
    }

    private static HorizonScore Score(int ahead, HorizonRow[] rows, BacktestSettings settings)
    {
        var rated = rows.Where(row => row.Pit is not null).ToArray();
        var systems = rated.Length == 0 ? [] : rated[0].Forecasts.Keys.ToArray();
        var time = rows.Where(row => row.PlayedLately).ToArray();
        var inside = rated.Count(row => row.Pit is >= .1 and <= .9);
        return new HorizonScore
        {
            Ahead = ahead,
            Seasons = [.. rows.Select(row => row.Season).Distinct().Order()],
            N = rated.Length,
            Rmse = systems.ToDictionary(name => name, name => Rmse(rated, name), StringComparer.Ordinal),
            Coverage80 = (double)inside / rated.Length,
            PitMean = rated.Average(row => row.Pit!.Value),
            LogScore = rated.Average(row => row.LogDensity),
            PlayingTimeN = time.Length,
            PaRmse = Math.Sqrt(time.Average(row => Square(row.MeanPa - row.Pa))),
            LastPaRmse = Math.Sqrt(time.Average(row => Square(row.LastPa - row.Pa))),
            MeanPa = (time.Average(row => row.MeanPa), time.Average(row => (double)row.Pa)),
            Out = (time.Average(row => row.Out), time.Average(row => row.Pa == 0 ? 1.0 : 0)),
            Attrition = (time.Average(row => row.Attrition), time.Average(row => row.Pa <= row.HalfPa ? 1.0 : 0)),
        };
    }

    private static double Rmse(HorizonRow[] rows, string system)
    {
        double sum = 0, weight = 0;
        foreach (var season in rows.GroupBy(row => row.Season))
        {
            var mean = season.Sum(row => row.ModelPa * (row.Actual - row.Forecasts[system])) / season.Sum(row => row.ModelPa);
            sum += season.Sum(row => row.ModelPa * Square(row.Actual - row.Forecasts[system] - mean));
            weight += season.Sum(row => row.ModelPa);
        }

        return Math.Sqrt(sum / weight);
    }

    private static double Square(double x) => x * x;
}

/// <summary>One hitter at one distance.</summary>
internal sealed record HorizonRow
{
    public required int Ahead { get; init; }
    public required int Season { get; init; }
    public required bool PlayedLately { get; init; }
    public required int Pa { get; init; }
    public required double ModelPa { get; init; }
    public required double Actual { get; init; }
    public required IReadOnlyDictionary<string, double> Forecasts { get; init; }
    public required double? Pit { get; init; }
    public required double LogDensity { get; init; }
    public required double MeanPa { get; init; }
    public required double LastPa { get; init; }
    public required double HalfPa { get; init; }
    public required double Out { get; init; }
    public required double Attrition { get; init; }
}
