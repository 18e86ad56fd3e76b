using ProjectionSim.Baseball;
using ProjectionSim.Evaluation;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Data.Evaluation;

/// <summary>Hitters of a folder as they stood before each season, known by nothing later, and what they then did.</summary>
public static class ComparableHistories
{
    private const int SeasonsShown = 3;

    /// <summary>Hitters of an age.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="model">The model whose posterior is compared.</param>
    /// <param name="age">Age on July 1.</param>
    /// <param name="window">How far an age may lie from it.</param>
    /// <param name="through">The last season whose outcomes are read.</param>
    /// <param name="except">The hitter himself, by MLBAM id.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IReadOnlyList<ComparableCandidate> OfAge(
        DataFolder data, HitterModel model, double age, double window, int through, int? except, CancellationToken cancellation)
    {
        var found = new List<ComparableCandidate>();
        int[] seasons = [.. data.Seasons.Where(season => season > model.FirstSeason + 1 && season <= through)];
        var actuals = seasons.ToDictionary(season => season, data.Actuals);
        foreach (int season in seasons)
        {
            cancellation.ThrowIfCancellationRequested();
            // Talent is stated in the league of the season before: where its weights are not known there is none.
            if (!data.Seasons.Contains(season - 1) || !data.Environments.RunValues.ContainsKey(season - 1)) continue;
            var view = data.AsOf(season - 1);
            var talent = new TalentModel(model, view.Leagues);
            foreach (var history in view.Hitters)
            {
                if (!(Math.Abs(history.AgeInJuly(season) - age) <= window) || (except is not null && history.Mlbam == except) || !PlayedLast(history, season)) continue;
                var forecast = talent.Forecast(history, season, null);
                var next = Enumerable.Range(season, SeasonsShown).Where(actuals.ContainsKey).Select(year => Season(history.Id, year, actuals[year])).ToArray();
                found.Add(new ComparableCandidate(history.Id, history.Name, season, history.AgeInJuly(season), forecast.FilterMean, forecast.NeutralTalent / 20, next));
            }
        }

        return found;
    }

    // Comparable are those who stood at the majors' door or inside it.
    private static bool PlayedLast(PlayerHistory history, int season)
    {
        foreach (var line in history.Lines)
        {
            if (line.Season == season - 1 && line.PA >= 50 && Levels.Parse(line.Level, line.League) is Level.MLB or Level.AAA) return true;
        }

        return false;
    }

    private static ComparableSeason Season(string id, int year, SeasonActuals actuals)
    {
        if (actuals.Find(id)?.Total is not { PA: > 0 } total) return new ComparableSeason(year, 0, double.NaN);
        double ratio = actuals.RunValues is { } values && SeasonStat.Of(Stat.WOBA, [total], values) is { } woba
            ? 1 + ((woba - values.LeagueWoba) / values.WobaScale / values.RunsPerPlateAppearance)
            : double.NaN;
        return new ComparableSeason(year, total.PA, ratio);
    }
}
