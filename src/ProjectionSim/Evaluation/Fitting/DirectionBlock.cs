using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// What a season's plate appearances tell of each component, as a multiple of what they would if clubs went by talent alone, and the width
/// of its forecast given them.
/// </summary>
/// <remarks>
/// Who plays little did badly, but by results: hits in play fell more, walks far less than talent alone would have it. Each component is
/// fitted by itself, on the counts given the plate appearances by the law that is simulated; of the multiples the law uses the ratios.
/// </remarks>
internal static class DirectionBlock
{
    private const int N = Components.Count;

    /// <summary>The fit of all seven.</summary>
    /// <param name="scored">Scored seasons, forecast without a level of the spread.</param>
    /// <param name="shifts">The shift of wOBA that each one's plate appearances tell of.</param>
    /// <param name="law">The law whose kappa is fitted.</param>
    /// <param name="spreadLogs">The other components' spreads.</param>
    /// <param name="options">The priors' spreads, threads.</param>
    /// <param name="cancellation">Ends the fit.</param>
    public static DirectionFit Fit(
        IReadOnlyList<FitCase> scored, double[] shifts, JointLaw law, double[] spreadLogs, FitOptions options, CancellationToken cancellation)
    {
        var modes = new PosteriorMode[N];
        var baseline = new double[N];
        Parallel.For(0, N, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, c =>
        {
            DirectionRow[] rows = [.. scored.Select((h, i) => Row(h, c, shifts[i], law.Shrink(h.Pa), spreadLogs)).Where(row => row.Trials > 0)];
            var name = ((Component)c).ShortName();
            modes[c] = MaximumPosterior.Find(
                new PosteriorProblem
                {
                    Names = [name + ".direction", name + ".spread"],
                    LogLikelihood = (point, gradient) => LogLikelihood(rows, point, gradient),
                    PriorMean = [1, 0],
                    PriorStandardDeviation = [options.DirectionSpread, options.SpreadLogSpread],
                },
                cancellation);
            baseline[c] = LogLikelihood(rows, [1, 0], []);
        });
        return new DirectionFit(
            ComponentSet<double>.From(c => FitNumbers.Round(Math.Max(0, modes[(int)c].Estimate[0]))),
            [.. modes.Select(mode => FitNumbers.Round(mode.Estimate[1]))],
            new FitBlockRecord
            {
                Block = FitBlock.Joint.Name() + ".direction",
                Method = FormattableString.Invariant($"Likelihood of each component's counts given the plate appearances, binomial over normal log-odds; normal priors of spread {options.DirectionSpread} around 1 for what they tell, {options.SpreadLogSpread} around 0 for the logarithm of the spread."),
                Sample = scored.Count,
                LogLikelihood = modes.Sum(mode => mode.LogLikelihood),
                BaseLogLikelihood = baseline.Sum(),
                Parameters = Components.All.SelectMany(c => Parameters(c, modes[(int)c])).ToDictionary(p => p.Name, p => p.Value),
                Notes = [.. modes.SelectMany(mode => mode.Notes)],
            });
    }

    /// <summary>g'Σg with the spreads in it.</summary>
    public static double WobaVariance(TalentForecast forecast, double[] spreadLogs)
    {
        double sum = 0;
        for (var i = 0; i < N; i++)
            sum += forecast.Gradient[i] * Moved(forecast, spreadLogs, i);
        return sum;
    }

    /// <summary>The log-likelihood at a multiple and a logarithm of the spread; <paramref name="gradient"/>, where not empty, is overwritten.</summary>
    internal static double LogLikelihood(IReadOnlyList<DirectionRow> rows, ReadOnlySpan<double> point, Span<double> gradient)
    {
        double sum = 0, byMultiple = 0, byLog = 0;
        double multiple = point[0], spread = Math.Exp(point[1]);
        foreach (var row in rows)
        {
            // eta = L z + a G (s − c g'L z): along the component's own axis (aG)² c² g'Σg − 2 (aG) c (Σg) comes to Σ.
            double gain = multiple * row.Gain, own = spread * spread * row.Variance;
            var moved = (spread * row.Others) + (own * row.Gradient);
            var variance = own - (2 * row.Shrink * moved * gain) + (row.Shrink * row.Shrink * row.Woba * gain * gain);
            var value = LogitNormalDensity.Evaluate(row.Successes, row.Trials, row.Center + (gain * row.Shift), variance);
            sum += value.LogDensity;
            byMultiple += (value.ByMean * row.Gain * row.Shift)
                + (value.ByVariance * 2 * row.Shrink * row.Gain * ((row.Shrink * row.Woba * gain) - moved));
            byLog += value.ByVariance * ((2 * own) - (2 * row.Shrink * gain * ((spread * row.Others) + (2 * own * row.Gradient))));
        }

        if (!gradient.IsEmpty)
            (gradient[0], gradient[1]) = (byMultiple, byLog);
        return sum;
    }

    private static DirectionRow Row(FitCase hitter, int c, double shift, double shrink, double[] spreadLogs)
    {
        var forecast = hitter.Forecast;
        var evidence = FitCase.Evidence(hitter.Target.Actual!);
        double variance = forecast.Covariance[c * N + c], spread = Math.Exp(spreadLogs[c]), gradient = forecast.Gradient[c];
        double woba = WobaVariance(forecast, spreadLogs), moved = Moved(forecast, spreadLogs, c);
        return new DirectionRow
        {
            Successes = evidence.Successes[c],
            Trials = evidence.Trials[c],
            Center = forecast.LeagueLogits[c] + forecast.SecondStage[c],
            Variance = variance,
            Others = (moved / spread) - (spread * variance * gradient),
            Gradient = gradient,
            Woba = woba,
            Gain = moved / woba,
            Shift = shift,
            Shrink = shrink,
        };
    }

    /// <summary>(Σg) of a component with the spreads in it.</summary>
    private static double Moved(TalentForecast forecast, double[] spreadLogs, int c)
    {
        double sum = 0;
        for (var j = 0; j < N; j++)
            sum += forecast.Covariance[c * N + j] * Math.Exp(spreadLogs[c] + spreadLogs[j]) * forecast.Gradient[j];
        return sum;
    }

    private static IEnumerable<(string Name, FittedParameter Value)> Parameters(Component component, PosteriorMode mode) =>
    [
        (component.ShortName() + ".direction", new FittedParameter(mode.Estimate[0], mode.StandardError[0])),
        (component.ShortName() + ".spread", new FittedParameter(mode.Estimate[1], mode.StandardError[1])),
    ];

    /// <summary>One season of one component; (Σg) is spread · Others + spread² · Variance · Gradient.</summary>
    internal readonly record struct DirectionRow
    {
        public required double Successes { get; init; }
        public required double Trials { get; init; }
        public required double Center { get; init; }
        public required double Variance { get; init; }
        public required double Others { get; init; }
        public required double Gradient { get; init; }
        public required double Woba { get; init; }
        public required double Gain { get; init; }
        public required double Shift { get; init; }
        public required double Shrink { get; init; }
    }
}
