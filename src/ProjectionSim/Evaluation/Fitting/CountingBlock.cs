using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>The regressed rates around the outcomes: steals, double plays, sacrifices, intentional walks.</summary>
internal static class CountingBlock
{
    private const int Past = 3;

    /// <summary>Seasons with fewer trials say next to nothing and are many.</summary>
    private const int FewestTrials = 10;

    private static readonly Kind[] Kinds =
    [
        new("stealAttempts", m => m.StealAttempts, s => s.SB + s.CS, TimesOnFirst, 12, Drawn: true),
        new("stealSuccess", m => m.StealSuccess, s => s.SB, s => s.SB + s.CS, 40),
        new("doublePlays", m => m.DoublePlays, s => s.GIDP, s => s.AB - s.SO - s.H, 400),
        new("sacrificeFlies", m => m.SacrificeFlies, s => s.SF, s => s.PA, 3200),
        new("sacrificeHits", m => m.SacrificeHits, s => s.SH, s => s.PA, 200),
        new("intentionalWalks", m => m.IntentionalWalks, s => s.IBB, s => s.PA, 200),
    ];

    /// <summary>Singles, walks and times hit: chances to steal.</summary>
    public static int TimesOnFirst(SeasonBatting season) => season.H - season.Doubles - season.Triples - season.HR + season.BB + season.HBP;

    /// <summary>The rates refitted, and the record of each.</summary>
    public static (CountingModel Model, IReadOnlyList<FitBlockRecord> Records) Fit(SeasonTable seasons, CountingModel start, FitOptions options, CancellationToken cancellation)
    {
        var fits = new (RateModel Rate, FitBlockRecord Record)[Kinds.Length];
        Parallel.For(
            0, Kinds.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation },
            k => fits[k] = Fit(Kinds[k], seasons, start, cancellation));
        return (start with
        {
            Source = "Regressed rates: beta-binomial likelihood of the season's count given the three before; runs and runs batted in: least squares weighted by plate appearances.",
            StealAttempts = fits[0].Rate,
            StealSuccess = fits[1].Rate,
            DoublePlays = fits[2].Rate,
            SacrificeFlies = fits[3].Rate,
            SacrificeHits = fits[4].Rate,
            IntentionalWalks = fits[5].Rate,
        }, [.. fits.Select(f => f.Record)]);
    }

    private static (RateModel, FitBlockRecord) Fit(Kind kind, SeasonTable seasons, CountingModel counting, CancellationToken cancellation)
    {
        var start = kind.Rate(counting);
        double? age = kind.Drawn ? FitNumbers.Round(MeanAge(kind, seasons)) : null;
        RateRow[] rows = [.. seasons.All.Select(s => Row(kind, s, seasons, start, age)).OfType<RateRow>()];
        var mode = RateFitter.Fit(rows, kind.Strength, kind.Drawn, cancellation);
        double[] value = RateFitter.Values(mode.Estimate);
        return (start with
        {
            Source = null,
            Strength = FitNumbers.Round(value[0]),
            Weights = [1, FitNumbers.Round(value[1]), FitNumbers.Round(value[2])],
            Overdispersion = FitNumbers.RoundVariance(value[3]),
            AgeLogSlopePerYear = FitNumbers.Round(value[4]),
            UnknownOverdispersion = FitNumbers.RoundVariance(value[5]),
            OverdispersionPower = FitNumbers.Round(value[6]),
            CatcherFactor = kind.Drawn ? FitNumbers.Round(value[7]) : null,
            PriorAge = age,
        }, new FitBlockRecord
        {
            Block = $"{FitBlock.Counting.Name()}.{kind.Name}",
            Method = "Beta-binomial likelihood of the season's count given the regressed rate of the three seasons before (standard errors of logarithms, but for the slope and the power).",
            Sample = rows.Length,
            LogLikelihood = mode.LogLikelihood,
            BaseLogLikelihood = RateFitter.LogLikelihood(rows, RateFitter.PriorMean(kind.Strength, kind.Drawn), []),
            Parameters = RateFitter.Names.Select((name, k) => (name, k)).Where(p => mode.StandardError[p.k] > 0)
                .ToDictionary(p => p.name, p => new FittedParameter(value[p.k], mode.StandardError[p.k])),
            Notes = mode.Notes,
        });
    }

    /// <summary>The mean age of the league's trials: hitters of that age have its rate.</summary>
    private static double MeanAge(Kind kind, SeasonTable seasons)
    {
        double sum = 0, trials = 0;
        foreach (var season in seasons.All)
        {
            sum += kind.Trials(season) * seasons.Before(season).Age;
            trials += kind.Trials(season);
        }

        return sum / trials;
    }

    private static RateRow? Row(Kind kind, SeasonBatting season, SeasonTable seasons, RateModel start, double? priorAge)
    {
        if (kind.Trials(season) < FewestTrials || !seasons.KnowsBefore(season.Season, Past) || !start.League.TryGetValue(season.Season, out var league))
            return null;
        double[] successes = new double[Past], trials = new double[Past];
        for (var l = 0; l < Past; l++)
        {
            var year = season.Season - 1 - l;
            if (seasons.Find(season.PlayerId, year) is not { } past)
                continue;
            if (!start.League.TryGetValue(year, out var then))
                return null;
            successes[l] = kind.Successes(past) * league / then;
            trials[l] = kind.Trials(past);
        }

        var (catching, age) = seasons.Before(season);
        return priorAge is { } mean
            ? new RateRow(kind.Successes(season), kind.Trials(season), league, successes, trials, catching, age - mean)
            : new RateRow(kind.Successes(season), kind.Trials(season), league, successes, trials);
    }

    /// <summary>A rate around the outcomes: what it counts, of what, and where its prior is centred.</summary>
    /// <param name="Name">The rate.</param>
    /// <param name="Rate">Where the model has it.</param>
    /// <param name="Successes">What is counted.</param>
    /// <param name="Trials">Of what.</param>
    /// <param name="Strength">Centre of the prior of its strength, in trials; the prior's spread is a factor of e².</param>
    /// <param name="Drawn">Whether a season's rate is drawn around its forecast, which then knows age and catchers.</param>
    private sealed record Kind(
        string Name, Func<CountingModel, RateModel> Rate, Func<SeasonBatting, int> Successes, Func<SeasonBatting, int> Trials, double Strength, bool Drawn = false);
}
