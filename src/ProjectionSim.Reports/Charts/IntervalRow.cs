namespace ProjectionSim.Reports.Charts;

/// <summary>A row of points with intervals.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Points">One or several on the same line.</param>
/// <param name="Text">Written at the end of the row, or nothing.</param>
/// <param name="IsStrong">The row that the eye should find.</param>
public sealed record IntervalRow(string Label, IReadOnlyList<IntervalPoint> Points, string Text = "", bool IsStrong = false);
