using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks one component of a model file: variances above 0, all minor levels present, effects of a size log-odds can have.</summary>
internal sealed class ComponentAudit(AuditedValue place, ComponentModel component, double largest)
{
    private const string Variance = "It is a variance in log-odds squared.";
    private const string LogOdds = "It is in log-odds.";

    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public void Run()
    {
        Prior(place.At("prior"), component.Prior);
        AuditedValue drift = place.At("drift");
        drift.At("variancePerYear").NotNegative(component.Drift.VariancePerYear, Variance);
        drift.At("ageSlope").InRange(component.Drift.AgeSlope, -largest, largest, "It is the change of a logarithm per 5 years.");
        Aging(drift.At("agingPerYear"), component.Drift.AgingPerYear);
        Aging(drift.At("multiYearAgingPerYear"), component.Drift.MultiYearAgingPerYear);
        place.At("mlbNoise").NotNegative(component.MlbNoise, Variance);
        Levels();
        place.At("pacificCoastLeague").InRange(component.PacificCoastLeague, -largest, largest, LogOdds);
        AuditedValue forecast = place.At("forecast");
        forecast.At("logPlateAppearances").InRange(component.Forecast.LogPlateAppearances, -largest, largest, LogOdds);
        forecast.At("noMlb").InRange(component.Forecast.NoMlb, -largest, largest, LogOdds);
        forecast.At("catcher").InRange(component.Forecast.Catcher, -largest, largest, LogOdds);
        forecast.At("age").InRange(component.Forecast.Age, -largest, largest, LogOdds);
        if (component.ParkScale is { } scale)
            place.At("parkScale").Positive(scale, "It is a spread of park effects; leave it out where parks are not used.");
        place.At("leagueShock").NotNegative(component.LeagueShock, "It is a standard deviation in log-odds.");
        Recalibration(place.At("recalibration"), component.Recalibration);
        Recalibration(place.At("secondStage"), component.SecondStage);
        if (component.Spread is not { } spread)
            return;
        place.At("spread").At("log").InRange(spread.Log, -1, 1, "It is the logarithm of a factor.");
        place.At("spread").At("slope").InRange(spread.Slope, -1, 1, "It is the change of a logarithm per log-odds of level.");
        place.At("spread").At("limit").InRange(spread.Limit, 0, largest, "It is a deviation in log-odds.");
    }

    private void Prior(AuditedValue at, EntryPrior prior)
    {
        at.At("variance").Positive(prior.Variance, Variance);
        (string Name, double Value)[] effects =
        [
            ("intercept", prior.Intercept), ("minorsEntryAge", prior.MinorsEntryAge), ("mlbEntry", prior.MlbEntry),
            ("mlbEntryAge", prior.MlbEntryAge), ("catcher", prior.Catcher), ("middleInfield", prior.MiddleInfield),
            ("centerField", prior.CenterField), ("corner", prior.Corner), ("batsLeft", prior.BatsLeft), ("batsSwitch", prior.BatsSwitch),
            ("height", prior.Height), ("weight", prior.Weight),
        ];
        foreach ((string name, double value) in effects)
            at.At(name).InRange(value, -largest, largest, LogOdds);
    }

    private void Aging(AuditedValue at, IReadOnlyDictionary<int, double> knots)
    {
        if (knots.Count == 0)
            throw at.Error("no age", "at least one", "Give changes per year by age, as { \"20\": 0, \"37\": 0 }.");
        foreach ((int age, double change) in knots)
        {
            at.AtSeason(age).InRange(age, 10, 60, "The key is an age.");
            at.AtSeason(age).InRange(change, -largest, largest, "It is in log-odds a year.");
        }
    }

    private void Levels()
    {
        Level[] minors = [.. Baseball.Levels.All.Where(level => level != Level.MLB)];
        AuditedValue at = place.At("levels");
        foreach (Level level in minors.Where(level => !component.Levels.ContainsKey(level)))
            throw at.Error($"no level {level.Name()}", string.Join(", ", minors.Select(l => l.Name())), "Add its offset and noise.");
        if (component.Levels.ContainsKey(Level.MLB))
            throw at.At("MLB").Error("the level MLB", "minor levels only", "The majors' noise is mlbNoise; their offset is 0.");
        foreach ((Level level, LevelModel values) in component.Levels)
        {
            at.At(level.Name()).At("offset").InRange(values.Offset, -largest, largest, LogOdds);
            at.At(level.Name()).At("noise").NotNegative(values.Noise, Variance);
        }
    }

    private void Recalibration(AuditedValue at, Recalibration stage)
    {
        at.At("intercept").InRange(stage.Intercept, -largest, largest, LogOdds);
        at.At("callUpIntercept").InRange(stage.CallUpIntercept, -largest, largest, LogOdds);
        at.At("ownSquared").InRange(stage.OwnSquared, -largest, largest, "It multiplies a squared log-odds.");
        foreach (Component other in Components.All)
        {
            at.At("on").At(other.Key()).InRange(stage.On[other], -largest, largest, "It multiplies a log-odds.");
            at.At("callUpOn").At(other.Key()).InRange(stage.CallUpOn[other], -largest, largest, "It multiplies a log-odds.");
        }

        ModelAudit.Named(at.At("features"), stage.Features, ForecastFeatures.Names);
    }
}
