namespace ProjectionSim.Baseball;

/// <summary>
/// Successes and trials of the seven components in some plate appearances. Trials need not be whole (an unknown count of
/// sacrifice flies is estimated, an injury mark scales both); 0 trials say nothing.
/// </summary>
/// <param name="Successes">Seven numbers in component order, each at most its trials (but for estimated ones).</param>
/// <param name="Trials">Seven numbers in component order.</param>
public sealed record ComponentEvidence(double[] Successes, double[] Trials)
{
    /// <summary>No evidence.</summary>
    public static ComponentEvidence None => new(new double[Components.Count], new double[Components.Count]);
}
