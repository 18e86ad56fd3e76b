using ProjectionSim.Baseball;
using ProjectionSim.Evaluation.Fitting;

namespace ProjectionSim.Data;

/// <summary>Hitters' seasons and what of them the injured list took, from a data folder.</summary>
public static class HealthHistory
{
    /// <summary>Days of the source's season, 1 April to 30 September, and games of a club's.</summary>
    private const double SourceDays = 183, SeasonGames = 162;

    /// <summary>The shortest stay where a transaction tells no end: the shortest list of the source's years.</summary>
    private const int ShortestStay = 7;

    /// <summary>
    /// Seasons of hitters who played the season before, as far as the source knows both seasons' injuries; empty where the folder has
    /// none. The source's last season is left out: it may end before the season does.
    /// </summary>
    /// <param name="folder">The data.</param>
    /// <param name="through">The last season.</param>
    /// <param name="scale">How many times a PA of a shortened season counts.</param>
    public static IReadOnlyList<HealthSeason> Of(DataFolder folder, int through, IReadOnlyDictionary<int, double> scale)
    {
        InjuryHistory injuries = folder.Injuries(int.MaxValue);
        if (injuries.Seasons.Count == 0) return [];
        int first = injuries.Seasons.Min(s => s.Season), last = injuries.Seasons.Max(s => s.Season) - 1;
        var lists = injuries.Seasons.ToDictionary(s => (s.Season, s.PlayerId));
        var result = new List<HealthSeason>();
        for (int season = first + 1; season <= Math.Min(through, last); season++)
            result.AddRange(Of(folder, season, scale, key => lists.GetValueOrDefault(key)));
        return result;
    }

    /// <summary>
    /// One season of hitters who played the season before. Where nothing is known of the injured list, games lost are unbounded but for
    /// the games that he played in, and last season's are taken as none.
    /// </summary>
    /// <param name="folder">The data.</param>
    /// <param name="season">The season.</param>
    /// <param name="scale">How many times a PA of a shortened season counts.</param>
    public static IReadOnlyList<HealthSeason> Unknown(DataFolder folder, int season, IReadOnlyDictionary<int, double> scale) =>
        [.. Of(folder, season, scale, _ => null)];

    private static IEnumerable<HealthSeason> Of(
        DataFolder folder, int season, IReadOnlyDictionary<int, double> scale, Func<(int, string), InjurySeason?> list)
    {
        SeasonActuals before = folder.Actuals(season - 1), now = folder.Actuals(season);
        foreach (RosterEntry entry in folder.Roster(season - 1).Players)
        {
            PlayerHistory player = entry.Newcomer;
            if (before.Find(player.Id) is not { } past || past.Total.PA == 0) continue;
            int games = now.Find(player.Id)?.Total.G ?? 0;
            InjurySeason? hurt = list((season, player.Id));
            if (games == 0 && hurt is null) continue;
            (int least, int most) = Bounds(hurt, games);
            (int pastLeast, int pastMost) = Bounds(list((season - 1, player.Id)), past.Total.G ?? 0);
            yield return new HealthSeason(
                season, past.Positions.C > 0.5, player.AgeInJuly(season), (pastLeast + pastMost) / 2.0 / SeasonGames, least, most, games,
                (int)(past.Total.PA * scale.GetValueOrDefault(season - 1, 1)));
        }
    }

    private static (int Least, int Most) Bounds(InjurySeason? hurt, int games)
    {
        if (hurt is null) return (0, 0);
        int most = Math.Min(Games(hurt.DaysUpperBound), Math.Max((int)SeasonGames - games, 0));
        int known = Games(hurt.KnownDays + (hurt.StintsWithoutEnd > 0 ? ShortestStay : 0));
        return (Math.Min(known, most), most);
    }

    private static int Games(int days) => (int)Math.Round(days * SeasonGames / SourceDays);
}
