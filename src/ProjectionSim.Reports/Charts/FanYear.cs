namespace ProjectionSim.Reports.Charts;

/// <summary>A year of a fan: quantiles at 10, 25, 50, 75 and 90 percent.</summary>
public sealed record FanYear(int Year, double Low, double LowerHalf, double Middle, double UpperHalf, double High);
