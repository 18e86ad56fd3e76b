namespace ProjectionSim.Reports.Charts;

/// <summary>Curves that share one height: a panel of a density figure.</summary>
/// <param name="Caption">What the panel holds.</param>
/// <param name="Series">Its curves.</param>
public sealed record DensityPanel(string Caption, IReadOnlyList<DensitySeries> Series);
