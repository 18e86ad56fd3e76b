namespace ProjectionSim.Reports.Charts;

/// <summary>One system's points.</summary>
public sealed record ReliabilitySeries(string Label, IReadOnlyList<ReliabilityPoint> Points, int Colour);
