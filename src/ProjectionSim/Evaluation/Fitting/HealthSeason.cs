namespace ProjectionSim.Evaluation.Fitting;

/// <summary>A regular's season as the health law sees it.</summary>
/// <remarks>
/// Games lost lie between two bounds: a stay on the injured list whose end no transaction tells lasted at least as long as its list
/// demands, and he lost no game that he played in.
/// </remarks>
/// <param name="Season">The season.</param>
/// <param name="Catcher">Whether he caught in more than half of the last season's games.</param>
/// <param name="Age">His age on July 1.</param>
/// <param name="PastShare">The share of last season that he lost.</param>
/// <param name="LeastLost">The fewest games that he can have lost.</param>
/// <param name="MostLost">The most.</param>
/// <param name="Games">Games that he played in.</param>
/// <param name="LastPa">Last season's plate appearances.</param>
public sealed record HealthSeason(int Season, bool Catcher, double Age, double PastShare, int LeastLost, int MostLost, int Games, int LastPa);
