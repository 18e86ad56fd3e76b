namespace ProjectionSim.Baseball;

/// <summary>A hitter's days on the injured list in one season, 1 April to 30 September, overlapping stays counted once.</summary>
/// <param name="PlayerId">Whose (Lahman identifier, or <c>mlbam:NUMBER</c> where there is none).</param>
/// <param name="Mlbam">His MLB Advanced Media identifier.</param>
/// <param name="Season">The season.</param>
/// <param name="Stints">Stays that touch the season.</param>
/// <param name="StintsWithoutEnd">Of these, stays whose end no transaction tells.</param>
/// <param name="KnownDays">Days of the stays whose end is known.</param>
/// <param name="DaysUpperBound">Days when every stay without an end lasted to 30 September (or to the last day the source saw).</param>
/// <param name="PA">Plate appearances of that season; null when unknown.</param>
public sealed record InjurySeason(string PlayerId, int Mlbam, int Season, int Stints, int StintsWithoutEnd, int KnownDays, int DaysUpperBound, int? PA);
