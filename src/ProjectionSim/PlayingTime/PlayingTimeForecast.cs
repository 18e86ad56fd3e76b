namespace ProjectionSim.PlayingTime;

/// <summary>A hitter's statistical playing-time law: nothing with probability P0, else a zero-truncated beta-binomial.</summary>
public sealed record PlayingTimeForecast
{
    /// <summary>Whether the hitter has no MLB plate appearance in the last three seasons (the debut model speaks, or none does).</summary>
    public required bool IsDebut { get; init; }

    /// <summary>P(no MLB PA).</summary>
    public required double NoPaProbability { get; init; }

    /// <summary>E[PA | PA &gt; 0] as the joint law uses it: of the law below, or the debut model's single figure.</summary>
    public required double ExpectedPa { get; init; }

    /// <summary>Mean share of the maximum before truncation.</summary>
    public required double MeanShare { get; init; }

    /// <summary>Concentration M (alpha + beta).</summary>
    public required double Concentration { get; init; }
}
