namespace ProjectionSim.Reports.Charts;

/// <summary>One player's interval of one statistic.</summary>
/// <param name="Low">10 % quantile; NaN where there is none.</param>
/// <param name="LowerHalf">25 % quantile.</param>
/// <param name="Middle">Median.</param>
/// <param name="UpperHalf">75 % quantile.</param>
/// <param name="High">90 % quantile.</param>
/// <param name="LowText">The low end as written.</param>
/// <param name="MiddleText">The median as written.</param>
/// <param name="HighText">The high end as written.</param>
/// <param name="Colour">Index of the page's colour.</param>
public sealed record LadderLane(
    double Low, double LowerHalf, double Middle, double UpperHalf, double High, string LowText, string MiddleText, string HighText, int Colour);
