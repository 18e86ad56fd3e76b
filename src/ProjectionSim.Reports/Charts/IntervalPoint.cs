namespace ProjectionSim.Reports.Charts;

/// <summary>A value and its interval.</summary>
public sealed record IntervalPoint(double Value, double Low, double High, int Colour);
