using System.ComponentModel;

namespace ProjectionSim.Runs.Results;

/// <summary>One season of a player's paths, statistics by name.</summary>
public sealed record YearResult
{
    public required int Season { get; init; }

    [Description("On July 1.")]
    public required double Age { get; init; }
    public required IReadOnlyDictionary<string, StatDistribution> Observed { get; init; }

    [Description("The season's true wOBA.")]
    public required StatDistribution TalentWoba { get; init; }

    [Description("Probability of no plate appearance in the majors.")]
    public required double OutOfMajors { get; init; }

    [Description("Against his last three seasons; null where that cannot be told.")]
    public YearOutlook? Outlook { get; init; }
    public double? Attrition { get; init; }

    internal static YearResult Of(YearProjection year) => new()
    {
        Season = year.Season,
        Age = year.Age,
        Observed = ScenarioResult.ByName(year.Observed),
        TalentWoba = year.TalentWoba,
        OutOfMajors = year.OutOfMajors,
        Outlook = year.Outlook,
        Attrition = year.Attrition,
    };

    internal YearProjection ToProjection() => new()
    {
        Season = Season,
        Age = Age,
        Observed = ScenarioResult.ByStat(Observed),
        TalentWoba = TalentWoba,
        OutOfMajors = OutOfMajors,
        Outlook = Outlook,
        Attrition = Attrition,
    };
}
