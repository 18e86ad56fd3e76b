namespace ProjectionSim.Reports.Charts;

/// <summary>One fan.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Years">Ascending.</param>
/// <param name="Colour">Index of the page's colour.</param>
public sealed record FanSeries(string Label, IReadOnlyList<FanYear> Years, int Colour);
