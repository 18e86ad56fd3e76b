using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Context;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks what the shape of an environment file cannot say: rates strictly between 0 and 1, run values, park effects.</summary>
internal sealed class EnvironmentAudit(ConfigNode tree, LeagueEnvironments environments)
{
    private readonly AuditedValue root = new(tree, JsonPath.Root);

    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public void Run()
    {
        Rates(root.At("rates"));
        foreach ((int season, double rate) in environments.StealAttemptRate)
            root.At("stealAttemptRate").AtSeason(season).InRange(rate, 0, 1, "It is attempts per 1B + BB + HBP.");
        if (environments.RunValues.Count == 0)
            throw root.At("runValues").Error("no season", "at least one", "Add the run values of a season.");
        foreach ((int season, RunValues values) in environments.RunValues)
            Values(root.At("runValues").AtSeason(season), values);
        foreach ((string club, ClubParks parks) in environments.Parks)
        {
            foreach ((int through, ParkEffect effect) in parks.Through)
                Park(root.At("parks").At(club).At("through").AtSeason(through), effect);
        }
    }

    private void Rates(AuditedValue at)
    {
        foreach (Level level in Levels.All.Where(level => !environments.Rates.TryGetValue(level, out var seasons) || seasons.Count == 0))
            throw at.Error($"no season of {level.Name()}", "every level: MLB, AAA, AA, A+, A, R", "Add the level's league rates.");
        foreach ((Level level, var seasons) in environments.Rates)
        {
            foreach ((int season, ComponentSet<double> rates) in seasons)
            {
                foreach (Component component in Components.All)
                    Share(at.At(level.Name()).AtSeason(season).At(component.Key()), rates[component]);
            }
        }
    }

    private static void Share(AuditedValue at, double rate)
    {
        if (!(rate > 0 && rate < 1))
            throw at.Error(rate.ToString("R", CultureInfo.InvariantCulture), "a share above 0 and below 1", "League rates are fractions of the component's own trials (.22, not 22).");
    }

    private static void Values(AuditedValue at, RunValues values)
    {
        const string Weight = "Weights are in wOBA points, about .7 for a walk and 2 for a home run.";
        at.At("leagueWoba").InRange(values.LeagueWoba, 0.2, 0.5, "It is a fraction like .313.");
        at.At("wobaScale").InRange(values.WobaScale, 0.5, 2, "It is wOBA points per run per PA.");
        at.At("walk").InRange(values.Walk, 0.3, 1.5, Weight);
        at.At("hitByPitch").InRange(values.HitByPitch, 0.3, 1.5, Weight);
        at.At("single").InRange(values.Single, 0.3, 1.5, Weight);
        at.At("double").InRange(values.Double, values.Single, 2.5, "A double is worth no less than a single.");
        at.At("triple").InRange(values.Triple, values.Double, 3, "A triple is worth no less than a double.");
        at.At("homeRun").InRange(values.HomeRun, values.Triple, 3.5, "A home run is worth no less than a triple.");
        at.At("stolenBase").InRange(values.StolenBase, 0, 1, "It is in runs, about .2.");
        at.At("caughtStealing").InRange(values.CaughtStealing, -1.5, 0, "It is in runs, about -.4.");
        at.At("runsPerPlateAppearance").InRange(values.RunsPerPlateAppearance, 0.05, 0.25, "It is about .12.");
        at.At("runsPerWin").InRange(values.RunsPerWin, 5, 15, "It is about 10.");
    }

    private static void Park(AuditedValue at, ParkEffect park)
    {
        foreach (Component component in Components.All)
        {
            at.At("effect").At(component.Key()).InRange(park.Effect[component], -2, 2, "It is in log-odds, half-season scale.");
            if (park.StandardError?[component] is { } error)
                at.At("standardError").At(component.Key()).Positive(error, "Where an effect is not estimated its standard error is null.");
        }
    }
}
