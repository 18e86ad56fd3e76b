namespace ProjectionSim.Baseball;

/// <summary>Runners that a catcher threw out in one season.</summary>
/// <param name="PlayerId">Whose (Lahman identifier, or <c>mlbam:NUMBER</c> where there is none).</param>
/// <param name="Mlbam">His MLB Advanced Media identifier.</param>
/// <param name="Season">The season.</param>
/// <param name="Attempts">Steal attempts against him.</param>
/// <param name="CaughtStealing">Of these, caught.</param>
/// <param name="CaughtAboveAverage">Caught more than an average catcher's on the same attempts.</param>
/// <param name="Runs">The provider's runs above average.</param>
/// <param name="PopTime">Seconds from mitt to second base, mean; null when unknown.</param>
/// <param name="ArmStrength">Throwing speed, miles an hour; null when unknown.</param>
public sealed record CatcherThrowing(string PlayerId, int Mlbam, int Season, int Attempts, int CaughtStealing, double CaughtAboveAverage, double Runs, double? PopTime, double? ArmStrength);
