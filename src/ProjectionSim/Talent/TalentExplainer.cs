using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;
using ProjectionSim.Valuation;

namespace ProjectionSim.Talent;

/// <summary>Writes down each step of a filter run as people read it.</summary>
internal sealed class TalentExplainer
{
    private const int N = Components.Count;
    private readonly TalentFilter filter;
    private readonly LeagueLogits leagues;
    private readonly ForecastLeague league;
    private readonly List<TraceStep> steps = [];
    private readonly List<string> notes = [];

    /// <summary>An explainer that states rates in a forecast's league.</summary>
    public TalentExplainer(TalentFilter filter, LeagueLogits leagues, ForecastLeague league)
    {
        this.filter = filter;
        this.leagues = leagues;
        this.league = league;
    }

    /// <summary>What was written down.</summary>
    public TalentTrace Trace() => new(steps, notes);

    /// <summary>The prior.</summary>
    public void Entered(TalentBelief belief, int season, double age, double[] covariates) =>
        steps.Add(Step(TraceStepKind.Entry, belief, season, age) with { EntryCovariates = covariates });

    /// <summary>A year's drift.</summary>
    public void Drifted(TalentBelief belief, int season, double age) => steps.Add(Step(TraceStepKind.Drift, belief, season, age));

    /// <summary>A line.</summary>
    public void Observed(TalentBelief before, TalentBelief after, LevelSeason line, double age, OffsetParts parts)
    {
        var (rates, neutral) = Rates(line.Evidence, parts.Total);
        double weight = line.WeightedPlateAppearances / line.PlateAppearances;
        var full = weight == 1 ? null : AtFullWeight(before, line, parts.Total);
        steps.Add(Step(TraceStepKind.Line, after, line.Season, age) with
        {
            Line = new LineTrace
            {
                Level = line.Level,
                League = line.League,
                Team = Joined(line.Lines.Select(stint => stint.Team)),
                PlateAppearances = line.PlateAppearances,
                Weight = weight,
                Evidence = line.Evidence,
                Offset = parts.Total,
                LevelEffect = parts.Level,
                ParkEffect = parts.Park,
                RawRates = rates,
                NeutralRates = neutral,
                RawWoba = WobaOf(rates),
                NeutralWoba = WobaOf(neutral),
                MlbEquivalentPa = Worth(after, line, parts.Total),
                WobaEquivalentPa = WobaWorth(before, after, line),
                MeanAtFullWeight = full?.Mean,
                WobaAtFullWeight = full is null ? null : Expected(full),
            },
        });
        NoteLine(line, parts);
    }

    /// <summary>What the forecast's park rests on.</summary>
    public void NotePark(string? park, int season, ParkEstimate estimate)
    {
        if (park is not null && estimate.Through is null)
            notes.Add($"No park effects of {park} are known; the forecast takes its park as neutral.");
        else if (estimate.Through is { } through && through < season - 1)
            notes.Add(Text($"The park of {park} is as estimated through {through}, the latest the environment has."));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string? Joined(IEnumerable<string?> names)
    {
        string joined = string.Join('/', names.Where(name => name is not null).Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }

    private TraceStep Step(TraceStepKind kind, TalentBelief belief, int season, double age) => new()
    {
        Kind = kind,
        Season = season,
        Age = age,
        Mean = (double[])belief.Mean.Clone(),
        StandardDeviation = belief.StandardDeviations(),
        Woba = Expected(belief),
    };

    private double Expected(TalentBelief belief) => league.Woba(belief.Mean, league.Predictive(belief.Covariance));

    private (double?[] Raw, double?[] Neutral) Rates(ComponentEvidence evidence, double[] offset)
    {
        double?[] raw = new double?[N], neutral = new double?[N];
        for (int c = 0; c < N; c++)
        {
            double trials = evidence.Trials[c], successes = evidence.Successes[c];
            if (!(trials > 0)) continue;
            raw[c] = successes / trials;
            double logOdds = PortableMath.Log((successes + 0.5) / (trials - successes + 0.5));
            neutral[c] = PortableMath.Sigmoid(logOdds - offset[c] + league.Logits[c]);
        }

        return (raw, neutral);
    }

    private double WobaOf(double?[] shares)
    {
        double[] probability = new double[N];
        for (int c = 0; c < N; c++) probability[c] = shares[c] ?? PortableMath.Sigmoid(league.Logits[c]);
        return Woba.Of(OutcomeRates.FromComponents(probability), league.Values);
    }

    private TalentBelief AtFullWeight(TalentBelief before, LevelSeason line, double[] offset)
    {
        var full = before.Copy();
        filter.Observe(full, line.Level, line.FullEvidence.Successes, line.FullEvidence.Trials, offset);
        return full;
    }

    /// <summary>MLB plate appearances of equal information, component by component.</summary>
    private double[] Worth(TalentBelief belief, LevelSeason line, double[] offset)
    {
        double[] mlb = MlbLogOdds(belief, line.Season);
        double[] perPa = OutcomeRates.FromLogOdds(mlb).TrialsPerPlateAppearance();
        double[] worth = new double[N];
        for (int c = 0; c < N; c++)
        {
            if (!(line.Evidence.Trials[c] > 0)) continue;
            double sampling = 1 / TalentFilter.Information(line.Evidence.Trials[c], offset[c] + belief.Mean[c]);
            double beyondMlb = sampling + filter.Noise(line.Level)[c] - filter.Noise(Level.MLB)[c];
            worth[c] = beyondMlb > 0 ? 1 / (beyondMlb * TalentFilter.Information(perPa[c], mlb[c])) : double.PositiveInfinity;
        }

        return worth;
    }

    /// <summary>MLB plate appearances that would have reduced the variance of wOBA, to first order, by as much.</summary>
    private double WobaWorth(TalentBelief before, TalentBelief after, LevelSeason line)
    {
        double[] gradient = league.Gradient(after.Mean);
        double target = Quadratic(after.Covariance, gradient);
        double[] mlb = MlbLogOdds(after, line.Season);
        double[] probability = Array.ConvertAll(mlb, PortableMath.Sigmoid);
        double[] perPa = OutcomeRates.FromComponents(probability).TrialsPerPlateAppearance();
        double[] offset = leagues.Mlb(line.Season);
        double low = 0, high = 1;
        while (VarianceAfter(high) > target && high < 1e5) high *= 2;
        for (int i = 0; i < 30; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = VarianceAfter(middle) > target ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);

        double VarianceAfter(double plateAppearances)
        {
            var belief = before.Copy();
            double[] trials = Array.ConvertAll(perPa, share => share * plateAppearances);
            double[] successes = new double[N];
            for (int c = 0; c < N; c++) successes[c] = trials[c] * probability[c];
            filter.Observe(belief, Level.MLB, successes, trials, offset);
            return Quadratic(belief.Covariance, gradient);
        }
    }

    private static double Quadratic(double[] matrix, double[] vector)
    {
        double sum = 0;
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++) sum += vector[i] * matrix[i * N + j] * vector[j];
        }

        return sum;
    }

    private double[] MlbLogOdds(TalentBelief belief, int season)
    {
        double[] logOdds = (double[])leagues.Mlb(season).Clone();
        for (int c = 0; c < N; c++) logOdds[c] += belief.Mean[c];
        return logOdds;
    }

    private void NoteLine(LevelSeason line, OffsetParts parts)
    {
        if (parts.LevelSeason != line.Season)
            notes.Add(Text($"{line.Season} {line.Level.Name()}: the level's league rates are not known; its offset from the majors is that of {parts.LevelSeason}."));
        foreach (string? club in parts.WithoutPark)
            notes.Add(Text($"{line.Season} {line.Level.Name()}: no park effects of {club ?? "an unknown club"}; its park is taken as neutral."));
        foreach (var (club, through) in parts.CarriedParks)
            notes.Add(Text($"{line.Season} {line.Level.Name()}: the park of {club} is as estimated through {through}, the latest the environment has by then."));
    }
}
