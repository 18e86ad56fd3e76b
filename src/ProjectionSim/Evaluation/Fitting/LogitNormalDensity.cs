using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The log density of a binomial count whose log-odds are normal, the law that a season is simulated by, with its slopes in the
/// mean and the variance of the log-odds. Counts need not be whole.
/// </summary>
/// <remarks>
/// Gauss–Hermite quadrature centred and scaled at the integrand's mode (Liu and Pierce 1994): nine nodes give six digits and more
/// of any line that baseball has. The slopes are moments of the log-odds given the count.
/// </remarks>
internal static class LogitNormalDensity
{
    private const int Nodes = 9, NewtonSteps = 30;
    private const double Converged = 1e-10;

    private static readonly double[] At = new double[Nodes], LogWeight = new double[Nodes];

    static LogitNormalDensity()
    {
        // Golub and Welsch 1969: nodes of N(0, 1) are the eigenvalues of the three-term recurrence's matrix.
        var recurrence = Matrix<double>.Build.Dense(Nodes, Nodes);
        for (var k = 1; k < Nodes; k++)
            recurrence[k, k - 1] = recurrence[k - 1, k] = Math.Sqrt(k);
        var spectrum = recurrence.Evd(Symmetricity.Symmetric);
        for (var k = 0; k < Nodes; k++)
        {
            At[k] = spectrum.EigenValues[k].Real;
            LogWeight[k] = (2 * Math.Log(Math.Abs(spectrum.EigenVectors[0, k]))) + (At[k] * At[k] / 2);
        }
    }

    /// <summary>The density at one observation and its slopes in the mean and the variance of the log-odds.</summary>
    internal readonly record struct Value(double LogDensity, double ByMean, double ByVariance);

    /// <summary>Log density and slopes of <paramref name="s"/> successes in <paramref name="n"/> trials at log-odds N(mean, variance).</summary>
    public static Value Evaluate(double s, double n, double mean, double variance)
    {
        var mode = Mode(s, n, mean, variance, out var curvature);
        var scale = 1 / Math.Sqrt(curvature);
        Span<double> log = stackalloc double[Nodes];
        var highest = double.NegativeInfinity;
        for (var k = 0; k < Nodes; k++)
        {
            var eta = mode + (scale * At[k]);
            log[k] = LogWeight[k] + (s * eta) - (n * Softplus(eta)) - ((eta - mean) * (eta - mean) / (2 * variance));
            highest = Math.Max(highest, log[k]);
        }

        double sum = 0, first = 0, second = 0;
        for (var k = 0; k < Nodes; k++)
        {
            var weight = Math.Exp(log[k] - highest);
            var off = mode + (scale * At[k]) - mean;
            sum += weight;
            first += weight * off;
            second += weight * off * off;
        }

        return new Value(
            LogBinomial(s, n) + highest + Math.Log(sum * scale / Math.Sqrt(variance)),
            first / sum / variance,
            ((second / sum / variance) - 1) / (2 * variance));
    }

    /// <summary>Where the integrand is highest, by Newton steps that a concave function allows, and its curvature there.</summary>
    private static double Mode(double s, double n, double mean, double variance, out double curvature)
    {
        var eta = mean;
        for (var step = 0; ; step++)
        {
            var p = 1 / (1 + Math.Exp(-eta));
            curvature = (n * p * (1 - p)) + (1 / variance);
            var move = (s - (n * p) - ((eta - mean) / variance)) / curvature;
            if (Math.Abs(move) < Converged || step == NewtonSteps)
                return eta;
            eta += Math.Clamp(move, -1, 1);
        }
    }

    private static double Softplus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));

    private static double LogBinomial(double s, double n) =>
        SpecialFunctions.GammaLn(n + 1) - SpecialFunctions.GammaLn(s + 1) - SpecialFunctions.GammaLn(n - s + 1);
}
