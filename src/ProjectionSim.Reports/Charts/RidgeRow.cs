namespace ProjectionSim.Reports.Charts;

/// <summary>A row of small densities.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Outline">Drawn as a line: the season.</param>
/// <param name="Filled">Drawn as an area: true talent.</param>
/// <param name="Colour">Index of the page's colour.</param>
public sealed record RidgeRow(string Label, StatDistribution? Outline, StatDistribution? Filled, int Colour);
