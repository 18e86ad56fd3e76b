using ProjectionSim.Baseball;
using ProjectionSim.Context;

namespace ProjectionSim.Data.Environments;

/// <summary>Cuts an environment at an as-of season.</summary>
internal static class EnvironmentCut
{
    /// <summary>A copy that holds no season after this one; a club's move into the next season is known, the new site's effect is of seasons before.</summary>
    public static LeagueEnvironments Through(LeagueEnvironments environment, int season) => environment with
    {
        Rates = environment.Rates.ToDictionary(r => r.Key, r => (IReadOnlyDictionary<int, ComponentSet<double>>)Cut(r.Value, season)),
        StealAttemptRate = Cut(environment.StealAttemptRate, season),
        RunValues = Cut(environment.RunValues, season),
        Parks = environment.Parks.ToDictionary(p => p.Key, p => p.Value with { Through = Cut(p.Value.Through, season), Moves = Cut(p.Value.Moves, season + 1) }, StringComparer.Ordinal),
    };

    private static Dictionary<int, T> Cut<T>(IReadOnlyDictionary<int, T> bySeason, int season) =>
        bySeason.Where(e => e.Key <= season).ToDictionary(e => e.Key, e => e.Value);
}
