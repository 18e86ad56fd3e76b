using ProjectionSim.Runs.Results;

namespace ProjectionSim.Runs.Differences;

/// <summary>One season of a player's paths, as a run's folder or a store has it.</summary>
public sealed record RunYear
{
    public required int Season { get; init; }

    /// <summary>On July 1.</summary>
    public required double Age { get; init; }

    /// <summary>Probability of no plate appearance in the majors.</summary>
    public required double OutOfMajors { get; init; }
    public double? Attrition { get; init; }
    public YearOutlook? Outlook { get; init; }

    /// <summary>By kind (observed; talent: wOBA alone) and statistic.</summary>
    public required IReadOnlyDictionary<(string Kind, string Stat), RunNumber> Numbers { get; init; }

    internal static RunYear Of(YearResult year) => new()
    {
        Season = year.Season,
        Age = year.Age,
        OutOfMajors = year.OutOfMajors,
        Attrition = year.Attrition,
        Outlook = year.Outlook,
        Numbers = DistributionsOf(year).ToDictionary(d => (d.Kind, d.Stat), d => RunNumber.Of(d.Value)),
    };

    internal static IEnumerable<(string Kind, string Stat, StatDistribution Value)> DistributionsOf(YearResult year) =>
        [.. year.Observed.Select(d => ("observed", d.Key, d.Value)), ("talent", "wOBA", year.TalentWoba)];
}
