using ProjectionSim.Numerics;

namespace ProjectionSim.PlayingTime;

/// <summary>A distribution of a fraction: its atoms and P(fraction ≤ atom).</summary>
public sealed record ShareLaw
{
    /// <summary>Cells that a spread share is drawn from: a third of a start in a season.</summary>
    private const int Cells = 512;

    /// <summary>A spread below this is finer than the cells.</summary>
    public const double LeastDeviation = 0.005;

    /// <summary>The atoms, ascending.</summary>
    public required double[] Atoms { get; init; }

    /// <summary>P(fraction ≤ atom); nondecreasing, the last is 1.</summary>
    public required double[] Cumulative { get; init; }

    /// <summary>Its mean.</summary>
    public double Mean
    {
        get
        {
            double sum = 0, below = 0;
            for (int k = 0; k < Atoms.Length; k++)
            {
                sum += Atoms[k] * (Cumulative[k] - below);
                below = Cumulative[k];
            }

            return sum;
        }
    }

    /// <summary>A certain fraction.</summary>
    public static ShareLaw Certain(double share) => new() { Atoms = [share], Cumulative = [1] };

    /// <summary>Whether a beta distribution has a mean and a standard deviation: 0 stands for certainty.</summary>
    public static bool Exists(double mean, double deviation) =>
        mean >= 0 && mean <= 1 && (deviation == 0 || (deviation >= LeastDeviation && deviation * deviation < mean * (1 - mean)));

    /// <summary>The beta distribution of a mean and a standard deviation, in the midpoints of equal cells.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none (see <see cref="Exists"/>).</exception>
    public static ShareLaw Beta(double mean, double deviation)
    {
        if (!Exists(mean, deviation))
            throw new ArgumentOutOfRangeException(nameof(deviation), deviation, FormattableString.Invariant($"No beta distribution has a mean of {mean} and this standard deviation; expected 0, or {LeastDeviation} to below sqrt(mean (1 - mean))."));
        if (deviation == 0) return Certain(mean);
        double concentration = (mean * (1 - mean) / (deviation * deviation)) - 1;
        double a = mean * concentration, b = (1 - mean) * concentration;
        double[] atoms = new double[Cells], log = new double[Cells];
        double highest = double.NegativeInfinity;
        for (int k = 0; k < Cells; k++)
        {
            atoms[k] = (k + 0.5) / Cells;
            log[k] = ((a - 1) * PortableMath.Log(atoms[k])) + ((b - 1) * PortableMath.Log(1 - atoms[k]));
            highest = Math.Max(highest, log[k]);
        }

        double total = 0;
        double[] cumulative = new double[Cells];
        for (int k = 0; k < Cells; k++) cumulative[k] = total += PortableMath.Exp(log[k] - highest);
        for (int k = 0; k < Cells; k++) cumulative[k] = Math.Min(cumulative[k] / total, 1);
        cumulative[^1] = 1;
        return new ShareLaw { Atoms = atoms, Cumulative = cumulative };
    }
}
