using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Valuation;

/// <summary>Probabilities of the outcomes per PAx (plate appearances without intentional walks and sacrifice hits); they add to 1.</summary>
/// <param name="HitByPitch">Hit by pitch.</param>
/// <param name="Walk">Unintentional walk.</param>
/// <param name="Strikeout">Strikeout.</param>
/// <param name="HomeRun">Home run.</param>
/// <param name="Single">Single.</param>
/// <param name="Double">Double.</param>
/// <param name="Triple">Triple.</param>
/// <param name="BallInPlayOut">Ball in play that is not a hit.</param>
public readonly record struct OutcomeRates(
    double HitByPitch, double Walk, double Strikeout, double HomeRun, double Single, double Double, double Triple, double BallInPlayOut)
{
    /// <summary>Contact per PAx: balls in play and home runs.</summary>
    public double Contact => HomeRun + BallsInPlay;

    /// <summary>Balls in play per PAx.</summary>
    public double BallsInPlay => HitsInPlay + BallInPlayOut;

    /// <summary>Hits other than home runs per PAx.</summary>
    public double HitsInPlay => Single + Double + Triple;

    /// <summary>The outcomes of the tree whose seven nodes have these probabilities.</summary>
    public static OutcomeRates FromComponents(ReadOnlySpan<double> probability)
    {
        double afterHitByPitch = 1 - probability[0];
        double afterWalk = afterHitByPitch * (1 - probability[1]);
        double contact = afterWalk * (1 - probability[2]);
        double ballsInPlay = contact * (1 - probability[3]);
        double hits = ballsInPlay * probability[4];
        double extraBases = hits * probability[5];
        double triples = extraBases * probability[6];
        return new(
            probability[0], afterHitByPitch * probability[1], afterWalk * probability[2], contact * probability[3],
            hits - extraBases, extraBases - triples, triples, ballsInPlay - hits);
    }

    /// <summary>The outcomes at seven log-odds.</summary>
    public static OutcomeRates FromLogOdds(ReadOnlySpan<double> logOdds)
    {
        Span<double> probability = stackalloc double[Components.Count];
        for (int c = 0; c < Components.Count; c++) probability[c] = PortableMath.Sigmoid(logOdds[c]);
        return FromComponents(probability);
    }

    /// <summary>
    /// The mean outcomes of normal log-odds, to second order: each node's probability plus half its variance times p(1−p)(1−2p),
    /// the nodes then taken as independent.
    /// </summary>
    public static OutcomeRates Mean(ReadOnlySpan<double> logOdds, ReadOnlySpan<double> variance)
    {
        Span<double> probability = stackalloc double[Components.Count];
        for (int c = 0; c < Components.Count; c++)
        {
            double p = PortableMath.Sigmoid(logOdds[c]);
            probability[c] = p + 0.5 * p * (1 - p) * (1 - 2 * p) * variance[c];
        }

        return FromComponents(probability);
    }

    /// <summary>Trials of each node per PAx, in component order.</summary>
    public double[] TrialsPerPlateAppearance() =>
    [
        1, 1 - HitByPitch, 1 - HitByPitch - Walk, Contact, BallsInPlay, HitsInPlay, Double + Triple,
    ];
}
