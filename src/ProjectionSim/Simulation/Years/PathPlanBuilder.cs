using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Simulation.Years;

/// <summary>From the forecast of a hitter's first season to the laws of the years after it.</summary>
public sealed class PathPlanBuilder
{
    private const int N = Components.Count;

    private readonly HitterModel model;
    private readonly YearsModel years;
    private readonly TalentFilter filter;
    private readonly JointLaw joint;
    private readonly PlayingTimeForecaster law;
    private readonly PlateAppearanceQuantiles quantiles;
    private readonly PiecewiseLinear[] aging;

    /// <summary>Takes the blocks of a model.</summary>
    /// <exception cref="InvalidInputException">The model has no block for several years.</exception>
    public PathPlanBuilder(HitterModel model)
    {
        this.model = model;
        years = model.Years ?? throw new InvalidInputException($"The model '{model.Name}' has no block \"years\", which paths of several seasons need. Add it, or project one season.");
        filter = new TalentFilter(model);
        joint = new JointLaw(model.PlayingTime.Joint);
        law = new PlayingTimeForecaster(model.PlayingTime);
        quantiles = new PlateAppearanceQuantiles(model.PlayingTime.MaximumPa);
        aging = Array.ConvertAll(model.Components.ToArray(), component => new PiecewiseLinear(component.Drift.MultiYearAgingPerYear));
    }

    /// <summary>The laws of a hitter's later years.</summary>
    /// <param name="forecast">The first season's.</param>
    /// <param name="history">His lines, for playing time and for what he is compared with.</param>
    /// <param name="first">The first season's small rates.</param>
    /// <param name="values">Run values of the first season.</param>
    /// <param name="pastValues">Run values by season, for his past.</param>
    /// <param name="seasons">Seasons of the path, the first included.</param>
    public PathPlan Of(
        TalentForecast forecast, PlayerHistory history, SmallRates first, RunValues values, IReadOnlyDictionary<int, RunValues> pastValues, int seasons)
    {
        double[] lasting = TalentModel.Scaled(forecast.FilterCovariance, forecast.Spread), gradient = forecast.Gradient;
        double[] noise = new double[N];
        for (int c = 0; c < N; c++) noise[c] = forecast.Covariance[(c * N) + c] - lasting[(c * N) + c];
        double[] persistence = Persistence(lasting, forecast.Covariance);
        var center = new double[N];
        for (int c = 0; c < N; c++) center[c] = forecast.LeagueLogits[c] + forecast.SecondStage[c];
        var rates = OutcomeRates.FromLogOdds(center);
        double age = history.AgeInJuly(forecast.Season);
        double[] firstDrift = DriftCovariance(age + 1);
        return new PathPlan
        {
            Persistence = persistence,
            PersistenceFactor = Factor(Remaining(lasting, persistence)),
            OwnAgingFactor = Array.ConvertAll(Factor(firstDrift), x => x * years.OwnAging),
            SeasonNoise = Array.ConvertAll(noise, variance => Math.Sqrt(Math.Max(variance, 0))),
            Gradient = gradient,
            CenterWoba = Woba.Of(rates, values),
            LeagueWoba = forecast.LeagueWoba,
            WobaVariance = Woba.VarianceOfOne(rates, values),
            LastingWobaVariance = Quadratic(gradient, lasting),
            NoiseWobaVariance = Enumerable.Range(0, N).Sum(c => gradient[c] * gradient[c] * noise[c]),
            Steps = [.. Enumerable.Range(1, seasons - 1).Select(year => Step(year, age + year, gradient, firstDrift, first))],
            PlayingTime = PlayingTime(forecast, history),
            Baseline = PathBaselines.Of(history, forecast.Season, years, model.SeasonScale, pastValues),
        };
    }

    private PathStep Step(int year, double age, double[] gradient, double[] firstDrift, SmallRates first)
    {
        double[] drift = DriftCovariance(age);
        double[] change = Array.ConvertAll(aging, curve => curve.At(age - 0.5));
        double expected = 0;
        for (int c = 0; c < N; c++) expected += gradient[c] * change[c];

        // After n years of it, own aging has variance n² of one year's: each year adds 2n − 1.
        double own = years.OwnAging * years.OwnAging * Quadratic(gradient, firstDrift) * ((2 * year) - 1);
        return new PathStep
        {
            Aging = change,
            DriftFactor = Factor(drift),
            AgingWoba = expected,
            DriftWobaVariance = Quadratic(gradient, drift) + own,
            SmallRates = first with
            {
                StealAttempt = Aged(first.StealAttempt, model.Counting.StealAttempts, year),
                StealSuccess = Aged(first.StealSuccess, model.Counting.StealSuccess, year),
                StealAttempts = first.StealAttempts is { } attempts ? Array.ConvertAll(attempts, rate => Aged(rate, model.Counting.StealAttempts, year)) : null,
                StealSuccesses = first.StealSuccesses is { } made ? Array.ConvertAll(made, rate => Aged(rate, model.Counting.StealSuccess, year)) : null,
            },
        };
    }

    private static double Aged(double rate, RateModel law, int year) => Math.Min(rate * PortableMath.Exp(law.AgeLogSlopePerYear * year), 1);

    private PathPlayingTime PlayingTime(TalentForecast forecast, PlayerHistory history)
    {
        var games = model.PlayingTime.Games;
        return new PathPlayingTime
        {
            Law = law,
            Quantiles = quantiles,
            Evidence = PlayingTimeEvidence.Of(history, forecast.Season, model.SeasonScale, model.UnknownSacrificeFliesPerPa, forecast.NeutralTalent),
            Games = (history.LastSeasonPositions ?? history.CareerPositions).C > 0.5 ? games.Catchers : games.Others,
            MostGames = games.Maximum,
            Correlation = Correlation(forecast),
        };
    }

    /// <summary>The correlation that the joint law of the first season implies between plate appearances and the wOBA they are played with.</summary>
    private double Correlation(TalentForecast forecast)
    {
        double[] probability = PlateAppearanceTable.Of(forecast.PlayingTime, model.PlayingTime.MaximumPa);
        double variance = Quadratic(forecast.Gradient, forecast.Covariance);
        double overLeague = forecast.WobaSecond - forecast.LeagueWoba;
        double mass = 0, pa1 = 0, pa2 = 0, shift1 = 0, shift2 = 0, product = 0, within = 0;
        for (int pa = 1; pa < probability.Length; pa++)
        {
            double p = probability[pa], shift = joint.Shift(pa, overLeague, forecast.PlayingTime);
            mass += p;
            pa1 += p * pa;
            pa2 += p * pa * pa;
            shift1 += p * shift;
            shift2 += p * shift * shift;
            product += p * pa * shift;
            within += p * (1 - joint.Kappa(pa)) * variance;
        }

        double covariance = (product / mass) - (pa1 / mass * (shift1 / mass));
        double ofPa = (pa2 / mass) - (pa1 / mass * (pa1 / mass)), ofShift = (shift2 / mass) - (shift1 / mass * (shift1 / mass));
        double correlation = covariance / Math.Sqrt(ofPa * (ofShift + (within / mass)));
        return double.IsFinite(correlation) ? Math.Clamp(correlation, -0.95, 0.95) : 0;
    }

    private double[] DriftCovariance(double age)
    {
        var none = new TalentBelief();
        filter.Drift(none, age);
        return none.Covariance;
    }

    /// <summary>P Σ⁻¹, row by row: both are symmetric.</summary>
    private static double[] Persistence(double[] lasting, double[] season)
    {
        double[] factor = (double[])season.Clone();
        if (!Cholesky.Factor(factor, N))
            throw new InvalidInputException("A predictive covariance is not positive definite. Check the model's correlation matrix and variances.");
        double[] result = (double[])lasting.Clone();
        for (int row = 0; row < N; row++)
        {
            Cholesky.SolveLower(factor, result.AsSpan(row * N, N), N);
            Cholesky.SolveUpper(factor, result.AsSpan(row * N, N), N);
        }

        return result;
    }

    private static double[] Remaining(double[] lasting, double[] persistence)
    {
        double[] rest = new double[N * N];
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = lasting[(i * N) + j];
                for (int k = 0; k < N; k++) sum -= persistence[(i * N) + k] * lasting[(k * N) + j];
                rest[(i * N) + j] = sum;
                rest[(j * N) + i] = sum;
            }
        }

        return rest;
    }

    /// <summary>The lower factor; a component without any variance (a model may say so) keeps none.</summary>
    private static double[] Factor(double[] covariance)
    {
        const double nothing = 1e-14;
        double[] factor = (double[])covariance.Clone();
        for (int c = 0; c < N; c++) factor[(c * N) + c] += nothing;
        if (!Cholesky.Factor(factor, N))
            throw new InvalidInputException("The covariance of a later year is not positive definite. Check the model's correlation matrix and variances.");
        for (int i = 0; i < N; i++)
        {
            for (int j = i + 1; j < N; j++) factor[(i * N) + j] = 0;
        }

        return factor;
    }

    private static double Quadratic(double[] vector, double[] matrix)
    {
        double sum = 0;
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++) sum += vector[i] * matrix[(i * N) + j] * vector[j];
        }

        return sum;
    }
}
