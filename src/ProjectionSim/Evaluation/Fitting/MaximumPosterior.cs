using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>The log-likelihood at a point; the gradient (same length) is overwritten.</summary>
internal delegate double LogLikelihood(ReadOnlySpan<double> point, Span<double> gradient);

/// <summary>
/// A log-likelihood with independent normal priors. A prior standard deviation of 0 holds the parameter at its mean.
/// </summary>
internal sealed record PosteriorProblem
{
    /// <summary>The parameters' names, for messages.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The log-likelihood with its gradient.</summary>
    public required LogLikelihood LogLikelihood { get; init; }

    /// <summary>Prior means, also where the search starts unless <see cref="Start"/> is given.</summary>
    public required double[] PriorMean { get; init; }

    /// <summary>Prior standard deviations; infinity for a flat prior.</summary>
    public required double[] PriorStandardDeviation { get; init; }

    /// <summary>Where the search starts.</summary>
    public double[]? Start { get; init; }
}

/// <summary>A maximum of the posterior density.</summary>
internal sealed record PosteriorMode
{
    /// <summary>The maximising point.</summary>
    public required double[] Estimate { get; init; }

    /// <summary>Square roots of the diagonal of the inverse curvature; 0 for held parameters.</summary>
    public required double[] StandardError { get; init; }

    /// <summary>The log-likelihood at the estimate, prior left out.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Parameters whose standard error is at least nine tenths of the prior's: the data do not identify them.</summary>
    public required IReadOnlyList<string> NotIdentified { get; init; }

    /// <summary>A sentence on each of them: that its prior stands, and how far from the prior's centre the mode lies.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>
/// Maximum a posteriori by quasi-Newton steps (BFGS) in coordinates scaled by the curvature, finished by Newton steps with
/// a Hessian of central gradient differences, whose inverse gives the standard errors. Every gradient, analytic or not, is held
/// against differences of the likelihood itself where the search begins.
/// </summary>
internal static class MaximumPosterior
{
    private const double Step = 1e-4, DecrementTolerance = 1e-5, UnidentifiedShare = .9;

    /// <summary>How far a gradient may be from the likelihood's own differences, as a share of its size: clipped rows leave a kink.</summary>
    private const double GradientTolerance = .01;

    private const int QuasiNewtonIterations = 200, NewtonIterations = 20, Halvings = 30;

    /// <summary>Finds the mode.</summary>
    /// <exception cref="InvalidInputException">The data lead nowhere: the curvature at the point reached is not that of a maximum.</exception>
    /// <exception cref="InvalidOperationException">The gradient is not the likelihood's.</exception>
    public static PosteriorMode Find(PosteriorProblem problem, CancellationToken cancellation)
    {
        var density = new Density(problem, cancellation);
        var point = density.Free(problem.Start ?? problem.PriorMean);
        point = QuasiNewton(density, point);
        var (mode, curvature) = Newton(density, point);
        return Describe(problem, density, mode, curvature);
    }

    private static Vector<double> QuasiNewton(Density density, Vector<double> start)
    {
        var hessian = density.Curvature(start, checksGradient: true);
        var scale = Vector<double>.Build.Dense(start.Count, i => 1 / Math.Sqrt(Math.Max(Math.Abs(hessian[i, i]), 1e-6)));
        var best = start;
        var bestValue = double.PositiveInfinity;
        var objective = ObjectiveFunction.Gradient(u =>
        {
            var x = start + u.PointwiseMultiply(scale);
            var (value, gradient) = density.NegativeLog(x);
            if (value < bestValue)
                (best, bestValue) = (x, value);
            return (value, gradient.PointwiseMultiply(scale));
        });
        try
        {
            new BfgsMinimizer(1e-4, 1e-7, 1e-10, QuasiNewtonIterations).FindMinimum(objective, Vector<double>.Build.Dense(start.Count));
        }
        catch (OptimizationException)
        {
            // The line search gives up where rounding hides the slope; the Newton steps go on from the best point seen
            // and their own test decides whether it is a maximum.
        }

        return best;
    }

    private static (Vector<double> Mode, Matrix<double> Curvature) Newton(Density density, Vector<double> point)
    {
        var (value, gradient) = density.NegativeLog(point);
        for (var iteration = 0; ; iteration++)
        {
            var curvature = density.Curvature(point);
            var step = Downhill(curvature, gradient);
            var decrement = gradient * step;
            if (decrement < DecrementTolerance)
                return (point, curvature);
            if (iteration == NewtonIterations)
                throw new InvalidInputException($"The fit did not converge: {decrement:g3} log units were still expected of the next step after {NewtonIterations} Newton steps. Check the data for extreme lines or tighten the priors.");
            if (!TryStep(density, ref point, ref value, ref gradient, step))
                return (point, curvature);
        }
    }

    /// <summary>The Newton step, with the curvature raised along directions where the density is not yet concave.</summary>
    private static Vector<double> Downhill(Matrix<double> curvature, Vector<double> gradient)
    {
        var spectrum = curvature.Evd(Symmetricity.Symmetric);
        var floor = 1e-10 * spectrum.EigenValues.Select(v => Math.Abs(v.Real)).Max();
        var along = spectrum.EigenVectors.TransposeThisAndMultiply(gradient);
        for (var i = 0; i < along.Count; i++)
            along[i] /= Math.Max(Math.Abs(spectrum.EigenValues[i].Real), floor);
        return spectrum.EigenVectors * along;
    }

    private static bool TryStep(Density density, ref Vector<double> point, ref double value, ref Vector<double> gradient, Vector<double> step)
    {
        var length = 1.0;
        for (var halving = 0; halving < Halvings; halving++, length /= 2)
        {
            var next = point - length * step;
            var (nextValue, nextGradient) = density.NegativeLog(next);
            if (!(nextValue < value))
                continue;
            (point, value, gradient) = (next, nextValue, nextGradient);
            return true;
        }

        return false;
    }

    private static PosteriorMode Describe(PosteriorProblem problem, Density density, Vector<double> mode, Matrix<double> curvature)
    {
        var estimate = density.Whole(mode);
        var covariance = Inverse(curvature, [.. density.FreeIndices.Select(i => problem.Names[i])]);
        var errors = new double[estimate.Length];
        for (var f = 0; f < density.FreeIndices.Count; f++)
            errors[density.FreeIndices[f]] = Math.Sqrt(covariance[f, f]);
        int[] unknown = [.. density.FreeIndices.Where(i => errors[i] >= UnidentifiedShare * problem.PriorStandardDeviation[i])];
        return new PosteriorMode
        {
            Estimate = estimate,
            StandardError = errors,
            LogLikelihood = problem.LogLikelihood(estimate, new double[estimate.Length]),
            NotIdentified = [.. unknown.Select(i => problem.Names[i])],
            Notes = [.. unknown.Select(i => FormattableString.Invariant(
                $"{problem.Names[i]}: not identified by the data, the prior stands (estimate {Math.Abs(estimate[i] - problem.PriorMean[i]) / problem.PriorStandardDeviation[i]:0.00} of its spread from its centre)"))],
        };
    }

    private static Matrix<double> Inverse(Matrix<double> curvature, string[] names)
    {
        var spectrum = curvature.Evd(Symmetricity.Symmetric);
        for (var k = 0; k < names.Length; k++)
        {
            if (spectrum.EigenValues[k].Real > 0)
                continue;
            var worst = spectrum.EigenVectors.Column(k).AbsoluteMaximumIndex();
            throw new InvalidInputException($"The fit ended where the posterior is not concave in {names[worst]}: it ran away. Tighten its prior or check the data.");
        }

        return curvature.Inverse();
    }

    /// <summary>The negative log posterior over the parameters that are not held.</summary>
    private sealed class Density(PosteriorProblem problem, CancellationToken cancellation)
    {
        private readonly double[] _gradient = new double[problem.PriorMean.Length];

        public IReadOnlyList<int> FreeIndices { get; } =
            [.. Enumerable.Range(0, problem.PriorMean.Length).Where(i => problem.PriorStandardDeviation[i] > 0)];

        public Vector<double> Free(double[] whole) => DenseVector.OfEnumerable(FreeIndices.Select(i => whole[i]));

        public double[] Whole(Vector<double> free)
        {
            var whole = (double[])problem.PriorMean.Clone();
            for (var f = 0; f < free.Count; f++)
                whole[FreeIndices[f]] = free[f];
            return whole;
        }

        public (double Value, Vector<double> Gradient) NegativeLog(Vector<double> free)
        {
            cancellation.ThrowIfCancellationRequested();
            var whole = Whole(free);
            var value = -problem.LogLikelihood(whole, _gradient);
            var gradient = Vector<double>.Build.Dense(free.Count);
            for (var f = 0; f < free.Count; f++)
            {
                var i = FreeIndices[f];
                var deviation = (whole[i] - problem.PriorMean[i]) / problem.PriorStandardDeviation[i];
                value += deviation * deviation / 2;
                gradient[f] = -_gradient[i] + deviation / problem.PriorStandardDeviation[i];
            }

            // A search that leaves the region where numbers exist must be turned back, and NaN would not be.
            return double.IsFinite(value) ? (value, gradient) : (double.MaxValue, gradient.Map(g => double.IsFinite(g) ? g : 0));
        }

        /// <summary>The Hessian at a point, by central differences of the gradient.</summary>
        /// <param name="at">The point.</param>
        /// <param name="checksGradient">Whether the gradient is held against differences of the value.</param>
        public Matrix<double> Curvature(Vector<double> at, bool checksGradient = false)
        {
            var hessian = Matrix<double>.Build.Dense(at.Count, at.Count);
            for (var f = 0; f < at.Count; f++)
            {
                var up = at.Clone();
                var down = at.Clone();
                up[f] += Step;
                down[f] -= Step;
                var (above, gradientAbove) = NegativeLog(up);
                var (below, gradientBelow) = NegativeLog(down);
                if (checksGradient)
                    CheckGradient(problem.Names[FreeIndices[f]], above, below, gradientAbove[f], gradientBelow[f]);
                hessian.SetColumn(f, (gradientAbove - gradientBelow) / (2 * Step));
            }

            return (hessian + hessian.Transpose()) / 2;
        }

        /// <summary>The mean of both gradients is the slope of the value between them, but for terms of the third order.</summary>
        private static void CheckGradient(string name, double above, double below, double gradientAbove, double gradientBelow)
        {
            if (above == double.MaxValue || below == double.MaxValue)
                return;
            double slope = (above - below) / (2 * Step), claimed = (gradientAbove + gradientBelow) / 2;
            if (!(Math.Abs(slope - claimed) <= GradientTolerance * (1 + Math.Abs(gradientAbove) + Math.Abs(gradientBelow))))
                throw new InvalidOperationException($"The gradient of the likelihood in {name} is {claimed:g6} where its differences are {slope:g6}. The likelihood's code is wrong, or the data lie on one of its bounds.");
        }
    }
}
