namespace ProjectionSim.Baseball;

/// <summary>One stay of a hitter on the injured list, as transactions tell it; days count 1 April to 30 September only.</summary>
/// <param name="PlayerId">Whose (Lahman identifier, or <c>mlbam:NUMBER</c> where there is none).</param>
/// <param name="Mlbam">His MLB Advanced Media identifier.</param>
/// <param name="Season">The season.</param>
/// <param name="Start">The day he was placed on the list; it may lie before or after the season's days.</param>
/// <param name="End">The day he came back; null when no transaction tells it.</param>
/// <param name="Days">Days within the season; an upper bound (to 30 September, or to the last day the source saw) where <paramref name="End"/> is null.</param>
/// <param name="ListDays">Which list: its shortest stay in days (7, 10, 15, 60); null when unknown.</param>
/// <param name="Transferred">Whether he was moved to the 60-day list.</param>
public sealed record InjuryStint(string PlayerId, int Mlbam, int Season, DateOnly Start, DateOnly? End, int Days, int? ListDays, bool Transferred);
