using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>The third stage: the level of wOBA as a linear function of the second stage.</summary>
internal static class WobaLevelBlock
{
    private static readonly string[] Names = ["intercept", "slope", "slopeByLastPa", "noPlayProbability"];

    /// <summary>The third stage and the record of its fit.</summary>
    public static (WobaLevelModel Model, FitBlockRecord Record) Fit(IReadOnlyList<FitCase> scored, LeagueEnvironments leagues, WobaLevelModel start, FitOptions options)
    {
        var design = new List<double[]>();
        var response = new List<double>();
        var weight = new List<double>();
        foreach (var hitter in scored.Where(h => h.ModelPa >= options.MinimumWobaPa))
        {
            var forecast = hitter.Forecast;
            var wb = Deviation(forecast);
            design.Add([1, wb, wb * Math.Min(forecast.Terms.LastPa / 600, 1.2), forecast.NoPaProbability]);
            response.Add(FitCase.Woba(hitter.Target.Actual!, leagues.RunValues[hitter.Season]) - forecast.WobaSecond);
            weight.Add(Weight(hitter.ModelPa));
        }

        var fit = RidgeRegression.Fit(design, response, weight, [.. Enumerable.Repeat(options.WobaSpread, Names.Length)]);
        double[] old = new double[Names.Length];
        var method = FormattableString.Invariant($"Ridge regression of actual minus second-stage wOBA on seasons from {options.FirstWobaSeason} with {options.MinimumWobaPa}+ PAx, weights 1/(.52²/PAx + .02²), prior spread {options.WobaSpread}.");
        return (new WobaLevelModel
        {
            Source = method,
            Intercept = FitNumbers.Round(fit.Coefficients[0]),
            Slope = FitNumbers.Round(fit.Coefficients[1]),
            SlopeByLastPa = FitNumbers.Round(fit.Coefficients[2]),
            NoPlayProbability = FitNumbers.Round(fit.Coefficients[3]),
        }, RegressionRecord.Of(FitBlock.WobaLevel.Name(), method, Names, fit, old, design, response, weight));
    }

    /// <summary>wb = 20 (second-stage wOBA − league).</summary>
    public static double Deviation(TalentForecast forecast) => 20 * (forecast.WobaSecond - forecast.LeagueWoba);

    /// <summary>A season's wOBA has sampling variance .52²/PA, and true talent varies by .02 around its forecast.</summary>
    public static double Weight(double plateAppearances) => 1 / (SamplingVariance(plateAppearances) + .02 * .02);

    /// <summary>Sampling variance of wOBA.</summary>
    public static double SamplingVariance(double plateAppearances) => .52 * .52 / plateAppearances;
}
