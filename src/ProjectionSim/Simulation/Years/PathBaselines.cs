using ProjectionSim.Baseball;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Simulation.Years;

/// <summary>What a hitter's seasons to come are compared with: his last three in the majors, weighted.</summary>
internal static class PathBaselines
{
    /// <summary>The baseline before a season; null when none of the last three has a plate appearance in the majors.</summary>
    public static PathBaseline? Of(
        PlayerHistory history, int season, YearsModel years, IReadOnlyDictionary<int, double> seasonScale, IReadOnlyDictionary<int, RunValues> values)
    {
        double weights = 0, pa = 0, rated = 0, ratio = 0, seen = 0;
        for (int ago = 1; ago <= years.BaselineWeights.Count; ago++)
        {
            int year = season - ago;
            StatLine[] lines = [.. history.Lines.Where(line => line.Season == year && line.PA > 0 && Levels.Parse(line.Level, line.League) == Level.MLB)];
            if (lines.Length == 0) continue;
            double weight = years.BaselineWeights[ago - 1], number = lines.Sum(line => line.PA);
            weights += weight;
            pa += weight * number * seasonScale.GetValueOrDefault(year, 1);
            seen += number;
            if (!values.TryGetValue(year, out var league) || SeasonStat.Of(Stat.WOBA, lines, league) is not { } woba) continue;
            rated += weight * number;
            ratio += weight * number * (1 + ((woba - league.LeagueWoba) / league.WobaScale / league.RunsPerPlateAppearance));
        }

        if (!(weights > 0)) return null;
        return new PathBaseline(pa / weights, seen >= years.MinimumPa && rated > 0 && ratio > 0 ? ratio / rated : double.NaN);
    }
}
