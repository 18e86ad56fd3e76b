namespace ProjectionSim.Reports.Charts;

/// <summary>A value marked on an axis.</summary>
/// <param name="Value">Where.</param>
/// <param name="Label">What it is, its number included.</param>
/// <param name="Colour">Index of the page's colour, where it is a player's.</param>
public sealed record ValueMark(double Value, string Label, int Colour = 0);
