using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;
using ProjectionSim.Valuation;

namespace ProjectionSim.Talent;

/// <summary>
/// From a player's history to the forecast of his true talent: filter, terms, park, three stages. A model compiled against
/// environments; safe to use from several threads.
/// </summary>
public sealed class TalentModel
{
    private const int N = Components.Count;
    private readonly HitterModel model;
    private readonly LeagueEnvironments environments;
    private readonly LeagueLogits leagues;
    private readonly Recalibrator firstStage, secondStage;
    private readonly ForecastFeatures features;
    private readonly PlayingTimeForecaster playingTime;
    private readonly ObservationContext context;

    /// <summary>Compiles a model against environments.</summary>
    /// <exception cref="InvalidInputException">A block of either cannot be used.</exception>
    public TalentModel(HitterModel model, LeagueEnvironments environments)
    {
        this.model = model;
        this.environments = environments;
        leagues = new LeagueLogits(environments);
        Filter = new TalentFilter(model);
        context = new ObservationContext(model, leagues, new ParkTable(environments));
        firstStage = new Recalibrator(ComponentSet<Recalibration>.From(c => model.Components[c].Recalibration));
        secondStage = new Recalibrator(ComponentSet<Recalibration>.From(c => model.Components[c].SecondStage));
        features = new ForecastFeatures(model.Features);
        playingTime = new PlayingTimeForecaster(model.PlayingTime);
    }

    /// <summary>The filter alone, for explicit inputs.</summary>
    public TalentFilter Filter { get; }

    /// <summary>The last season before one whose league the environment knows: a league to come is taken to be like it.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public int LastLeagueSeason(int season)
    {
        int last = int.MinValue;
        foreach (int known in leagues.Seasons)
        {
            if (known < season) last = known;
        }

        if (last == int.MinValue) _ = leagues.Mlb(season - 1);
        return last;
    }

    /// <summary>Seven log-odds of the majors in a season.</summary>
    /// <exception cref="InvalidInputException">The environment does not know it.</exception>
    public IReadOnlyList<double> LeagueLogits(int season) => leagues.Mlb(season);

    /// <summary>Run values of a season.</summary>
    /// <exception cref="InvalidInputException">The environment does not know them.</exception>
    public RunValues RunValues(int season) => environments.RunValues.TryGetValue(season, out var values)
        ? values
        : throw new InvalidInputException($"The environment has no run values of {season}. It knows {environments.RunValues.Keys.Min()} to {environments.RunValues.Keys.Max()}; add runValues.{season}.");

    /// <summary>The forecast of a hitter's season from what came before it.</summary>
    /// <param name="history">His lines; those of the season and later are not read.</param>
    /// <param name="season">The season.</param>
    /// <param name="park">The club whose park is his home; null for a neutral one.</param>
    /// <param name="explain">Whether to keep every step for people to read.</param>
    /// <param name="leagueSeason">Whose league and run values rates are expressed in; the last season's unless given.</param>
    /// <exception cref="InvalidInputException">The environment does not know a season that is needed.</exception>
    public TalentForecast Forecast(PlayerHistory history, int season, string? park, bool explain = false, int? leagueSeason = null) =>
        Forecast(history, season, park, explain, leagueSeason, PowerScaling.None);

    /// <summary>The forecast under power-scaled priors or lines.</summary>
    internal TalentForecast Forecast(PlayerHistory history, int season, string? park, bool explain, int? leagueSeason, PowerScaling power)
    {
        int rateSeason = leagueSeason ?? LastLeagueSeason(season);
        var league = new ForecastLeague(rateSeason, leagues.Mlb(rateSeason), RunValues(rateSeason), Filter.Noise(Level.MLB).ToArray());
        var explainer = explain ? new TalentExplainer(Filter, leagues, league) : null;
        var belief = Run(history, season, explainer, power);
        var terms = TermsOf(history, season);
        var estimate = context.ForecastPark(park, season);
        explainer?.NotePark(park, season, estimate);

        double[] neutral = new double[N], raw = new double[N];
        for (int c = 0; c < N; c++)
        {
            neutral[c] = belief.Mean[c] + terms.PlayingTime[c] + terms.NoMlb[c] + terms.Catcher[c] + terms.AgeEffect[c];
            raw[c] = neutral[c] + estimate.Effect[c];
        }

        double[] spread = Spread(raw);
        double[] covariance = Scaled(league.Predictive(belief.Covariance), spread);
        double talent = 20 * OverLastLeague(neutral, season, league.Values);
        var playing = playingTime.Forecast(PlayingTimeEvidence.Of(history, season, model.SeasonScale, model.UnknownSacrificeFliesPerPa, talent));
        double[] featureValues = features.Of(history, season, terms.CareerPa);
        double[] first = firstStage.Apply(raw, terms.IsCallUp, []);
        double[] second = secondStage.Apply(raw, terms.IsCallUp, featureValues);
        double[] gradient = league.Gradient(second);
        double[] gain = Gain(covariance, gradient);
        double[] third = ThirdStage(second, gain, league.Woba(second, covariance) - league.LeagueWoba, terms.LastPa, playing);
        var rates = (First: league.Rates(first, covariance), Second: league.Rates(second, covariance), Third: league.Rates(third, covariance));
        return new TalentForecast
        {
            Player = history.Id,
            Season = season,
            LeagueSeason = rateSeason,
            LeagueLogits = league.Logits,
            LeagueWoba = league.LeagueWoba,
            FilterMean = belief.Mean,
            FilterCovariance = belief.Covariance,
            Terms = terms,
            NeutralTalent = talent,
            Park = estimate.Effect,
            ParkThrough = estimate.Through,
            Raw = raw,
            FirstStage = first,
            SecondStage = second,
            ThirdStage = third,
            Features = ForecastFeatures.Names.Zip(featureValues).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            Spread = spread,
            Covariance = covariance,
            Gradient = gradient,
            Gain = gain,
            FirstRates = rates.First,
            SecondRates = rates.Second,
            ThirdRates = rates.Third,
            WobaFirst = Woba.Of(rates.First, league.Values),
            WobaSecond = Woba.Of(rates.Second, league.Values),
            WobaThird = Woba.Of(rates.Third, league.Values),
            PlayingTime = playing,
            Trace = explainer?.Trace(),
        };
    }

    /// <summary>D C D for the diagonal D of seven factors.</summary>
    internal static double[] Scaled(ReadOnlySpan<double> covariance, ReadOnlySpan<double> factors)
    {
        double[] scaled = new double[N * N];
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++) scaled[i * N + j] = factors[i] * covariance[i * N + j] * factors[j];
        }

        return scaled;
    }

    /// <summary>G = Σ g / g'Σg.</summary>
    internal static double[] Gain(ReadOnlySpan<double> covariance, ReadOnlySpan<double> gradient)
    {
        double[] gain = new double[N];
        double variance = 0;
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++) gain[i] += covariance[i * N + j] * gradient[j];
            variance += gradient[i] * gain[i];
        }

        for (int i = 0; i < N; i++) gain[i] /= variance;
        return gain;
    }

    private double[] Spread(ReadOnlySpan<double> raw)
    {
        double[] factors = new double[N];
        foreach (var component in Components.All)
            factors[(int)component] = model.Components[component].Spread?.Factor(raw[(int)component]) ?? 1;
        return factors;
    }

    /// <summary>wOBA of deviations in the last season's league minus that league's, to first order: what the playing-time model was fitted on.</summary>
    private double OverLastLeague(double[] deviations, int season, RunValues values)
    {
        double[] logits = leagues.Mlb(LastLeagueSeason(season)), own = new double[N];
        for (int c = 0; c < N; c++) own[c] = logits[c] + deviations[c];
        return Woba.Of(OutcomeRates.FromLogOdds(own), values) - Woba.Of(OutcomeRates.FromLogOdds(logits), values);
    }

    /// <summary>Entry, drifts and lines up to the season, and the drift into it.</summary>
    private TalentBelief Run(PlayerHistory history, int season, TalentExplainer? explainer, PowerScaling power)
    {
        var seasons = LevelSeason.Of(history, model);
        int used = 0;
        while (used < seasons.Count && seasons[used].Season < season) used++;
        int entry = used == 0 ? season : seasons[0].Season;

        // Triple-A comes first in a season and the majors last, so the first line tells whether a minor line is among the entry's.
        bool enteredInMinors = used > 0 && seasons[0].Level != Level.MLB;
        double[] covariates = EntryCovariates.Of(history, entry, enteredInMinors);
        var belief = power.Entry == 1 ? Filter.Enter(covariates) : Filter.Enter(covariates, power);
        explainer?.Entered(belief, entry, history.AgeInJuly(entry), covariates);
        Span<double> offset = stackalloc double[N];
        int next = 0;
        for (int year = entry; year <= season; year++)
        {
            double age = history.AgeInJuly(year);
            if (year > entry)
            {
                Filter.Drift(belief, age, power.Drift);
                explainer?.Drifted(belief, year, age);
            }

            for (; next < used && seasons[next].Season == year; next++)
            {
                var line = seasons[next];
                context.Offset(line, offset);
                var before = explainer is null ? null : belief.Copy();
                Filter.Observe(belief, line.Level, line.Evidence.Successes, line.Evidence.Trials, offset, power.LikelihoodOf(line), power.NoiseOf(line.Level));
                explainer?.Observed(before!, belief, line, age, context.Parts(line));
            }
        }

        return belief;
    }

    private ForecastTerms TermsOf(PlayerHistory history, int season)
    {
        double career = 0, last = 0;
        foreach (var line in history.Lines)
        {
            if (line.Season >= season || Levels.Parse(line.Level, line.League) != Level.MLB) continue;
            double plateAppearances = ComponentEvidence.PlateAppearances(line, model.UnknownSacrificeFliesPerPa);
            career += plateAppearances;
            if (line.Season == season - 1) last += plateAppearances * model.SeasonScale.GetValueOrDefault(line.Season, 1);
        }

        double logPa = PortableMath.Log(1 + last / 100) - 1, noMlb = career == 0 ? 1 : 0;
        double age = history.AgeInJuly(season), agePast28 = Math.Clamp((age - 28) / 5, -2, 3);
        double[] Times(Func<ForecastOffsets, double> coefficient, double factor) =>
            Array.ConvertAll(model.Components.ToArray(), component => coefficient(component.Forecast) * factor);
        return new ForecastTerms
        {
            LastPa = last,
            CareerPa = career,
            CatcherShare = history.CareerPositions.C,
            Age = age,
            IsCallUp = career < model.CallUpPlateAppearances,
            PlayingTime = Times(forecast => forecast.LogPlateAppearances, logPa),
            NoMlb = Times(forecast => forecast.NoMlb, noMlb),
            Catcher = Times(forecast => forecast.Catcher, history.CareerPositions.C),
            AgeEffect = Times(forecast => forecast.Age, agePast28),
        };
    }

    private double[] ThirdStage(double[] second, double[] gain, double overLeague, double lastPa, PlayingTimeForecast playing)
    {
        var level = model.WobaLevel;
        double wb = 20 * overLeague, p1 = Math.Min(lastPa / 600, 1.2);
        double shift = level.Intercept + wb * (level.Slope + level.SlopeByLastPa * p1) + (playing.IsDebut ? 0 : level.NoPlayProbability * playing.NoPaProbability);
        double[] third = new double[N];
        for (int c = 0; c < N; c++) third[c] = second[c] + gain[c] * shift;
        return third;
    }
}
