using ProjectionSim.Baseball;
using ProjectionSim.Simulation;

namespace ProjectionSim.Evaluation.PosteriorCheck;

/// <summary>A season that happened, and the law that it was forecast with from what came before.</summary>
/// <param name="Name">The player, for the reader.</param>
/// <param name="Plan">The forecast's law.</param>
/// <param name="Actual">What happened.</param>
/// <param name="Weights">The season's run values.</param>
/// <param name="Leagues">Leagues that its draws are played in.</param>
public sealed record CheckedSeason(string Name, PlayerPlan Plan, SeasonBatting Actual, RunValues Weights, LeagueShocks Leagues);
