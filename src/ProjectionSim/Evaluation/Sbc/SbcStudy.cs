using MathNet.Numerics;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation.Sbc;

/// <summary>
/// Simulation-based calibration of the talent filter: talent is drawn from the prior, lines from talent, and the filter's posterior
/// is asked where the truth lies in it. If data come from the model and the filter is right, those ranks are uniform.
/// </summary>
/// <remarks>
/// Talts, Betancourt, Simpson, Vehtari, Gelman 2018. The components' posteriors are normal, so their ranks are taken among infinitely
/// many draws (the posterior's distribution function at the truth); wOBA is ranked among draws.
/// </remarks>
public sealed class SbcStudy
{
    private const int N = Components.Count;

    /// <summary>Quantities ranked: the components, wOBA, and the distance of all seven from their means.</summary>
    private const int Quantities = N + 2;

    private readonly SbcSettings settings;
    private readonly CareerLaw law;
    private readonly TalentModel filter;
    private readonly double[] league;
    private readonly RunValues values;

    /// <summary>Prepares a study.</summary>
    /// <param name="model">The model that data are drawn from; with <see cref="SbcSettings.BreakNoise"/> the filter is given another.</param>
    /// <param name="environments">Leagues.</param>
    /// <param name="settings">How it is run.</param>
    /// <exception cref="InvalidInputException">The settings or the model cannot be used.</exception>
    public SbcStudy(HitterModel model, LeagueEnvironments environments, SbcSettings settings)
    {
        this.settings = settings;
        law = new CareerLaw(model, environments, settings);
        var believed = settings.BreakNoise == 1 ? model : WithNoise(model, settings.BreakNoise);
        filter = new TalentModel(settings.CenterRates ? believed with { NoiseConvexity = 0 } : believed, environments);
        var season = filter.LastLeagueSeason(settings.Season);
        league = [.. filter.LeagueLogits(season)];
        values = filter.RunValues(season);
    }

    /// <summary>Runs every replication; threads do not change a number.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public SbcReport Run(int threads, IProgress<long>? done, CancellationToken cancellation)
    {
        var ranks = new double[Quantities][];
        var scores = new double[Quantities][];
        for (var q = 0; q < Quantities; q++) (ranks[q], scores[q]) = (new double[settings.Replications], new double[settings.Replications]);
        var seasons = 0;
        long finished = 0;
        Parallel.For(0, settings.Replications, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
        {
            var career = law.Draw((uint)i);
            Rank(career, (uint)i, ranks, scores);
            Interlocked.Add(ref seasons, career.History.Lines.Count);
            done?.Report(Interlocked.Increment(ref finished));
        });
        var test = new UniformityTest(settings.Replications);
        var band = test.Band(.95).Select(counts => ((double)counts.Low / settings.Replications, (double)counts.High / settings.Replications)).ToArray();
        var quantities = new SbcQuantity[Quantities];
        Parallel.For(0, Quantities, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, q =>
            quantities[q] = Quantity(NameOf(q), ranks[q], scores[q], test, band));
        return new SbcReport(settings, quantities, seasons);
    }

    private static string NameOf(int quantity) => quantity < N ? ((Component)quantity).ShortName() : quantity == N ? "wOBA" : "all seven";

    private static SbcQuantity Quantity(string name, double[] ranks, double[] scores, UniformityTest test, IReadOnlyList<(double Low, double High)> band)
    {
        var empirical = test.Empirical(ranks);
        double mean = scores.Average(), gap = 0;
        var points = test.Points();
        for (var i = 0; i < points.Length; i++) gap = Math.Max(gap, Math.Abs(empirical[i] - points[i]));
        return new SbcQuantity
        {
            Name = name,
            PValue = test.PValue(ranks),
            MeanZ = mean,
            SpreadZ = Math.Sqrt(scores.Sum(z => (z - mean) * (z - mean)) / (scores.Length - 1)),
            Coverage50 = Within(ranks, .5),
            Coverage80 = Within(ranks, .8),
            Coverage95 = Within(ranks, .95),
            LargestGap = gap,
            Empirical = empirical,
            Band = band,
        };
    }

    private static double Within(double[] ranks, double share) => (double)ranks.Count(rank => Math.Abs(rank - .5) <= share / 2) / ranks.Length;

    private void Rank(Career career, uint which, double[][] ranks, double[][] scores)
    {
        var forecast = filter.Forecast(career.History, settings.Season, park: null);
        var factor = (double[])forecast.FilterCovariance.Clone();
        if (!Cholesky.Factor(factor, N)) throw new InvalidInputException("The filter's covariance is not positive definite.");
        Span<double> distance = stackalloc double[N];
        for (var c = 0; c < N; c++)
        {
            distance[c] = career.Talent[c] - forecast.FilterMean[c];
            scores[c][which] = distance[c] / Math.Sqrt(forecast.FilterCovariance[(c * N) + c]);
            ranks[c][which] = .5 * SpecialFunctions.Erfc(-scores[c][which] / Math.Sqrt(2));
        }

        Cholesky.SolveLower(factor, distance, N);
        double square = 0;
        foreach (var x in distance) square += x * x;
        ranks[N + 1][which] = SpecialFunctions.GammaLowerRegularized(N / 2.0, square / 2);
        scores[N + 1][which] = double.NaN;
        (ranks[N][which], scores[N][which]) = RankWoba(career.Talent, forecast.FilterMean, factor, which);
    }

    /// <summary>Where the true wOBA falls among those of posterior draws, ties impossible, spread evenly over its step.</summary>
    private (double Rank, double Score) RankWoba(double[] truth, double[] mean, double[] factor, uint which)
    {
        var words = EvaluationStream.At(settings.Seed, EvaluationPurpose.Career, 1, which);
        Span<double> normals = stackalloc double[N], talent = stackalloc double[N];
        var actual = Woba(truth);
        var below = 0;
        double sum = 0, squares = 0;
        for (var draw = 0; draw < settings.PosteriorDraws; draw++)
        {
            EvaluationStream.Normals(ref words, normals);
            for (var c = 0; c < N; c++)
            {
                talent[c] = mean[c];
                for (var k = 0; k <= c; k++) talent[c] += factor[(c * N) + k] * normals[k];
            }

            var woba = Woba(talent);
            sum += woba;
            squares += woba * woba;
            if (woba < actual) below++;
        }

        double n = settings.PosteriorDraws, average = sum / n;
        return ((below + EvaluationStream.Uniform(ref words)) / (n + 1), (actual - average) / Math.Sqrt((squares / n) - (average * average)));
    }

    private double Woba(ReadOnlySpan<double> talent)
    {
        Span<double> logOdds = stackalloc double[N];
        for (var c = 0; c < N; c++) logOdds[c] = league[c] + talent[c];
        return Valuation.Woba.Of(OutcomeRates.FromLogOdds(logOdds), values);
    }

    private static HitterModel WithNoise(HitterModel model, double times) => model with
    {
        Components = ComponentSet<ComponentModel>.From(c => model.Components[c] with
        {
            MlbNoise = model.Components[c].MlbNoise * times,
            Levels = model.Components[c].Levels.ToDictionary(level => level.Key, level => level.Value with { Noise = level.Value.Noise * times }),
        }),
    };
}
