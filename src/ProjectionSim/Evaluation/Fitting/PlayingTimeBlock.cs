using ProjectionSim.PlayingTime;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>One hitter before one season, as the playing-time models see him.</summary>
/// <param name="Evidence">Past playing time, age, position, talent.</param>
/// <param name="Season">The season.</param>
/// <param name="Pa">Its plate appearances.</param>
internal readonly record struct PlayingTimeCase(PlayingTimeEvidence Evidence, int Season, int Pa);

/// <summary>Playing time: hurdle, mean and concentration of hitters with recent MLB playing time, and of the others.</summary>
internal static class PlayingTimeBlock
{
    private static readonly double[] VeteranConcentration = [3, 3, 3, 3];
    private static readonly double[] DebutConcentration = [3, 0, 3, 0];

    /// <summary>How many features of <see cref="PlayingTimeFeatures.DebutNames"/> the debut model's mean uses, by name.</summary>
    private static readonly string[] DebutMeanNames = ["1", "AAA/400", "AA/400", "tal", "a", "AAA>=100"];

    /// <summary>The playing-time block and the records of its four fits.</summary>
    public static (PlayingTimeModel Model, IReadOnlyList<FitBlockRecord> Records) Fit(
        IReadOnlyList<PlayingTimeCase> cases, PlayingTimeModel start, FitOptions options, CancellationToken cancellation)
    {
        PlayingTimeRow[] veterans = [.. cases.Where(c => !c.Evidence.IsDebut && c.Season >= options.FirstPlayingTimeSeason).Select(Veteran)];
        PlayingTimeRow[] debuts = [.. cases.Where(c => IsDebut(c, start, options)).Select(Debut)];
        var hurdle = PlayingTimeFitter.FitHurdle(veterans, PlayingTimeFeatures.VeteranNames, options.PlayingTimeSpread, cancellation);
        var amount = PlayingTimeFitter.FitAmount(veterans, PlayingTimeFeatures.VeteranNames, start.MaximumPa, options.PlayingTimeSpread, VeteranConcentration, cancellation);
        var debutHurdle = PlayingTimeFitter.FitHurdle(debuts, PlayingTimeFeatures.DebutNames, options.PlayingTimeSpread, cancellation);
        var debutAmount = PlayingTimeFitter.FitAmount(debuts, DebutMeanNames, start.MaximumPa, options.PlayingTimeSpread, DebutConcentration, cancellation);
        var width = PlayingTimeFeatures.VeteranNames.Length;
        var model = start with
        {
            Source = FormattableString.Invariant($"Hurdle and zero-truncated beta-binomial by maximum likelihood with normal priors of spread {options.PlayingTimeSpread}: hitters with MLB PA in the three seasons before."),
            Hurdle = ByName(PlayingTimeFeatures.VeteranNames, hurdle.Estimate),
            Mean = ByName(PlayingTimeFeatures.VeteranNames, amount.Estimate),
            Concentration = [.. amount.Estimate[width..].Select(FitNumbers.Round)],
            Debut = start.Debut with
            {
                Source = FormattableString.Invariant($"Hitters without MLB PA in the three seasons before and {start.Debut.MinimumPa}+ PA at AA and AAA last season, from {options.FirstDebutSeason}."),
                Hurdle = ByName(PlayingTimeFeatures.DebutNames, debutHurdle.Estimate),
                Mean = ByName(DebutMeanNames, debutAmount.Estimate),
                Concentration = [FitNumbers.Round(debutAmount.Estimate[DebutMeanNames.Length]), FitNumbers.Round(debutAmount.Estimate[DebutMeanNames.Length + 2])],
                ExpectedPa = FitNumbers.Round(MeanPa(debuts)),
            },
        };
        return (model,
        [
            Record("hurdle", "Bernoulli likelihood of any MLB plate appearance.", veterans.Length, PlayingTimeFeatures.VeteranNames, hurdle,
                PlayingTimeFitter.HurdleLogLikelihood(veterans, new double[hurdle.Estimate.Length], [])),
            Record("mean", "Zero-truncated beta-binomial likelihood of PA.", veterans.Count(v => v.Pa > 0), AmountNames(PlayingTimeFeatures.VeteranNames), amount,
                PlayingTimeFitter.AmountLogLikelihood([.. veterans.Where(v => v.Pa > 0)], start.MaximumPa, new double[amount.Estimate.Length], [])),
            Record("debut.hurdle", "Bernoulli likelihood of any MLB plate appearance.", debuts.Length, PlayingTimeFeatures.DebutNames, debutHurdle,
                PlayingTimeFitter.HurdleLogLikelihood(debuts, new double[debutHurdle.Estimate.Length], [])),
            Record("debut.mean", "Zero-truncated beta-binomial likelihood of PA.", debuts.Count(v => v.Pa > 0), AmountNames(DebutMeanNames), debutAmount,
                PlayingTimeFitter.AmountLogLikelihood([.. debuts.Where(v => v.Pa > 0)], start.MaximumPa, new double[debutAmount.Estimate.Length], [])),
        ]);
    }

    private static bool IsDebut(PlayingTimeCase hitter, PlayingTimeModel start, FitOptions options) =>
        hitter.Evidence.IsDebut && hitter.Season >= options.FirstDebutSeason
        && hitter.Evidence.TripleAPa + hitter.Evidence.DoubleAPa >= start.Debut.MinimumPa;

    private static PlayingTimeRow Veteran(PlayingTimeCase hitter)
    {
        var features = PlayingTimeFeatures.OfVeteran(hitter.Evidence);
        return new PlayingTimeRow(features, features, hitter.Evidence.Seasons[0], hitter.Pa);
    }

    private static PlayingTimeRow Debut(PlayingTimeCase hitter)
    {
        var features = PlayingTimeFeatures.OfDebut(hitter.Evidence);
        double[] mean = [.. DebutMeanNames.Select(name => features[Array.IndexOf(PlayingTimeFeatures.DebutNames, name)])];
        return new PlayingTimeRow(features, mean, 0, hitter.Pa);
    }

    private static double MeanPa(PlayingTimeRow[] rows)
    {
        long sum = 0, count = 0;
        foreach (var row in rows.Where(r => r.Pa > 0))
        {
            sum += row.Pa;
            count++;
        }

        return count == 0 ? 0 : (double)sum / count;
    }

    private static string[] AmountNames(string[] names) => [.. names, "concentration.0", "concentration.1", "concentration.2", "concentration.3"];

    private static Dictionary<string, double> ByName(string[] names, double[] estimate) =>
        names.Select((name, k) => (name, k)).ToDictionary(p => p.name, p => FitNumbers.Round(estimate[p.k]), StringComparer.Ordinal);

    private static FitBlockRecord Record(string part, string method, int sample, string[] names, PosteriorMode mode, double before) => new()
    {
        Block = $"{FitBlock.PlayingTime.Name()}.{part}",
        Method = method,
        Sample = sample,
        LogLikelihood = mode.LogLikelihood,
        BaseLogLikelihood = before,
        Parameters = names.Select((name, k) => (name, k)).Where(p => mode.StandardError[p.k] > 0)
            .ToDictionary(p => p.name, p => new FittedParameter(mode.Estimate[p.k], mode.StandardError[p.k])),
        Notes = mode.Notes,
    };
}
