using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation.Sensitivity;

/// <summary>
/// A hitter's talent in the season to come, seven normal log-odds, and draws of the wOBA they make. Under power-scaled priors or lines the normal
/// distribution is exact; wOBA, no linear function of it, keeps its draws and takes the ratio of the two densities as weights.
/// </summary>
public sealed class ScaledPosterior
{
    private const int N = Components.Count;
    private readonly Func<PowerScaling, TalentForecast> forecastOf;
    private readonly double[] normals, points, mean, factor;
    private readonly int[] order;
    private readonly int draws;

    /// <summary>Draws from the unscaled posterior.</summary>
    public ScaledPosterior(TalentModel model, PlayerHistory history, int season, string? park, ulong seed, int draws)
    {
        this.draws = draws;
        forecastOf = power => model.Forecast(history, season, park, explain: false, leagueSeason: null, power);
        Base = forecastOf(PowerScaling.None);
        mean = Base.SecondStage;
        factor = Factor(Base.Covariance);
        normals = new double[draws * N];
        points = new double[draws * N];
        Woba = new double[draws];
        var values = model.RunValues(Base.LeagueSeason);
        Span<double> logOdds = stackalloc double[N];
        for (var i = 0; i < draws; i++)
        {
            var words = EvaluationStream.At(seed, EvaluationPurpose.PowerScaling, EvaluationStream.Who(history.Id, season), (uint)i);
            var z = normals.AsSpan(i * N, N);
            EvaluationStream.Normals(ref words, z);
            for (var c = 0; c < N; c++)
            {
                var x = mean[c];
                for (var k = 0; k <= c; k++) x += factor[(c * N) + k] * z[k];
                points[(i * N) + c] = x;
                logOdds[c] = Base.LeagueLogits[c] + x;
            }

            Woba[i] = Valuation.Woba.Of(OutcomeRates.FromLogOdds(logOdds), values);
        }

        order = [.. Enumerable.Range(0, draws).OrderBy(i => Woba[i])];
        SortedWoba = Array.ConvertAll(order, i => Woba[i]);
    }

    /// <summary>The forecast as it is.</summary>
    public TalentForecast Base { get; }

    /// <summary>wOBA of every draw.</summary>
    public double[] Woba { get; }

    /// <summary>The same, ascending.</summary>
    public double[] SortedWoba { get; }

    /// <summary>The forecast under powers.</summary>
    public TalentForecast Under(PowerScaling power) => forecastOf(power);

    /// <summary>The weights, adding to 1, that turn the draws into draws of another posterior.</summary>
    public double[] Weights(TalentForecast other)
    {
        var otherFactor = Factor(other.Covariance);
        var weights = new double[draws];
        Span<double> distance = stackalloc double[N];
        double largest = double.NegativeInfinity;
        for (var i = 0; i < draws; i++)
        {
            double square = 0, otherSquare = 0;
            for (var c = 0; c < N; c++)
            {
                distance[c] = points[(i * N) + c] - other.SecondStage[c];
                square += normals[(i * N) + c] * normals[(i * N) + c];
            }

            Cholesky.SolveLower(otherFactor, distance, N);
            foreach (var x in distance) otherSquare += x * x;
            weights[i] = .5 * (square - otherSquare);
            largest = Math.Max(largest, weights[i]);
        }

        double sum = 0;
        for (var i = 0; i < draws; i++)
        {
            weights[i] = Math.Exp(weights[i] - largest);
            sum += weights[i];
        }

        for (var i = 0; i < draws; i++) weights[i] /= sum;
        return weights;
    }

    /// <summary>Weights in the order of <see cref="SortedWoba"/>.</summary>
    public double[] InOrder(double[] weights) => Array.ConvertAll(order, i => weights[i]);

    private static double[] Factor(double[] covariance)
    {
        var lower = (double[])covariance.Clone();
        if (!Cholesky.Factor(lower, N)) throw new InvalidInputException("The predictive covariance is not positive definite. Check the model's correlation matrix and variances.");
        return lower;
    }
}
