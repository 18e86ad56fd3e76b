using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Evaluation;

/// <summary>Finds the historical hitters whose posterior talent at the same age was nearest.</summary>
public static class Comparables
{
    private const int N = Components.Count;

    /// <summary>The nearest candidates, one season of each man, the nearest first.</summary>
    /// <param name="mean">The hitter's posterior mean: seven log-odds.</param>
    /// <param name="candidates">Hitters of the past at that age, the hitter himself left out.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="InvalidInputException">There are too few candidates to say how talent spreads.</exception>
    public static IReadOnlyList<Comparable> Nearest(double[] mean, IReadOnlyList<ComparableCandidate> candidates, int count)
    {
        if (candidates.Count < 2 * N)
            throw new InvalidInputException($"Found {candidates.Count} hitters of that age. Expected at least {2 * N}: a data folder with more seasons, or a wider window of ages.");
        double[] factor = Covariance(candidates);
        if (!Cholesky.Factor(factor, N))
            throw new InvalidInputException("The talent of the hitters of that age does not spread in every component. Expected a data folder with more seasons.");
        return [.. candidates.Select(one => new Comparable(one, Distance(mean, one.Mean, factor)))
            .OrderBy(one => one.Distance).ThenBy(one => one.Hitter.Id, StringComparer.Ordinal)
            .DistinctBy(one => one.Hitter.Id).Take(count)];
    }

    /// <summary>Mahalanobis distance in the candidates' spread.</summary>
    private static double Distance(double[] a, double[] b, double[] factor)
    {
        Span<double> difference = stackalloc double[N];
        for (int c = 0; c < N; c++) difference[c] = a[c] - b[c];
        Cholesky.SolveLower(factor, difference, N);
        double sum = 0;
        foreach (double one in difference) sum += one * one;
        return Math.Sqrt(sum);
    }

    private static double[] Covariance(IReadOnlyList<ComparableCandidate> candidates)
    {
        double[] mean = new double[N], covariance = new double[N * N];
        foreach (var one in candidates)
        {
            for (int c = 0; c < N; c++) mean[c] += one.Mean[c] / candidates.Count;
        }

        foreach (var one in candidates)
        {
            for (int i = 0; i < N; i++)
            {
                for (int j = 0; j < N; j++) covariance[(i * N) + j] += (one.Mean[i] - mean[i]) * (one.Mean[j] - mean[j]) / candidates.Count;
            }
        }

        return covariance;
    }
}

/// <summary>A hitter of the past before one of his seasons, and what he did from then on.</summary>
/// <param name="Id">His identifier.</param>
/// <param name="Name">His name.</param>
/// <param name="Season">The season before which he stood like this.</param>
/// <param name="Age">His age on July 1 of it.</param>
/// <param name="Mean">Posterior mean of his talent: seven log-odds relative to the majors.</param>
/// <param name="OverLeague">Its wOBA less the league's.</param>
/// <param name="Next">That season and the ones after it, as far as they are known.</param>
public sealed record ComparableCandidate(
    string Id, string Name, int Season, double Age, double[] Mean, double OverLeague, IReadOnlyList<ComparableSeason> Next);

/// <summary>A season of a comparable hitter.</summary>
/// <param name="Season">The season.</param>
/// <param name="PA">Plate appearances in the majors, 0 for none.</param>
/// <param name="RunsRatio">Runs per plate appearance over the league's; NaN without plate appearances.</param>
public readonly record struct ComparableSeason(int Season, int PA, double RunsRatio);

/// <summary>A comparable hitter and how far he was.</summary>
/// <param name="Hitter">The hitter.</param>
/// <param name="Distance">Mahalanobis distance, in standard deviations of hitters of that age.</param>
public sealed record Comparable(ComparableCandidate Hitter, double Distance);
