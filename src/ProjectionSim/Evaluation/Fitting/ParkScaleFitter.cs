using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The spread tau of park effects between sites by marginal normal likelihood: seasons at one site share an effect drawn
/// from N(0, tau²), each seen with its sampling variance.
/// </summary>
internal static class ParkScaleFitter
{
    /// <summary>Centre of the prior of ln tau.</summary>
    private static readonly double PriorMean = Math.Log(.1);

    /// <summary>One component's scale and the record of its fit.</summary>
    public static (double Scale, FitBlockRecord Record) FitComponent(Component component, ParkObservation[] rows, CancellationToken cancellation)
    {
        var mode = Fit(rows, cancellation);
        var scale = Math.Exp(mode.Estimate[0]);
        return (FitNumbers.Round(scale), new FitBlockRecord
        {
            Block = $"{FitBlock.Parks.Name()}.{component.ShortName()}",
            Method = "Marginal normal likelihood of home minus road log-odds by club and season, one effect per site (standard error of the logarithm).",
            Sample = rows.Length,
            LogLikelihood = mode.LogLikelihood,
            BaseLogLikelihood = LogLikelihood(Sites(rows), PriorMean, []),
            Parameters = new Dictionary<string, FittedParameter> { ["parkScale"] = new(scale, mode.StandardError[0]) },
            Notes = mode.Notes,
        });
    }

    /// <summary>The posterior mode of ln tau (prior: ln .1 ± 1).</summary>
    public static PosteriorMode Fit(IEnumerable<ParkObservation> observations, CancellationToken cancellation)
    {
        var sites = Sites(observations);
        return MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = ["parkScale"],
                LogLikelihood = (point, gradient) => LogLikelihood(sites, point[0], gradient),
                PriorMean = [PriorMean],
                PriorStandardDeviation = [1],
            },
            cancellation);
    }

    private static ParkObservation[][] Sites(IEnumerable<ParkObservation> observations) =>
        [.. observations.GroupBy(o => o.Site, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray())];

    /// <summary>
    /// With precisions 1/v summing to H and weighted sum S = Σ x/v, a site's log density is, up to the data's own part,
    /// −½ ln(1 + tau² H) + ½ tau² S² / (1 + tau² H).
    /// </summary>
    private static double LogLikelihood(ParkObservation[][] sites, double logScale, Span<double> gradient)
    {
        var variance = Math.Exp(2 * logScale);
        double sum = 0, slope = 0;
        foreach (var site in sites)
        {
            double precision = 0, weighted = 0, own = 0;
            foreach (var o in site)
            {
                precision += 1 / o.Variance;
                weighted += o.LogOddsRatio / o.Variance;
                own -= (Math.Log(2 * Math.PI * o.Variance) + o.LogOddsRatio * o.LogOddsRatio / o.Variance) / 2;
            }

            var total = 1 + variance * precision;
            sum += own - Math.Log(total) / 2 + variance * weighted * weighted / total / 2;
            slope += -precision / total / 2 + weighted * weighted / (total * total) / 2;
        }

        if (!gradient.IsEmpty)
            gradient[0] = slope * 2 * variance;
        return sum;
    }
}
