namespace ProjectionSim.Evaluation.Fitting;

/// <summary>What tells roughly where a hitter batted in a season that he spent with one club.</summary>
/// <param name="PlayerId">The hitter.</param>
/// <param name="Season">The season.</param>
/// <param name="Games">His games.</param>
/// <param name="Starts">Those that he started.</param>
/// <param name="ClubPaPerGame">Plate appearances a game of his club, its pitchers' among them.</param>
public sealed record LineupSeason(string PlayerId, int Season, int Games, int Starts, double ClubPaPerGame);
