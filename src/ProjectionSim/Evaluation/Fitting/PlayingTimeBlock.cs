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
    private const string HurdleMethod = "Bernoulli likelihood of any MLB plate appearance.", AmountMethod = "Zero-truncated beta-binomial likelihood of PA.";

    private static readonly double[] VeteranConcentration = [3, 3, 3, 3];
    private static readonly double[] DebutConcentration = [3, 0, 3, 0];

    /// <summary>How many features of <see cref="PlayingTimeFeatures.DebutNames"/> the debut model's mean uses, by name.</summary>
    private static readonly string[] DebutMeanNames = ["1", "AAA/400", "AA/400", "tal", "a", "AAA>=100"];

    /// <summary>With fewer debutants who played than this there is no law of them to fit.</summary>
    private const int FewestDebuts = 50;

    /// <summary>The playing-time block and the records of its four fits.</summary>
    public static (PlayingTimeModel Model, IReadOnlyList<FitBlockRecord> Records) Fit(
        IReadOnlyList<PlayingTimeCase> cases, PlayingTimeModel start, FitOptions options, CancellationToken cancellation)
    {
        PlayingTimeRow[] veterans = [.. cases.Where(c => !c.Evidence.IsDebut && c.Season >= options.FirstPlayingTimeSeason).Select(Veteran)];
        var hurdle = PlayingTimeFitter.FitHurdle(veterans, PlayingTimeFeatures.VeteranNames, options.PlayingTimeSpread, cancellation);
        var amount = PlayingTimeFitter.FitAmount(veterans, PlayingTimeFeatures.VeteranNames, start.MaximumPa, options.PlayingTimeSpread, VeteranConcentration, cancellation);
        var width = PlayingTimeFeatures.VeteranNames.Length;
        var (debut, debutRecords) = FitDebutants([.. cases.Where(c => IsDebut(c, start, options)).Select(Debut)], start, options, cancellation);
        var model = start with
        {
            Source = FormattableString.Invariant($"Hurdle and zero-truncated beta-binomial by maximum likelihood with normal priors of spread {options.PlayingTimeSpread}: hitters with MLB PA in the three seasons before."),
            Hurdle = ByName(PlayingTimeFeatures.VeteranNames, hurdle.Estimate),
            Mean = ByName(PlayingTimeFeatures.VeteranNames, amount.Estimate),
            Concentration = [.. amount.Estimate[width..].Select(FitNumbers.Round)],
            Debut = debut,
        };
        return (model,
        [
            Record("hurdle", HurdleMethod, veterans.Length, PlayingTimeFeatures.VeteranNames, hurdle,
                PlayingTimeFitter.HurdleLogLikelihood(veterans, new double[hurdle.Estimate.Length], [])),
            Record("mean", AmountMethod, veterans.Count(v => v.Pa > 0), AmountNames(PlayingTimeFeatures.VeteranNames), amount,
                PlayingTimeFitter.AmountLogLikelihood([.. veterans.Where(v => v.Pa > 0)], start.MaximumPa, new double[amount.Estimate.Length], [])),
            .. debutRecords,
        ]);
    }

    /// <summary>The law of debutants; without minor-league lines there are none to fit it on, and the base model's stands.</summary>
    private static (DebutModel Model, IReadOnlyList<FitBlockRecord> Records) FitDebutants(
        PlayingTimeRow[] debuts, PlayingTimeModel start, FitOptions options, CancellationToken cancellation)
    {
        PlayingTimeRow[] played = [.. debuts.Where(d => d.Pa > 0)];
        if (played.Length < FewestDebuts)
        {
            return (start.Debut,
            [
                new FitBlockRecord
                {
                    Block = $"{FitBlock.PlayingTime.Name()}.debut",
                    Method = FormattableString.Invariant($"Not fitted: {played.Length} hitters with high-minors lines and no MLB PA before played from {options.FirstDebutSeason}, fewer than {FewestDebuts}."),
                    Sample = played.Length,
                    Parameters = new Dictionary<string, FittedParameter>(),
                    Notes = ["The base model's law of debutants stands. Add milb/ and ids.csv to the data folder to fit it."],
                },
            ]);
        }

        var hurdle = PlayingTimeFitter.FitHurdle(debuts, PlayingTimeFeatures.DebutNames, options.PlayingTimeSpread, cancellation);
        var amount = PlayingTimeFitter.FitAmount(debuts, DebutMeanNames, start.MaximumPa, options.PlayingTimeSpread, DebutConcentration, cancellation);
        return (start.Debut with
        {
            Source = FormattableString.Invariant($"Hitters without MLB PA in the three seasons before and {start.Debut.MinimumPa}+ PA at AA and AAA last season, from {options.FirstDebutSeason}."),
            Hurdle = ByName(PlayingTimeFeatures.DebutNames, hurdle.Estimate),
            Mean = ByName(DebutMeanNames, amount.Estimate),
            Concentration = [FitNumbers.Round(amount.Estimate[DebutMeanNames.Length]), FitNumbers.Round(amount.Estimate[DebutMeanNames.Length + 2])],
            ExpectedPa = FitNumbers.Round(MeanPa(debuts)),
        },
        [
            Record("debut.hurdle", HurdleMethod, debuts.Length, PlayingTimeFeatures.DebutNames, hurdle,
                PlayingTimeFitter.HurdleLogLikelihood(debuts, new double[hurdle.Estimate.Length], [])),
            Record("debut.mean", AmountMethod, played.Length, AmountNames(DebutMeanNames), amount,
                PlayingTimeFitter.AmountLogLikelihood(played, start.MaximumPa, new double[amount.Estimate.Length], [])),
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
