namespace ProjectionSim.Baseball;

/// <summary>How fast a catcher's throws to second base were in one season.</summary>
/// <param name="PlayerId">Whose (Lahman identifier, or <c>mlbam:NUMBER</c> where there is none).</param>
/// <param name="Mlbam">His MLB Advanced Media identifier.</param>
/// <param name="Season">The season.</param>
/// <param name="Attempts">Throws to second base on steal attempts.</param>
/// <param name="PopTime">Seconds from mitt to second base, mean; null when unknown.</param>
/// <param name="ArmStrength">Throwing speed of the hardest throws, miles an hour; null when unknown.</param>
public sealed record CatcherPopTime(string PlayerId, int Mlbam, int Season, int Attempts, double? PopTime, double? ArmStrength);
