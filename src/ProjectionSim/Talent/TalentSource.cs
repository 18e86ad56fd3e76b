using ProjectionSim.Baseball;

namespace ProjectionSim.Talent;

/// <summary>
/// A talent model of one's own: the forecast that a player's seasons are drawn from, given his history and the forecast of the shipped
/// model. Return that one with another centre (<see cref="TalentForecast.SecondStage"/>, log-odds against the majors), spread
/// (<see cref="TalentForecast.Covariance"/>, positive definite) or playing time; with nothing changed, no drawn bit changes.
/// </summary>
/// <param name="history">The player and his lines; a season's own lines are not to be read.</param>
/// <param name="model">What the model file's talent model says.</param>
public delegate TalentForecast TalentSource(PlayerHistory history, TalentForecast model);
