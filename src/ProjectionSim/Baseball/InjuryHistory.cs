namespace ProjectionSim.Baseball;

/// <summary>The injured list through a season; empty where the data folder has none.</summary>
/// <param name="Through">The last season in here.</param>
/// <param name="Stints">Stays, ordered by season, player, start.</param>
/// <param name="Seasons">Days by player and season, ordered by season, then player.</param>
public sealed record InjuryHistory(int Through, IReadOnlyList<InjuryStint> Stints, IReadOnlyList<InjurySeason> Seasons);
