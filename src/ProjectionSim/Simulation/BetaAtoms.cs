using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>
/// A beta distribution as equally likely atoms, each the mean of its slice: one byte of a random word draws it, and its mean is exact.
/// </summary>
public static class BetaAtoms
{
    /// <summary>How many atoms: a byte tells which.</summary>
    public const int Count = 256;

    /// <summary>Cells of the cumulative distribution, the finer the nearer to 0, where a small rate's mass is.</summary>
    private const int Cells = 1024;

    /// <summary>The atoms, ascending; null where nothing is spread.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="correlation">Intraclass correlation ρ of a beta-binomial: the variance is mean (1 − mean) ρ.</param>
    public static double[]? Of(double mean, double correlation)
    {
        if (!(correlation > 0 && mean > 0 && mean < 1)) return null;
        double concentration = (1 / correlation) - 1, a = mean * concentration, b = (1 - mean) * concentration;
        double[] at = new double[Cells], mass = new double[Cells];
        double total = 0, highest = double.NegativeInfinity;
        for (int k = 0; k < Cells; k++)
        {
            double u = (k + 0.5) / Cells;
            at[k] = u * u * u;
            mass[k] = ((a - 1) * PortableMath.Log(at[k])) + ((b - 1) * PortableMath.Log(1 - at[k])) + (2 * PortableMath.Log(u));
            highest = Math.Max(highest, mass[k]);
        }

        for (int k = 0; k < Cells; k++) total += mass[k] = PortableMath.Exp(mass[k] - highest);
        return Slices(at, mass, total / Count, mean);
    }

    /// <summary>All the same.</summary>
    public static double[] Certain(double value) => [.. Enumerable.Repeat(value, Count)];

    /// <summary>In an order that pairs well with ascending atoms: the two are all but uncorrelated.</summary>
    public static double[] Shuffled(double[] atoms) => [.. Enumerable.Range(0, Count).Select(k => atoms[Reversed((byte)k)])];

    /// <summary>The bits of a byte the other way round, every second one flipped: the ends then meet the middle.</summary>
    private static byte Reversed(byte value)
    {
        int turned = 0;
        for (int bit = 0; bit < 8; bit++) turned |= ((value >> bit) & 1) << (7 - bit);
        return (byte)(turned ^ 0x55);
    }

    /// <summary>Means of slices of equal mass, scaled so that theirs is exact.</summary>
    private static double[] Slices(double[] at, double[] mass, double slice, double mean)
    {
        double[] atoms = new double[Count];
        int cell = 0;
        double left = mass[0], sum = 0;
        for (int k = 0; k < Count; k++)
        {
            double wanted = slice;
            while (wanted > 0 && cell < at.Length)
            {
                double taken = Math.Min(wanted, left);
                atoms[k] += taken * at[cell] / slice;
                (wanted, left) = (wanted - taken, left - taken);
                if (left > 0) break;
                if (++cell < at.Length) left = mass[cell];
            }

            sum += atoms[k];
        }

        for (int k = 0; k < Count; k++) atoms[k] = Math.Min(atoms[k] * mean * Count / sum, 1);
        return atoms;
    }
}
