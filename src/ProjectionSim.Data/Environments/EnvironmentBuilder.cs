using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;

namespace ProjectionSim.Data.Environments;

/// <summary>
/// Brings an environment up to date with a data folder: a league that the data knows gets the data's rates; a minor league
/// that it does not know keeps its log-odds distance from the majors.
/// </summary>
internal static class EnvironmentBuilder
{
    /// <summary>Below this, a change of the majors' log-odds is rounding of the file and the minors stay as they are.</summary>
    private const double Rounding = 1e-6;

    /// <summary>The environment with the data's leagues and run values; parks as they were.</summary>
    public static LeagueEnvironments WithLeagues(LeagueEnvironments baseline, LeagueTotals data)
    {
        var before = baseline.Rates.GetValueOrDefault(Level.MLB) ?? new Dictionary<int, ComponentSet<double>>();
        var first = before.Count > 0 ? before.Keys.Min() : int.MinValue;
        var majors = new SortedDictionary<int, ComponentSet<double>>();
        foreach (var (season, rates) in before)
            majors[season] = rates;
        var steals = new SortedDictionary<int, double>(baseline.StealAttemptRate.ToDictionary());
        foreach (var (season, totals) in data.Majors)
        {
            if (season < first || Rates(totals) is not { } rates)
                continue;
            majors[season] = rates;
            steals[season] = (double)totals.StealAttempts / totals.TimesOnFirst;
        }

        var levels = new SortedDictionary<Level, IReadOnlyDictionary<int, ComponentSet<double>>> { [Level.MLB] = majors };
        foreach (var (level, rates) in baseline.Rates)
        {
            if (level != Level.MLB)
                levels[level] = Minors(level, rates, before, majors, data);
        }

        var values = new SortedDictionary<int, RunValues>(baseline.RunValues.ToDictionary());
        foreach (var (season, value) in data.RunValues)
            values[season] = value;
        return baseline with { Rates = levels, StealAttemptRate = steals, RunValues = values };
    }

    /// <summary>The environment with these clubs' parks where they are estimated; the other seasons and clubs as they were.</summary>
    public static LeagueEnvironments WithParks(LeagueEnvironments environment, IReadOnlyList<ParkEstimates> estimates, Func<string, string> parkName)
    {
        var parks = new SortedDictionary<string, ClubParks>(environment.Parks.ToDictionary(), StringComparer.Ordinal);
        foreach (var (club, through, moves) in estimates)
        {
            var known = parks.GetValueOrDefault(club);
            parks[club] = new ClubParks { Park = known?.Park ?? parkName(club), Through = Over(known?.Through, through), Moves = Over(known?.Moves, moves) };
        }

        return environment with { Parks = parks };
    }

    private static SortedDictionary<int, ParkEffect> Over(IReadOnlyDictionary<int, ParkEffect>? known, IReadOnlyDictionary<int, ParkEffect> estimates)
    {
        var all = new SortedDictionary<int, ParkEffect>(known?.ToDictionary() ?? []);
        foreach (var (season, effect) in estimates)
            all[season] = effect;
        return all;
    }

    private static SortedDictionary<int, ComponentSet<double>> Minors(
        Level level,
        IReadOnlyDictionary<int, ComponentSet<double>> rates,
        IReadOnlyDictionary<int, ComponentSet<double>> majorsBefore,
        SortedDictionary<int, ComponentSet<double>> majors,
        LeagueTotals data)
    {
        var result = new SortedDictionary<int, ComponentSet<double>>();
        foreach (var (season, rate) in rates)
        {
            // Rookie leagues have no totals of their own and are measured against Single-A.
            if (!data.Minors.TryGetValue((season, level), out var totals) && level == Level.R)
                data.Minors.TryGetValue((season, Level.A), out totals);
            if (totals is not null && Rates(totals) is { } known)
            {
                result[season] = known;
                continue;
            }

            var shifted = ComponentSet<double>.From(c => Shifted(rate[c], majorsBefore[season][c], majors[season][c]));
            result[season] = data.ThreeTrueOutcomes.TryGetValue((season, level), out var three) ? WithThreeTrueOutcomes(shifted, three) : shifted;
        }

        return result;
    }

    private static double Shifted(double rate, double majorsBefore, double majors)
    {
        var change = PortableMath.Logit(majors) - PortableMath.Logit(majorsBefore);
        return Math.Abs(change) < Rounding ? rate : PortableMath.Sigmoid(PortableMath.Logit(rate) + change);
    }

    private static ComponentSet<double> WithThreeTrueOutcomes(ComponentSet<double> rates, ThreeTrueOutcomesTotals totals) => rates with
    {
        Walk = (double)totals.BB / (totals.BB + totals.SO + totals.Contact),
        Strikeout = (double)totals.SO / (totals.SO + totals.Contact),
        HomeRun = (double)totals.HR / totals.Contact,
    };

    private static ComponentSet<double>? Rates(ComponentTotals totals)
    {
        foreach (var component in Components.All)
        {
            if (totals.Rate(component) is null)
                return null;
        }

        return ComponentSet<double>.From(c => totals.Rate(c)!.Value);
    }
}
