using ProjectionSim.Baseball;

namespace ProjectionSim.Context;

/// <summary>Park effects by club and season, half-season scale, ready for the filter.</summary>
public sealed class ParkTable
{
    private static readonly double[] NoEffect = new double[Components.Count];
    private readonly Dictionary<string, ParkEstimate[]> clubs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Club, int Season), ParkEstimate> moves = [];

    /// <summary>Takes every club's estimates, ordered by season.</summary>
    public ParkTable(LeagueEnvironments environments)
    {
        foreach (var (club, parks) in environments.Parks)
        {
            clubs[club] = parks.Through.OrderBy(entry => entry.Key).Select(entry => new ParkEstimate(entry.Value.Effect.ToArray(), entry.Key)).ToArray();
            foreach (var (season, effect) in parks.Moves) moves[(club, season)] = new ParkEstimate(effect.Effect.ToArray(), season - 1);
        }
    }

    /// <summary>The estimate that a forecast uses: through the season before, or that of the new site where the club has moved.</summary>
    /// <param name="club">The club's code; null for a neutral park.</param>
    /// <param name="season">The season forecast.</param>
    public ParkEstimate Forecast(string? club, int season) =>
        club is not null && moves.TryGetValue((club, season), out var atNewSite) ? atNewSite : Through(club, season - 1);

    /// <summary>
    /// The estimate through a season: the exact one, else the latest earlier one, else none. An unknown club has none.
    /// </summary>
    /// <param name="club">The club's code; null when unknown.</param>
    /// <param name="season">The season observed, or the season before the one forecast.</param>
    public ParkEstimate Through(string? club, int season)
    {
        if (club is null || !clubs.TryGetValue(club, out var estimates)) return new ParkEstimate(NoEffect, null);
        for (int i = estimates.Length - 1; i >= 0; i--)
        {
            if (estimates[i].Through <= season) return estimates[i];
        }

        return new ParkEstimate(NoEffect, null);
    }
}

/// <summary>Seven park effects (half-season scale) and the last season of their window; null where there is no estimate.</summary>
public readonly record struct ParkEstimate(double[] Effect, int? Through);
