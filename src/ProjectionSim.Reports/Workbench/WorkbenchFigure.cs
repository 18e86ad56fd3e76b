using ProjectionSim.Reports.Charts;

namespace ProjectionSim.Reports.Workbench;

/// <summary>A figure of a workbench report's page.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Chart">The figure.</param>
/// <param name="Caption">How to read it; null for nothing.</param>
/// <param name="IsSmall">One of several side by side.</param>
public sealed record WorkbenchFigure(string Heading, Chart Chart, string? Caption = null, bool IsSmall = false);
