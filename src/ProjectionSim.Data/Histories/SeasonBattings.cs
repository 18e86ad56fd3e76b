using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Histories;

/// <summary>Makes season totals of MLB lines, the form that Marcel and the scoring of seasons take.</summary>
internal static class SeasonBattings
{
    /// <summary>A player's season, stints summed; null when he has no line in it. A count that his time did not record is taken as none.</summary>
    public static SeasonBatting? Of(PlayerRecord player, int season)
    {
        StatLine[] stints =
        [
            .. player.Majors.Where(s => s.Line.Season == season).Select(s => s.Line),
            .. player.Pitching.Where(s => s.Line.Season == season).Select(s => s.Line),
        ];
        return stints.Length == 0 ? null : Of(player.Id, player.BirthDate.Year, StintSum.Of(stints)) with
        {
            MostlyPitched = player.GamesIn(season) is { IsPitcher: true },
        };
    }

    /// <summary>A season's total in that form.</summary>
    public static SeasonBatting Of(string playerId, int? birthYear, StatLine total) => new()
    {
        PlayerId = playerId,
        Season = total.Season,
        BirthYear = birthYear,
        Club = total.Team,
        AB = total.AB,
        H = total.H,
        Doubles = total.Doubles,
        Triples = total.Triples,
        HR = total.HR,
        BB = total.BB,
        IBB = total.IBB ?? 0,
        SO = total.SO,
        HBP = total.HBP ?? 0,
        SH = total.SH ?? 0,
        SF = total.SF ?? 0,
        GIDP = total.GIDP ?? 0,
        SB = total.SB ?? 0,
        CS = total.CS ?? 0,
        R = total.R ?? 0,
        RBI = total.RBI ?? 0,
    };
}
