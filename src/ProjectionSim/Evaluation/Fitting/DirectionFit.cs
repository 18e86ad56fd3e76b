using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>What plate appearances tell of each component, how widely it spreads given them, and how both were estimated.</summary>
/// <param name="Direction">Multiples of what plate appearances would tell if clubs went by talent alone.</param>
/// <param name="SpreadLogs">Logarithms of the factor of the seven predictive standard deviations.</param>
/// <param name="Record">The record.</param>
internal sealed record DirectionFit(ComponentSet<double> Direction, double[] SpreadLogs, FitBlockRecord Record);
