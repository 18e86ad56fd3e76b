namespace ProjectionSim.Reports.Charts;

/// <summary>A group of forecasts: their mean, the mean of what happened, and its 90 % interval.</summary>
public sealed record ReliabilityPoint(double Forecast, double Actual, double Low, double High);
