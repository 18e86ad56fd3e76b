using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>The games that regulars lose: hurdle, short and long absences, by position, age and what they lost last season.</summary>
internal static class HealthBlock
{
    /// <summary>Shares depend on the intercept and on catching.</summary>
    private const int ShareFeatures = 2;

    /// <summary>Last season's plate appearances that make a regular.</summary>
    public const int MinimumPa = 200;

    private static readonly int Width = HealthLaw.Features.Count;

    /// <summary>The health law refitted, and its record.</summary>
    /// <exception cref="InvalidInputException">There is no season to fit it on.</exception>
    public static (HealthModel Model, IReadOnlyList<FitBlockRecord> Records) Fit(
        IReadOnlyList<HealthSeason> all, HealthModel start, FitOptions options, CancellationToken cancellation)
    {
        HealthSeason[] seasons = [.. all.Where(s => s.LastPa >= MinimumPa && !options.NotScored.Contains(s.Season))];
        if (seasons.Length == 0)
            throw new InvalidInputException("There is no season of a regular whose games lost are known. Expected seasons of injuries/days_*.csv in the data folder.");
        var likelihood = new HealthLikelihood(seasons, start.SeasonGames, ShareFeatures);
        double[] center = [.. Means(0), .. Means(-1.5), .. Means(-2), .. Means(.5), 2.5, 1.5];
        PosteriorMode mode = MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = HealthLikelihood.Names,
                LogLikelihood = likelihood.Evaluate,
                PriorMean = center,
                PriorStandardDeviation = [.. Spreads(5, .5), .. Spreads(1.5, .5), 1, .5, 0, 0, 0, 1, .5, 0, 0, 0, 1, 1],
            },
            cancellation);
        double past = seasons.Average(s => s.PastShare);
        double[] e = mode.Estimate;
        return (start with
        {
            Source = FormattableString.Invariant($"Likelihood of games lost on the injured list (within bounds, weighted by the rest they leave, where an end is unknown), hitters with {MinimumPa}+ PA the season before, {seasons.Min(s => s.Season)}-{seasons.Max(s => s.Season)}; normal priors (spread .5 on effects). Days become games by 162/183."),
            Hurt = ByName(e, 0, Width),
            Long = ByName(e, 1, Width),
            ShortShare = ByName(e, 2, ShareFeatures),
            ShortConcentration = FitNumbers.Round(Math.Exp(e[4 * Width])),
            LongShare = ByName(e, 3, ShareFeatures),
            LongConcentration = FitNumbers.Round(Math.Exp(e[(4 * Width) + 1])),
            UnknownPast = FitNumbers.Round(past),
        },
        [
            new FitBlockRecord
            {
                Block = FitBlock.Health.Name(),
                Method = "Likelihood of games lost, within bounds where the end of a stay is unknown: none, or one more than a mixture of two beta-binomials.",
                Sample = seasons.Length,
                LogLikelihood = mode.LogLikelihood,
                BaseLogLikelihood = likelihood.Evaluate(center, []),
                Parameters = HealthLikelihood.Names.Select((name, k) => (name, k)).Where(p => mode.StandardError[p.k] > 0)
                    .ToDictionary(p => p.name, p => new FittedParameter(e[p.k], mode.StandardError[p.k])),
                Notes = mode.Notes,
            },
        ]);
    }

    private static double[] Means(double intercept) => [intercept, 0, 0, 0, 0];

    private static double[] Spreads(double intercept, double effect) => [intercept, effect, effect, effect, 2 * effect];

    private static Dictionary<string, double> ByName(double[] estimate, int block, int count) =>
        HealthLaw.Features.Take(count).Select((name, k) => (name, k)).ToDictionary(
            p => p.name, p => FitNumbers.Round(estimate[(block * Width) + p.k]), StringComparer.Ordinal);
}
