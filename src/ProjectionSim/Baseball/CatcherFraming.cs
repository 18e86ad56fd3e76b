namespace ProjectionSim.Baseball;

/// <summary>Runs that a catcher's framing saved in one season, by one provider; providers' scales differ, so keep them apart.</summary>
/// <param name="PlayerId">Whose (Lahman identifier, or <c>mlbam:NUMBER</c> where there is none).</param>
/// <param name="Mlbam">His MLB Advanced Media identifier.</param>
/// <param name="Season">The season.</param>
/// <param name="Source">The provider.</param>
/// <param name="Runs">Runs above average; more is better.</param>
/// <param name="CalledPitches">Called pitches that the runs come from; null when the provider does not say.</param>
/// <param name="StrikePercent">Share of borderline pitches called strikes, percent (0..100); null when unknown.</param>
public sealed record CatcherFraming(string PlayerId, int Mlbam, int Season, string Source, double Runs, int? CalledPitches, double? StrikePercent);
