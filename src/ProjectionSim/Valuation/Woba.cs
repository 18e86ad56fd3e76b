using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Valuation;

/// <summary>Weighted on-base average: the linear weights of a season applied to outcome rates per AB + uBB + SF + HBP.</summary>
public static class Woba
{
    /// <summary>wOBA of outcome rates.</summary>
    public static double Of(in OutcomeRates rates, RunValues values) =>
        values.HitByPitch * rates.HitByPitch + values.Walk * rates.Walk + values.Single * rates.Single
        + values.Double * rates.Double + values.Triple * rates.Triple + values.HomeRun * rates.HomeRun;

    /// <summary>The variance of one plate appearance's worth at outcome rates: a season's wOBA varies by it over its PAx.</summary>
    public static double VarianceOfOne(in OutcomeRates rates, RunValues values)
    {
        double mean = Of(rates, values);
        double square = values.HitByPitch * values.HitByPitch * rates.HitByPitch + values.Walk * values.Walk * rates.Walk
            + values.Single * values.Single * rates.Single + values.Double * values.Double * rates.Double
            + values.Triple * values.Triple * rates.Triple + values.HomeRun * values.HomeRun * rates.HomeRun;
        return square - mean * mean;
    }

    /// <summary>wOBA of a stat line; null without a plate appearance that counts. Unknown counts are taken as none.</summary>
    public static double? Of(StatLine line, RunValues values)
    {
        int walks = line.BB - (line.IBB ?? 0);
        int hitByPitch = line.HBP ?? 0;
        int denominator = line.AB + walks + hitByPitch + (line.SF ?? 0);
        if (denominator == 0) return null;
        int singles = line.H - line.Doubles - line.Triples - line.HR;
        return (values.Walk * walks + values.HitByPitch * hitByPitch + values.Single * singles + values.Double * line.Doubles
            + values.Triple * line.Triples + values.HomeRun * line.HR) / denominator;
    }

    /// <summary>The derivative of wOBA by each of the seven log-odds.</summary>
    /// <remarks>Reach of a node × p(1−p) × (worth of a success − worth of a failure), from the leaves of the tree up.</remarks>
    public static double[] Gradient(ReadOnlySpan<double> logOdds, RunValues values)
    {
        Span<double> p = stackalloc double[Components.Count];
        for (int c = 0; c < Components.Count; c++) p[c] = PortableMath.Sigmoid(logOdds[c]);
        return GradientAt(p, values);
    }

    /// <summary>The derivative of wOBA by the seven log-odds where the nodes have these probabilities.</summary>
    public static double[] GradientAt(ReadOnlySpan<double> p, RunValues values)
    {
        double extraBase = p[6] * values.Triple + (1 - p[6]) * values.Double;
        double hit = p[5] * extraBase + (1 - p[5]) * values.Single;
        double inPlay = p[4] * hit;
        double contact = p[3] * values.HomeRun + (1 - p[3]) * inPlay;
        double notWalked = (1 - p[2]) * contact;
        double notHit = p[1] * values.Walk + (1 - p[1]) * notWalked;
        ReadOnlySpan<double> gap =
        [
            values.HitByPitch - notHit, values.Walk - notWalked, -contact, values.HomeRun - inPlay, hit,
            extraBase - values.Single, values.Triple - values.Double,
        ];
        double[] gradient = new double[Components.Count];
        double reach = 1;
        for (int c = 0; c < Components.Count; c++)
        {
            gradient[c] = reach * p[c] * (1 - p[c]) * gap[c];

            // The tree's trunk goes through the failures down to balls in play, then through the hits.
            reach *= c < (int)Component.HitInPlay ? 1 - p[c] : p[c];
        }

        return gradient;
    }
}
