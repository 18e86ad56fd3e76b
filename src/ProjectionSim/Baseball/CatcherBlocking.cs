namespace ProjectionSim.Baseball;

/// <summary>Pitches in the dirt that a catcher kept in front of him in one season.</summary>
/// <param name="PlayerId">Whose (Lahman identifier, or <c>mlbam:NUMBER</c> where there is none).</param>
/// <param name="Mlbam">His MLB Advanced Media identifier.</param>
/// <param name="Season">The season.</param>
/// <param name="Pitches">Pitches that could have got past him.</param>
/// <param name="BlocksAboveAverage">Passed balls and wild pitches fewer than an average catcher's on the same pitches.</param>
/// <param name="Runs">The provider's runs above average, rounded by it; null when unknown.</param>
public sealed record CatcherBlocking(string PlayerId, int Mlbam, int Season, int Pitches, double BlocksAboveAverage, double? Runs);
