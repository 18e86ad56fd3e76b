using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;

namespace ProjectionSim.Data.Environments;

/// <summary>Estimates parks from home and road totals: a normal prior around no effect, up to three seasons at one site.</summary>
internal static class ParkEstimator
{
    private const int WindowSeasons = 3;

    /// <summary>One observation per club and season that has both home and road totals.</summary>
    public static IReadOnlyList<ParkObservation> Observe(IReadOnlyList<ParkTotals> totals)
    {
        var observations = new List<ParkObservation>(totals.Count);
        foreach (var season in totals.Where(t => t.Home.AB > 0 && t.Road.AB > 0).GroupBy(t => t.Season).OrderBy(g => g.Key))
        {
            var clubs = season.Select(Raw).ToArray();
            for (var c = 0; c < Components.Count; c++)
            {
                var mean = 0.0;
                foreach (var club in clubs)
                    mean += club.Difference[c];
                mean /= clubs.Length;
                foreach (var club in clubs)
                    club.Difference[c] -= mean;
            }

            observations.AddRange(clubs);
        }

        return observations;
    }

    /// <summary>
    /// Each club's half-season effects by the last season of their window, seasons at another site than the last one's left out;
    /// and those of the new site for a club's first season there.
    /// </summary>
    /// <param name="observations">All clubs, any order.</param>
    /// <param name="scales">Standard deviation of the log-odds difference between home and road among parks; null: not estimated.</param>
    public static IReadOnlyList<ParkEstimates> Estimate(IReadOnlyList<ParkObservation> observations, ComponentSet<double?> scales)
    {
        var parks = new List<ParkEstimates>();
        foreach (var club in observations.GroupBy(o => o.Club, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var through = new SortedDictionary<int, ParkEffect>();
            var moves = new SortedDictionary<int, ParkEffect>();
            foreach (var season in club.OrderBy(o => o.Season))
            {
                through[season.Season] = Effect(Window(club, season.Site, season.Season), scales);
                if (club.FirstOrDefault(o => o.Season == season.Season - 1) is { } before && before.Site != season.Site)
                    moves[season.Season] = Effect(Window(club, season.Site, season.Season - 1), scales);
            }

            parks.Add(new ParkEstimates(club.Key, through, moves));
        }

        return parks;
    }

    private static List<ParkObservation> Window(IEnumerable<ParkObservation> club, string site, int last) =>
        [.. club.Where(o => o.Site == site && o.Season <= last && o.Season > last - WindowSeasons)];

    private static ParkEffect Effect(List<ParkObservation> window, ComponentSet<double?> scales)
    {
        var effects = new double[Components.Count];
        var errors = new double?[Components.Count];
        foreach (var component in Components.All)
        {
            if (scales[component] is not { } scale)
                continue;
            var c = (int)component;
            var precision = 1 / (scale * scale);
            var weighted = 0.0;
            foreach (var season in window)
            {
                precision += 1 / season.Variance[c];
                weighted += season.Difference[c] / season.Variance[c];
            }

            effects[c] = .5 * weighted / precision;
            errors[c] = .5 / Math.Sqrt(precision);
        }

        return new ParkEffect
        {
            Effect = ComponentSet<double>.From(c => effects[(int)c]),
            StandardError = ComponentSet<double?>.From(c => errors[(int)c]),
        };
    }

    private static ParkObservation Raw(ParkTotals totals)
    {
        var difference = new double[Components.Count];
        var variance = new double[Components.Count];
        foreach (var component in Components.All)
        {
            var (home, homeVariance) = LogOdds(totals.Home.Of(component));
            var (road, roadVariance) = LogOdds(totals.Road.Of(component));
            difference[(int)component] = home - road;
            variance[(int)component] = homeVariance + roadVariance;
        }

        return new ParkObservation { Club = totals.Club, Season = totals.Season, Site = totals.Site, Difference = difference, Variance = variance };
    }

    private static (double LogOdds, double Variance) LogOdds((long Successes, long Trials) counts)
    {
        var successes = counts.Successes + .5;
        var failures = counts.Trials - counts.Successes + .5;
        return (PortableMath.Log(successes / failures), (1 / successes) + (1 / failures));
    }
}

/// <summary>One club's estimates: by the last season of the window, and for first seasons at a site.</summary>
internal sealed record ParkEstimates(string Club, IReadOnlyDictionary<int, ParkEffect> Through, IReadOnlyDictionary<int, ParkEffect> Moves);
