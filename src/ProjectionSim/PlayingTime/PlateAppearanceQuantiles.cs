using ProjectionSim.Numerics;

namespace ProjectionSim.PlayingTime;

/// <summary>
/// Quantiles of the zero-truncated beta-binomial of a season's plate appearances, tabulated over its mean share and concentration:
/// laws that change with every draw are inverted by three linear interpolations.
/// </summary>
/// <remarks>Between knots a quantile is off by a few plate appearances at most; the ends of the range are the .1 % and 99.9 % quantiles.</remarks>
public sealed class PlateAppearanceQuantiles
{
    private const double LowestLogit = -6, LogitStep = 0.25, LowestLog = -2, LogStep = 0.5, Edge = 0.001;
    private const int Logits = 45, Logs = 17, Levels = 129;

    private readonly double[] table = new double[Logits * Logs * Levels];
    private readonly int maximum;

    /// <summary>The quantiles of laws on 0..maximum.</summary>
    public PlateAppearanceQuantiles(int maximum)
    {
        this.maximum = maximum;
        for (int i = 0; i < Logits; i++)
        {
            double share = PortableMath.Sigmoid(LowestLogit + (i * LogitStep));
            for (int j = 0; j < Logs; j++)
            {
                double concentration = PortableMath.Exp(LowestLog + (j * LogStep));
                Fill(table.AsSpan(((i * Logs) + j) * Levels, Levels), BetaBinomial.Probabilities(maximum, share * concentration, (1 - share) * concentration));
            }
        }
    }

    /// <summary>Plate appearances at a probability, 1..maximum.</summary>
    /// <param name="share">Mean share before truncation.</param>
    /// <param name="concentration">Concentration M.</param>
    /// <param name="probability">0..1.</param>
    public int At(double share, double concentration, double probability)
    {
        int i = Cell((PortableMath.Logit(share) - LowestLogit) / LogitStep, Logits, out double a);
        int j = Cell((PortableMath.Log(concentration) - LowestLog) / LogStep, Logs, out double b);
        int k = Cell(probability * (Levels - 1), Levels, out double c);
        double low = Row(i, j, k, b, c), high = Row(i + 1, j, k, b, c);
        return Math.Clamp((int)(low + (a * (high - low)) + 0.5), 1, maximum);
    }

    private static int Cell(double position, int knots, out double rest)
    {
        double inside = Math.Clamp(position, 0, knots - 1);
        int cell = Math.Min((int)inside, knots - 2);
        rest = inside - cell;
        return cell;
    }

    private double Row(int i, int j, int k, double b, double c)
    {
        int at = (((i * Logs) + j) * Levels) + k;
        double low = table[at] + (c * (table[at + 1] - table[at]));
        double high = table[at + Levels] + (c * (table[at + Levels + 1] - table[at + Levels]));
        return low + (b * (high - low));
    }

    private static void Fill(Span<double> quantiles, double[] probability)
    {
        double rest = 0;
        for (int pa = 1; pa < probability.Length; pa++) rest += probability[pa];
        int at = 1;
        double below = 0;
        for (int level = 0; level < Levels; level++)
        {
            double wanted = Math.Clamp((double)level / (Levels - 1), Edge, 1 - Edge) * rest;
            while (at < probability.Length - 1 && below + probability[at] < wanted) below += probability[at++];
            quantiles[level] = probability[at] > 0 ? at - 0.5 + Math.Min((wanted - below) / probability[at], 1) : at;
        }
    }
}
