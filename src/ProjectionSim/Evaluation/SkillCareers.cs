using ProjectionSim.Baseball;
using ProjectionSim.Defense;

namespace ProjectionSim.Evaluation;

/// <summary>A catcher's seasons of one skill, ascending, in a provider's own units.</summary>
/// <param name="PlayerId">The catcher.</param>
/// <param name="Seasons">One entry a season.</param>
public sealed record SkillCareer(string PlayerId, IReadOnlyList<SkillEvidence> Seasons);

/// <summary>Leaderboards of catchers as sequences of evidence, provider by provider.</summary>
public static class SkillCareers
{
    /// <summary>The name that the model has for a source of a leaderboard: a remark after an underscore is cut off.</summary>
    public static string Provider(string source) => source.Split('_')[0];

    /// <summary>Framing by one provider. Its pitches are not all alike, so workloads are games caught; rows without either are left out.</summary>
    /// <param name="catchers">The leaderboards.</param>
    /// <param name="games">Games at catcher of a player's season; 0 where unknown.</param>
    /// <param name="pitchesPerGame">Pitches taken in a game caught.</param>
    /// <param name="provider">The provider.</param>
    public static IReadOnlyList<SkillCareer> Framing(CatcherHistory catchers, Func<string, int, int> games, double pitchesPerGame, string provider) => Of(
        catchers.Framing.Where(row => string.Equals(Provider(row.Source), provider, StringComparison.Ordinal)).Select(row =>
        {
            double caught = games(row.PlayerId, row.Season), pitches = caught > 0 ? caught * pitchesPerGame : row.CalledPitches ?? 0;
            return (row.PlayerId, Evidence: new SkillEvidence(row.Season, row.Runs / pitches, pitches, provider));
        }));

    /// <summary>Throwing.</summary>
    public static IReadOnlyList<SkillCareer> Throwing(CatcherHistory catchers) => Of(
        catchers.Throwing.Select(row => (row.PlayerId, Evidence: new SkillEvidence(row.Season, row.CaughtAboveAverage / row.Attempts, row.Attempts, "savant"))));

    private static List<SkillCareer> Of(IEnumerable<(string PlayerId, SkillEvidence Evidence)> rows)
    {
        var careers = new List<SkillCareer>();
        foreach (var group in rows.Where(row => row.Evidence.Trials > 0).GroupBy(row => row.PlayerId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            careers.Add(new SkillCareer(group.Key, SkillFilter.Together(group.Select(row => row.Evidence))));
        return careers;
    }
}
