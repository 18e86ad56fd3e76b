using ProjectionSim.Evaluation.Fitting;

namespace ProjectionSim.Data.Histories;

/// <summary>Games, starts and the pace of the club of hitters' seasons with one club.</summary>
internal static class LineupHistory
{
    /// <summary>The seasons of hitters, ordered by player, then season.</summary>
    /// <param name="players">Everyone; pitchers' batting counts for their clubs.</param>
    /// <param name="clubGames">Games of a club in a season, 0 where unknown.</param>
    /// <param name="through">The last season.</param>
    public static IReadOnlyList<LineupSeason> Of(IReadOnlyCollection<PlayerRecord> players, Func<int, string, int> clubGames, int through)
    {
        var plate = new Dictionary<(int Season, string Club), long>();
        foreach (var (line, _) in players.SelectMany(player => player.Majors.Concat(player.Pitching)))
            plate[(line.Season, line.Team ?? "")] = plate.GetValueOrDefault((line.Season, line.Team ?? "")) + line.PA;
        var seasons = new List<LineupSeason>();
        foreach (var player in players)
        {
            foreach (var year in player.Majors.Where(stint => stint.Line.Season <= through).GroupBy(stint => stint.Line.Season))
            {
                var (season, club) = (year.Key, year.First().Line.Team ?? "");
                if (year.Count() == 1 && player.GamesIn(season) is { Started: > 0 } games && clubGames(season, club) is > 0 and var ofClub)
                    seasons.Add(new LineupSeason(player.Id, season, games.All, games.Started, (double)plate[(season, club)] / ofClub));
            }
        }

        return seasons;
    }
}
