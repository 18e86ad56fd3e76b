using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Data.Environments;

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
        foreach (RunValueRange range in RunValueRange.Of(values))
            at.At(range.Key).InRange(range.Value, range.Low, range.High, range.Meaning);
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
