using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation;

/// <summary>The systems that anybody can make from past batting: the league's mean, last season, Marcel.</summary>
public sealed class Baselines
{
    /// <summary>The league-mean system's name.</summary>
    public const string LeagueName = "league";

    /// <summary>The last-season system's name.</summary>
    public const string LastSeasonName = "lastSeason";

    /// <summary>Marcel's name.</summary>
    public const string MarcelName = "marcel";

    private readonly Dictionary<string, SystemForecast> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SystemForecast> marcel;

    /// <summary>The baselines of a season from the batting before it.</summary>
    public Baselines(IReadOnlyList<SeasonBatting> past, int season)
    {
        League = LeagueMean(past.Where(line => line.Season == season - 1 && !line.MostlyPitched)) with
        {
            PA = LeaguePa(past.Where(line => line.Season < season && line.Season >= season - 3 && !line.MostlyPitched), season),
        };
        foreach (var line in past)
        {
            if (line.Season == season - 1 && SystemForecast.Of(line) is { } forecast) last[line.PlayerId] = forecast;
        }

        marcel = Marcel.Project(past, season).ToDictionary(line => line.PlayerId, SystemForecast.Of, StringComparer.Ordinal);
        MarcelOfUnknown = League with { PA = 200 };
    }

    /// <summary>Last season's league: all non-pitchers together; its plate appearances are what a hitter of the last three seasons had in the last.</summary>
    public SystemForecast League { get; }

    /// <summary>Marcel for a hitter without a plate appearance in three seasons: the league, 200 PA.</summary>
    private SystemForecast MarcelOfUnknown { get; }

    /// <summary>Last season's line; for who did not bat then, the league's rates and no plate appearances.</summary>
    public SystemForecast LastSeason(string playerId) => last.GetValueOrDefault(playerId) ?? League with { PA = 0 };

    /// <summary>Marcel's projection.</summary>
    public SystemForecast MarcelOf(string playerId) => marcel.GetValueOrDefault(playerId) ?? MarcelOfUnknown;

    private static SystemForecast LeagueMean(IEnumerable<SeasonBatting> lines)
    {
        double pa = 0, pax = 0, walks = 0, hbp = 0, so = 0, hr = 0, h = 0, doubles = 0, triples = 0, sf = 0, ibb = 0, r = 0, rbi = 0, sb = 0;
        foreach (var line in lines)
        {
            pa += line.PA;
            pax += line.ModelPA;
            walks += line.BB - line.IBB;
            hbp += line.HBP;
            so += line.SO;
            hr += line.HR;
            h += line.H;
            doubles += line.Doubles;
            triples += line.Triples;
            sf += line.SF;
            ibb += line.IBB;
            r += line.R;
            rbi += line.RBI;
            sb += line.SB;
        }

        var rates = ScoredLine.Of(pax, walks, hbp, so, hr, h - doubles - triples - hr, doubles, triples, sf, ibb)
            ?? throw new InvalidInputException("No hitter batted in the season before a scored one; the baselines need it. Check the data folder's lahman/Batting.csv, or score other seasons.");
        return new SystemForecast { Line = rates, R = r / pa, RBI = rbi / pa, SB = sb / pa };
    }

    private static double LeaguePa(IEnumerable<SeasonBatting> lines, int season)
    {
        var players = new HashSet<string>(StringComparer.Ordinal);
        double lastPa = 0;
        foreach (var line in lines)
        {
            if (line.PA == 0) continue;
            players.Add(line.PlayerId);
            if (line.Season == season - 1) lastPa += line.PA;
        }

        return lastPa / Math.Max(players.Count, 1);
    }
}
