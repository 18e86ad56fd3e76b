using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Talent;

/// <summary>
/// The Gaussian filter of true talent: entry prior, yearly drift, and two Gauss–Newton passes over a line's seven binomials.
/// </summary>
/// <remarks>
/// A line's noise is 1/(n p (1 − p)) from sampling plus its level's own variance, which is how a level's lines are discounted.
/// Steps change a <see cref="TalentBelief"/> in place and allocate nothing.
/// </remarks>
public sealed class TalentFilter
{
    private const int N = Components.Count;

    // The clip keeps a first pass that starts far off from losing all information; the bounds are far outside baseball.
    private const double LowestLogOdds = -9, HighestLogOdds = 3;

    // A node without trials: so little information that it is none, yet the matrix stays finite.
    private const double NoInformation = 1e-9;

    private readonly double[][] prior = new double[N][];
    private readonly double[] entryCovariance;
    private readonly double[] correlation = new double[N * N];
    private readonly double[] driftVariance = new double[N], driftAgeSlope = new double[N];
    private readonly PiecewiseLinear[] aging = new PiecewiseLinear[N];
    private readonly double[][] noise = new double[Levels.Count][];
    private readonly double convexity;

    /// <summary>Takes the prior, drift, correlation and level noise of a model.</summary>
    public TalentFilter(HitterModel model)
    {
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++) correlation[i * N + j] = model.Correlation.Matrix[i][j];
        }

        double[] entryVariance = new double[N];
        foreach (var component in Components.All)
        {
            int c = (int)component;
            var numbers = model.Components[component];
            prior[c] = EntryCovariates.Coefficients(numbers.Prior);
            entryVariance[c] = numbers.Prior.Variance;
            driftVariance[c] = numbers.Drift.VariancePerYear;
            driftAgeSlope[c] = numbers.Drift.AgeSlope;
            aging[c] = new PiecewiseLinear(numbers.Drift.AgingPerYear);
        }

        convexity = model.NoiseConvexity;
        entryCovariance = new double[N * N];
        AddCorrelated(entryCovariance, entryVariance);
        foreach (var level in Levels.All)
            noise[(int)level] = model.Components.ToArray().Select(numbers => level == Level.MLB ? numbers.MlbNoise : numbers.Levels[level].Noise).ToArray();
    }

    /// <summary>The seven season-specific variances of a level (MLB: what a season's true talent varies by around the player's).</summary>
    public ReadOnlySpan<double> Noise(Level level) => noise[(int)level];

    /// <summary>The belief at entry.</summary>
    /// <param name="covariates">Twelve numbers, see <see cref="EntryCovariates"/>; further ones are ignored.</param>
    public TalentBelief Enter(ReadOnlySpan<double> covariates)
    {
        var belief = new TalentBelief();
        for (int c = 0; c < N; c++)
        {
            double sum = 0;
            for (int k = 0; k < EntryCovariates.Count; k++) sum += prior[c][k] * covariates[k];
            belief.Mean[c] = sum;
        }

        entryCovariance.CopyTo(belief.Covariance, 0);
        return belief;
    }

    /// <summary>The belief at entry whose prior is power-scaled.</summary>
    /// <remarks>
    /// A normal prior to the power α has α times the precision. Scaling the marginal of one component c multiplies the joint density
    /// by that marginal to the power α − 1: the means stay and the covariance loses (α − 1)/α S e e' S / S_cc.
    /// </remarks>
    internal TalentBelief Enter(ReadOnlySpan<double> covariates, PowerScaling power)
    {
        var belief = Enter(covariates);
        if (power.EntryOf is not { } component)
        {
            for (int k = 0; k < belief.Covariance.Length; k++) belief.Covariance[k] /= power.Entry;
            return belief;
        }

        int c = (int)component;
        double share = (power.Entry - 1) / power.Entry / entryCovariance[c * N + c];
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++) belief.Covariance[i * N + j] -= share * entryCovariance[i * N + c] * entryCovariance[c * N + j];
        }

        return belief;
    }

    /// <summary>One year's drift into a season in which the hitter is <paramref name="age"/> on July 1.</summary>
    public void Drift(TalentBelief belief, double age) => Drift(belief, age, 1);

    /// <summary>The drift whose density is raised to a power.</summary>
    internal void Drift(TalentBelief belief, double age, double power)
    {
        double middle = age - 0.5;
        double youth = Math.Clamp((27 - middle) / 5, -2, 2);
        Span<double> variance = stackalloc double[N];
        for (int c = 0; c < N; c++)
        {
            belief.Mean[c] += aging[c].At(middle);
            variance[c] = driftVariance[c] * PortableMath.Exp(driftAgeSlope[c] * youth) / power;
        }

        AddCorrelated(belief.Covariance, variance);
    }

    /// <summary>Takes in one season's counts at a level.</summary>
    /// <param name="belief">Before, and after.</param>
    /// <param name="level">The level, for its noise.</param>
    /// <param name="successes">Seven counts.</param>
    /// <param name="trials">Seven counts; 0 says nothing.</param>
    /// <param name="offset">Seven log-odds of the context: what a hitter of league-average MLB talent has there.</param>
    public void Observe(TalentBelief belief, Level level, ReadOnlySpan<double> successes, ReadOnlySpan<double> trials, ReadOnlySpan<double> offset) =>
        Observe(belief, level, successes, trials, offset, 1, 1);

    /// <summary>A line whose likelihood, and the prior of whose season-specific deviation, are raised to powers.</summary>
    internal void Observe(
        TalentBelief belief, Level level, ReadOnlySpan<double> successes, ReadOnlySpan<double> trials, ReadOnlySpan<double> offset, double likelihood, double noisePrior)
    {
        Span<double> at = stackalloc double[N];
        Span<double> innovation = stackalloc double[N];
        Span<double> factor = stackalloc double[N * N];
        belief.Mean.CopyTo(at);
        for (int pass = 0; pass < 2; pass++)
        {
            Linearize(belief, noise[(int)level], at, successes, trials, offset, likelihood, noisePrior, innovation, factor);
            Cholesky.SolveLower(factor, innovation, N);
            Cholesky.SolveUpper(factor, innovation, N);
            for (int i = 0; i < N; i++)
            {
                double step = 0;
                for (int j = 0; j < N; j++) step += belief.Covariance[i * N + j] * innovation[j];
                at[i] = belief.Mean[i] + step;
            }
        }

        at.CopyTo(belief.Mean);
        Reduce(belief.Covariance, factor);
    }

    /// <summary>A node's sampling information n p (1 − p) at log-odds, as a line's step takes it.</summary>
    internal static double Information(double trials, double logOdds)
    {
        double p = PortableMath.Sigmoid(Math.Clamp(logOdds, LowestLogOdds, HighestLogOdds));
        return trials > 0 ? trials * p * (1 - p) : NoInformation;
    }

    /// <summary>The pseudo-observations' deviations from the mean, and the factor of their covariance P + V + 1/w.</summary>
    private void Linearize(
        TalentBelief belief, double[] levelNoise, ReadOnlySpan<double> at, ReadOnlySpan<double> successes, ReadOnlySpan<double> trials,
        ReadOnlySpan<double> offset, double likelihood, double noisePrior, Span<double> innovation, Span<double> factor)
    {
        belief.Covariance.CopyTo(factor);
        for (int c = 0; c < N; c++)
        {
            double p = PortableMath.Sigmoid(Math.Clamp(offset[c] + at[c], LowestLogOdds, HighestLogOdds));
            double information = trials[c] > 0 ? trials[c] * p * (1 - p) : NoInformation;
            double own = levelNoise[c] / noisePrior;
            innovation[c] = trials[c] > 0 ? at[c] + (successes[c] - trials[c] * p) / information - belief.Mean[c] - convexity * own * (0.5 - p) : 0;
            factor[c * N + c] += (own + 1 / information) / likelihood;
        }

        if (!Cholesky.Factor(factor, N))
            throw new InvalidInputException("The talent covariance is no longer positive definite. Check the model's correlation matrix and variances: all must be finite, the matrix positive definite.");
    }

    /// <summary>P − P S⁻¹ P with S = L L': P less A'A, A = L⁻¹ P, so that it stays symmetric to the bit.</summary>
    private static void Reduce(double[] covariance, ReadOnlySpan<double> factor)
    {
        Span<double> half = stackalloc double[N * N];
        for (int j = 0; j < N; j++)
        {
            Span<double> row = half.Slice(j * N, N);
            covariance.AsSpan(j * N, N).CopyTo(row);
            Cholesky.SolveLower(factor, row, N);
        }

        for (int i = 0; i < N; i++)
        {
            for (int j = i; j < N; j++)
            {
                double sum = 0;
                for (int k = 0; k < N; k++) sum += half[i * N + k] * half[j * N + k];
                covariance[i * N + j] -= sum;
                covariance[j * N + i] = covariance[i * N + j];
            }
        }
    }

    private void AddCorrelated(Span<double> covariance, ReadOnlySpan<double> variance)
    {
        for (int i = 0; i < N; i++)
        {
            for (int j = i; j < N; j++)
            {
                covariance[i * N + j] += correlation[i * N + j] * Math.Sqrt(variance[i] * variance[j]);
                covariance[j * N + i] = covariance[i * N + j];
            }
        }
    }
}
