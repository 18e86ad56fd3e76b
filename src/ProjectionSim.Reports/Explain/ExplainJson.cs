using ProjectionSim.Baseball;
using ProjectionSim.Reports.Json;
using ProjectionSim.Talent;

namespace ProjectionSim.Reports.Explain;

/// <summary>An explanation as JSON for other programs.</summary>
public static class ExplainJson
{
    /// <summary>Writes one document and a line end.</summary>
    public static void Write(Explanation explanation, TextWriter writer)
    {
        var forecast = explanation.Forecast;
        var document = new ExplainDocument
        {
            SchemaVersion = 1,
            Id = explanation.Player.Id,
            Name = explanation.Player.Name,
            Season = forecast.Season,
            Scenario = explanation.Scenario?.Label,
            LeagueSeason = forecast.LeagueSeason,
            LeagueWoba = forecast.LeagueWoba,
            Steps = [.. explanation.Steps().Select(Step)],
            Forecast = new ExplainForecastDocument { FirstStage = forecast.WobaFirst, SecondStage = forecast.WobaSecond, ThirdStage = forecast.WobaThird },
            Notes = forecast.Trace!.Notes,
            Defense = explanation.Defense?.Skills.ToDictionary(skill => skill.Name, Skill, StringComparer.Ordinal),
        };
        JsonText.Write(document, ReportJsonContext.Default.ExplainDocument, writer);
    }

    private static ExplainStepDocument Step(WaterfallStep step) => new()
    {
        Step = char.ToLowerInvariant(step.Kind.ToString()[0]) + step.Kind.ToString()[1..],
        Season = step.Season,
        Line = step.Line is null ? null : Line(step.Line),
        Woba = step.Woba,
        Change = step.Change,
        Mean = ByComponent(step.Mean),
        Sd = step.StandardDeviation is { } sd ? ByComponent(sd) : null,
    };

    private static ExplainSkillDocument Skill(ExplainedSkill skill) => new()
    {
        PriorMean = skill.PriorMean,
        PriorSd = skill.PriorStandardDeviation,
        Steps = [.. skill.Belief.Steps.Select(step => new ExplainSkillStepDocument
        {
            Season = step.Season,
            Sources = step.Sources,
            Units = step.Units,
            Trials = step.Trials,
            Weight = step.Weight,
            Mean = step.Mean,
            Sd = step.StandardDeviation,
        })],
        Mean = skill.Belief.Mean,
        Sd = skill.Belief.StandardDeviation,
        RunsPerUnit = skill.RunsPerUnit,
    };

    private static ExplainLineDocument Line(LineTrace line) => new()
    {
        Level = line.Level.Name(),
        League = line.League,
        Team = line.Team,
        Pa = line.PlateAppearances,
        Weight = line.Weight,
        RawWoba = line.RawWoba,
        NeutralWoba = line.NeutralWoba,
        Worth = line.WobaEquivalentPa,
        WorthByComponent = ByComponent(Array.ConvertAll(line.MlbEquivalentPa, pa => double.IsFinite(pa) ? pa : (double?)null)),
        RawRates = ByComponent(line.RawRates),
        NeutralRates = ByComponent(line.NeutralRates),
        WobaAtFullWeight = line.WobaAtFullWeight,
    };

    private static Dictionary<string, T> ByComponent<T>(T[] values) =>
        Components.All.ToDictionary(c => c.ShortName(), c => values[(int)c], StringComparer.Ordinal);
}
