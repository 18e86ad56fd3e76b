using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Evaluation;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Evaluation;

/// <summary>Cuts a scored season's input out of a data folder: history through the season before, the clubs' lists, and apart from them what happened.</summary>
public static class BacktestSeasons
{
    /// <summary>The input of one season.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="season">The season to forecast and score.</param>
    /// <param name="model">The model that forecasts it.</param>
    /// <param name="published">Paths of published projections by name.</param>
    /// <param name="givenLeague">Whether forecasts are put in the scored season's league instead of the last one's.</param>
    /// <exception cref="DataFolderException">The folder does not know the season or the one before it.</exception>
    public static BacktestSeason Of(DataFolder data, int season, HitterModel model, IReadOnlyDictionary<string, string> published, bool givenLeague = false)
    {
        if (!data.Seasons.Contains(season) || !data.Seasons.Contains(season - 1))
            throw new DataFolderException($"{data.Path}: a backtest of {season} needs MLB seasons {season - 1} and {season}; the folder has {Range(data.Seasons)}. Score other seasons, or add these to lahman/.");
        var view = data.AsOf(season - 1);
        var roster = data.Roster(season);
        var actuals = data.Actuals(season);
        var weights = actuals.RunValues
            ?? throw new DataFolderException($"{data.Path}: no linear weights of {season}, which wOBA is scored with. Add the season to woba_weights.csv.");
        var hitters = new List<BacktestHitter>(view.Hitters.Count);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in roster.Players)
        {
            listed.Add(entry.PlayerId);
            hitters.Add(new BacktestHitter(view.ForForecast(entry), entry.Club, actuals.Find(entry.PlayerId)?.Batting));
        }

        // Those on no list could have played: they count for playing time.
        foreach (var history in view.Hitters)
        {
            if (!listed.Contains(history.Id) && IsActive(history, season)) hitters.Add(new BacktestHitter(history, null, null));
        }

        var findings = published.Keys.ToDictionary(name => name, _ => new DataAudit(), StringComparer.Ordinal);
        return new BacktestSeason
        {
            Season = season,
            Model = model,
            Leagues = givenLeague ? WithSeason(view.Leagues, season, actuals) : view.Leagues,
            LeagueSeason = givenLeague ? season : season - 1,
            ScoredLeague = givenLeague ? null : actuals.LeagueRates,
            Hitters = hitters,
            Past = view.Batting,
            Weights = weights,
            Published = published.ToDictionary(p => p.Key, p => PublishedProjections.Read(p.Value, season, findings[p.Key]), StringComparer.Ordinal),
            Notes = [.. findings.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => Notes(f.Key, season, f.Value))],
        };
    }

    private static IEnumerable<string> Notes(string system, int season, DataAudit audit) => audit.Offenders == 0
        ? []
        : [.. audit.First, string.Create(CultureInfo.InvariantCulture, $"{system} of {season}: {audit.Offenders} of {audit.Rows} rows were left out; correct or remove them.")];

    private static LeagueEnvironments WithSeason(LeagueEnvironments leagues, int season, SeasonActuals actuals)
    {
        var majors = new Dictionary<int, ComponentSet<double>>(leagues.Rates[Level.MLB]) { [season] = actuals.LeagueRates! };
        return leagues with
        {
            Rates = new Dictionary<Level, IReadOnlyDictionary<int, ComponentSet<double>>>(leagues.Rates) { [Level.MLB] = majors },
            RunValues = new Dictionary<int, RunValues>(leagues.RunValues) { [season] = actuals.RunValues! },
        };
    }

    // An MLB line in the last three seasons or a minor one in the last.
    private static bool IsActive(PlayerHistory history, int season)
    {
        foreach (var line in history.Lines)
        {
            if (line.Season >= season - (line.Level == "MLB" ? 3 : 1)) return true;
        }

        foreach (var line in history.ThreeTrueOutcomes)
        {
            if (line.Season >= season - 1) return true;
        }

        return false;
    }

    private static string Range(IReadOnlyList<int> seasons) => seasons.Count == 0 ? "none" : $"{seasons[0]} to {seasons[^1]}";
}
