using ProjectionSim.Numerics;

namespace ProjectionSim.Talent;

/// <summary>
/// How the spread of a component's forecast changes with its level: the standard deviations of belief and season noise are multiplied by
/// exp(log + slope · deviation).
/// </summary>
/// <remarks>
/// One spread of log-odds serves the middle: a hitter of few home runs may do anything by that scale, one of many hardly. A slope of −λ
/// is, to first order, a constant spread of the odds raised to the power λ.
/// </remarks>
public sealed record PredictiveSpread
{
    /// <summary>The logarithm of the factor at a forecast like the league.</summary>
    public double Log { get; init; }

    /// <summary>Change of the logarithm of the standard deviation per unit of the filter's forecast deviation (log-odds).</summary>
    public required double Slope { get; init; }

    /// <summary>Deviations beyond this (log-odds) count as this: hardly anyone is further out.</summary>
    public required double Limit { get; init; }

    /// <summary>What the standard deviation is multiplied by.</summary>
    /// <param name="deviation">The filter's forecast deviation, terms and park included (log-odds).</param>
    public double Factor(double deviation) => PortableMath.Exp(Log + Slope * Math.Clamp(deviation, -Limit, Limit));
}
