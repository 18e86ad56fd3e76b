using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.PlayingTime;

/// <summary>How a hitter's plate appearances and his season's performance go together: wOBA shift and variance given PA.</summary>
/// <remarks>
/// Who collapses loses playing time, so few plate appearances are evidence of a bad season. The shift is a polynomial in wb = 20
/// (wOBA − league), lk = ln((PA + 20)/400) and lE = ln((E[PA | PA &gt; 0] + 20)/400).
/// </remarks>
public sealed class JointLaw
{
    private static readonly string[] Terms = ["1", "wb", "lk", "lE", "wb*lk", "wb*lE", "deb", "deb*lk", "lk^2"];
    private readonly JointModel model;
    private readonly FeatureTable shift;

    /// <summary>Takes the joint block of a model.</summary>
    /// <exception cref="InvalidInputException">It names a term that does not exist.</exception>
    public JointLaw(JointModel model)
    {
        this.model = model;
        shift = new FeatureTable("playingTime.joint.shift", Terms, model.Shift);
    }

    /// <summary>The shift of wOBA of a season with some plate appearances.</summary>
    /// <param name="plateAppearances">PA.</param>
    /// <param name="overLeague">Second-stage wOBA minus the league's.</param>
    /// <param name="forecast">The statistical playing-time law.</param>
    public double Shift(double plateAppearances, double overLeague, PlayingTimeForecast forecast)
    {
        double wb = 20 * overLeague, debut = forecast.IsDebut ? 1 : 0;
        double lk = Scale(plateAppearances), lE = Scale(forecast.ExpectedPa);
        return shift.Predict([1, wb, lk, lE, wb * lk, wb * lE, debut, debut * lk, lk * lk]);
    }

    /// <summary>How one point of wOBA that plate appearances tell of moves the seven log-odds: the gain, bent by the model's direction.</summary>
    /// <remarks>
    /// Clubs go by results, of which luck on balls in play is a good part and walks are a small one. The bent gain still moves wOBA by one
    /// point a point.
    /// </remarks>
    /// <param name="gain">Σ g / g'Σg.</param>
    /// <param name="gradient">g.</param>
    public double[] Bent(double[] gain, double[] gradient)
    {
        if (model.Direction is null) return gain;
        double[] bent = model.Direction.ToArray();
        double moved = 0;
        for (int c = 0; c < bent.Length; c++)
        {
            bent[c] *= gain[c];
            moved += gradient[c] * bent[c];
        }

        for (int c = 0; c < bent.Length; c++) bent[c] /= moved;
        return bent;
    }

    /// <summary>κ: the share of wOBA's predictive variance that a season's plate appearances take out.</summary>
    public double Kappa(double plateAppearances) => Math.Clamp(
        model.KappaFloor + model.KappaSpan * PortableMath.Exp(-(plateAppearances - model.KappaAt) / model.KappaDecay),
        model.KappaLow,
        model.KappaHigh);

    /// <summary>c = 1 − √(1 − κ).</summary>
    /// <remarks>
    /// With eta = L z − c G (g'L z) and g'G = 1, wOBA's deviation g'eta is (1 − c) g'L z, so 1 − (1 − c)² = κ.
    /// </remarks>
    public double Shrink(double plateAppearances) => 1 - Math.Sqrt(1 - Kappa(plateAppearances));

    private static double Scale(double plateAppearances) => PortableMath.Log((plateAppearances + 20) / 400);
}
