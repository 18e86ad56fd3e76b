using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.PlayingTime;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>How a season's plate appearances shift its wOBA, and how much of its variance they explain (kappa).</summary>
internal static class JointBlock
{
    private static readonly string[] Names = ["1", "wb", "lk", "lE", "wb*lk", "wb*lE", "deb", "deb*lk", "lk^2"];

    /// <summary>The clip at the top is rounded over this width, so that the likelihood is smooth.</summary>
    private const double Softness = .02;

    private static readonly double[] KappaPrior = [.4, .5, Math.Log(110)];

    private static readonly string[] KappaNames = ["kappaFloor", "kappaSpan", "kappaDecay"];

    /// <summary>In so many rounds kappa, which takes the spread as given, and the spread, which takes kappa, agree to four digits.</summary>
    private const int Rounds = 4;

    /// <summary>The joint law, the logarithms of the components' spreads given the plate appearances, and the records of the fits.</summary>
    public static (JointModel Model, double[] SpreadLogs, IReadOnlyList<FitBlockRecord> Records) Fit(
        IReadOnlyList<FitCase> scored, LeagueEnvironments leagues, JointModel start, FitOptions options, CancellationToken cancellation)
    {
        double[][] design = [.. scored.Select(Design)];
        double[] response = [.. scored.Select(h => FitCase.Woba(h.Target.Actual!, leagues.RunValues[h.Season]) - h.Forecast.WobaSecond)];
        double[] weight = [.. scored.Select(h => WobaLevelBlock.Weight(h.ModelPa))];
        var fit = RidgeRegression.Fit(design, response, weight, [.. Enumerable.Repeat(options.WobaSpread, Names.Length)]);
        double[] old = new double[Names.Length];
        var method = FormattableString.Invariant($"Ridge regression of actual minus second-stage wOBA on plate appearances and their expectation, seasons from {options.FirstWobaSeason} with {options.MinimumPa}+ PAx, prior spread {options.WobaSpread}.");
        double[] shifts = [.. design.Select(row => fit.Predict(row))], logs = new double[Components.Count];
        JointModel kappa = start;
        FitBlockRecord kappaRecord = null!;
        DirectionFit direction = null!;
        for (var round = 0; round < Rounds; round++)
        {
            KappaRow[] left = [.. scored.Select((h, r) => Row(h, leagues.RunValues[h.Season], response[r], shifts[r], logs))];
            (kappa, kappaRecord) = Kappa(left, start, cancellation);
            direction = DirectionBlock.Fit(scored, shifts, new JointLaw(kappa), logs, options, cancellation);
            logs = direction.SpreadLogs;
        }

        return (kappa with
        {
            Source = method + " Kappa: normal likelihood of what the shift leaves, given talent's and sampling variance. Direction: likelihood of each component's counts given the plate appearances.",
            Direction = direction.Direction,
            Shift = Names.Select((name, k) => (name, k)).ToDictionary(p => p.name, p => FitNumbers.Round(fit.Coefficients[p.k]), StringComparer.Ordinal),
        }, logs, [RegressionRecord.Of(FitBlock.Joint.Name() + ".shift", method, Names, fit, old, design, response, weight), kappaRecord, direction.Record]);
    }

    private static double[] Design(FitCase hitter)
    {
        var wb = WobaLevelBlock.Deviation(hitter.Forecast);
        var lk = Math.Log((hitter.Pa + 20) / 400.0);
        var lE = Math.Log((hitter.Forecast.ExpectedPa + 20) / 400);
        double deb = hitter.Forecast.PlayingTime.IsDebut ? 1 : 0;
        return [1, wb, lk, lE, wb * lk, wb * lE, deb, deb * lk, lk * lk];
    }

    /// <summary>
    /// Luck is that of the hitter expected at these plate appearances: one who plays little hits little, and his wOBA varies
    /// less by chance than the average hitter's, which kappa would otherwise take for knowledge.
    /// </summary>
    private static KappaRow Row(FitCase hitter, RunValues values, double response, double shift, double[] spreadLogs)
    {
        var forecast = hitter.Forecast;
        var logOdds = new double[forecast.SecondStage.Length];
        for (var c = 0; c < logOdds.Length; c++)
            logOdds[c] = forecast.LeagueLogits[c] + forecast.SecondStage[c] + forecast.Gain[c] * shift;
        var luck = Woba.VarianceOfOne(OutcomeRates.FromLogOdds(logOdds), values) / hitter.ModelPa;
        return new KappaRow(hitter.Pa, response - shift, DirectionBlock.WobaVariance(forecast, spreadLogs), luck);
    }

    private static (JointModel Model, FitBlockRecord Record) Kappa(KappaRow[] rows, JointModel start, CancellationToken cancellation)
    {
        var mode = MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = KappaNames,
                LogLikelihood = (point, gradient) => KappaLogLikelihood(rows, start, point, gradient),
                PriorMean = KappaPrior,
                PriorStandardDeviation = [.2, .3, .5],
            },
            cancellation);
        var model = start with
        {
            KappaFloor = FitNumbers.Round(mode.Estimate[0]),
            KappaSpan = FitNumbers.Round(mode.Estimate[1]),
            KappaDecay = FitNumbers.Round(Math.Exp(mode.Estimate[2])),
            KappaLow = FitNumbers.Round(Math.Max(0, mode.Estimate[0])),
        };
        return (model, new FitBlockRecord
        {
            Block = FitBlock.Joint.Name() + ".kappa",
            Method = "Normal likelihood of the residual of wOBA with variance (1 − kappa) g'Σg and the sampling variance of the hitter expected at his PA.",
            Sample = rows.Length,
            LogLikelihood = mode.LogLikelihood,
            BaseLogLikelihood = KappaLogLikelihood(rows, start, KappaPrior, []),
            Parameters = new Dictionary<string, FittedParameter>
            {
                [KappaNames[0]] = new(mode.Estimate[0], mode.StandardError[0]),
                [KappaNames[1]] = new(mode.Estimate[1], mode.StandardError[1]),
                [KappaNames[2]] = new(Math.Exp(mode.Estimate[2]), mode.StandardError[2] * Math.Exp(mode.Estimate[2])),
            },
            Notes = [.. mode.Notes, .. Bands(rows)],
        });
    }

    /// <summary>Kappa by moments in bands of playing time.</summary>
    private static IEnumerable<string> Bands(KappaRow[] rows)
    {
        double[] edges = [0, 100, 150, 200, 300, 400, 500, double.PositiveInfinity];
        for (var b = 0; b + 1 < edges.Length; b++)
        {
            KappaRow[] band = [.. rows.Where(r => r.Pa >= edges[b] && r.Pa < edges[b + 1])];
            if (band.Length == 0)
                continue;
            double left = 0, talent = 0;
            foreach (var row in band)
            {
                left += row.Residual * row.Residual - row.Luck;
                talent += row.Variance;
            }

            yield return FormattableString.Invariant($"PA from {edges[b]}: kappa by moments {1 - left / talent:f2} (n {band.Length})");
        }
    }

    private static double KappaLogLikelihood(KappaRow[] rows, JointModel start, ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0, decay = Math.Exp(point[2]);
        foreach (var row in rows)
        {
            var fade = Math.Exp(-(row.Pa - start.KappaAt) / decay);
            var room = (start.KappaHigh - point[0] - point[1] * fade) / Softness;
            var kappa = start.KappaHigh - Softness * (room > 0 ? room + Math.Log(1 + Math.Exp(-room)) : Math.Log(1 + Math.Exp(room)));
            var variance = (1 - kappa) * row.Variance + row.Luck;
            sum -= (Math.Log(2 * Math.PI * variance) + row.Residual * row.Residual / variance) / 2;
            if (gradient.IsEmpty)
                continue;
            var byKappa = -row.Variance * (row.Residual * row.Residual / variance - 1) / variance / 2 / (1 + Math.Exp(-room));
            gradient[0] += byKappa;
            gradient[1] += byKappa * fade;
            gradient[2] += byKappa * point[1] * fade * (row.Pa - start.KappaAt) / decay;
        }

        return sum;
    }

    private readonly record struct KappaRow(double Pa, double Residual, double Variance, double Luck);
}
