namespace ProjectionSim.Reports.Charts;

/// <summary>One distribution in a figure.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Distribution">The distribution; one without draws is left out.</param>
/// <param name="Colour">Index of the page's colour.</param>
public sealed record DensitySeries(string Label, StatDistribution Distribution, int Colour);
