namespace ProjectionSim.Defense;

/// <summary>What is believed of one skill before a season: normal, per trial, and how it came about.</summary>
/// <param name="Mean">Expected talent per trial.</param>
/// <param name="StandardDeviation">Its standard deviation.</param>
/// <param name="Steps">The evidence in order of seasons.</param>
public sealed record SkillBelief(double Mean, double StandardDeviation, IReadOnlyList<SkillStep> Steps);

/// <summary>One season's evidence on a skill and what is believed after it.</summary>
/// <param name="Season">The season.</param>
/// <param name="Sources">The providers, joined by '/'.</param>
/// <param name="Units">Runs, blocks or caught stealings above average, on the model's scale.</param>
/// <param name="Trials">The trials they are of.</param>
/// <param name="Weight">The share of the new belief that the season makes, 0..1.</param>
/// <param name="Mean">Expected talent per trial after it.</param>
/// <param name="StandardDeviation">Its standard deviation.</param>
public sealed record SkillStep(int Season, string Sources, double Units, double Trials, double Weight, double Mean, double StandardDeviation);

/// <summary>A season's evidence on a skill.</summary>
/// <param name="Season">The season.</param>
/// <param name="Rate">Units per trial, on the model's scale.</param>
/// <param name="Trials">Trials.</param>
/// <param name="Sources">The providers.</param>
/// <param name="Variance">Variance of the rate's noise; null for the model's at these trials.</param>
public sealed record SkillEvidence(int Season, double Rate, double Trials, string Sources, double? Variance = null);
