using ProjectionSim.Baseball;
using ProjectionSim.Evaluation.Fitting;
using ProjectionSim.Talent;
using ParkObservation = ProjectionSim.Evaluation.Fitting.ParkObservation;

namespace ProjectionSim.Data;

/// <summary>A data folder as a fit sees it: each season's hitters with what was known of them before it.</summary>
public static class FitHistory
{
    /// <summary>An earlier MLB plate appearance within this many seasons makes a hitter one whose playing time is in question.</summary>
    private const int RecentSeasons = 3;

    /// <summary>The input of a fit through a season.</summary>
    /// <param name="folder">The data.</param>
    /// <param name="model">The model that the fit starts from.</param>
    /// <param name="through">The last season whose outcomes it may see.</param>
    /// <param name="command">The command, paths left out.</param>
    /// <exception cref="DataFolderException">The folder has no batting lines of that season.</exception>
    public static FitInput Of(DataFolder folder, HitterModel model, int through, string command)
    {
        if (!folder.Seasons.Contains(through))
            throw new DataFolderException($"'{folder.Path}' has no MLB batting lines of {through}. Expected a season of lahman/Batting.csv ({(folder.Seasons.Count == 0 ? "none there" : $"{folder.Seasons[0]} to {folder.Seasons[^1]}")}).");
        var leagues = folder.AsOf(through).Leagues;
        return new FitInput
        {
            Base = model,
            Leagues = leagues,
            Through = through,
            Season = season => Targets(folder, season),
            Parks = [.. folder.ParkObservations.Where(o => o.Season <= through).SelectMany(Observations)],
            Catchers = () => folder.Catchers(through),
            CatchingGames = folder.GamesCaught,
            Health = () => HealthHistory.Of(folder, through, model.SeasonScale),
            Lineups = () => folder.Lineups(through),
            DataHash = folder.Hash(),
            Command = command,
        };
    }

    private static List<FitTarget> Targets(DataFolder folder, int season)
    {
        var view = folder.AsOf(season - 1);
        var roster = folder.Roster(season);
        var actuals = folder.Actuals(season);
        var targets = new List<FitTarget>();
        foreach (var entry in roster.Players)
            targets.Add(new FitTarget(view.ForForecast(entry), entry.Club, actuals.Find(entry.PlayerId) is { } actual ? Batting(actual, season) : null));
        foreach (var hitter in view.Hitters)
        {
            if (roster.Find(hitter.Id) is null && MayPlay(hitter, season))
                targets.Add(new FitTarget(hitter, null, null));
        }

        return targets;
    }

    /// <summary>Whether a hitter who did not play was one of those who might have.</summary>
    private static bool MayPlay(PlayerHistory hitter, int season) =>
        hitter.Lines.Any(l => l.Level == "MLB" ? l.Season >= season - RecentSeasons && l.PA > 0 : l.Season == season - 1 && l.Level is "AAA" or "AA")
        || hitter.ThreeTrueOutcomes.Any(t => t.Season == season - 1);

    private static SeasonBatting Batting(SeasonActual actual, int season)
    {
        var line = actual.Total;
        return new SeasonBatting
        {
            PlayerId = actual.PlayerId,
            Season = season,
            AB = line.AB,
            H = line.H,
            Doubles = line.Doubles,
            Triples = line.Triples,
            HR = line.HR,
            BB = line.BB,
            IBB = line.IBB ?? 0,
            SO = line.SO,
            HBP = line.HBP ?? 0,
            SH = line.SH ?? 0,
            SF = line.SF ?? 0,
            GIDP = line.GIDP ?? 0,
            SB = line.SB ?? 0,
            CS = line.CS ?? 0,
            R = line.R ?? 0,
            RBI = line.RBI ?? 0,
        };
    }

    private static IEnumerable<ParkObservation> Observations(Environments.ParkObservation park) => Components.All.Select(
        c => new ParkObservation(park.Site, c, park.Difference[(int)c], park.Variance[(int)c]));
}
