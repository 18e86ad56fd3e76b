namespace ProjectionSim.Reports.Charts;

/// <summary>A statistic of a ladder.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Lanes">A lane a player.</param>
public sealed record LadderRung(string Label, IReadOnlyList<LadderLane> Lanes);
