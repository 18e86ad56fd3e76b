using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Environments;

/// <summary>League totals that a data folder knows.</summary>
internal sealed record LeagueTotals
{
    /// <summary>MLB non-pitchers by season.</summary>
    public required IReadOnlyDictionary<int, ComponentTotals> Majors { get; init; }

    /// <summary>Full league totals of minor levels.</summary>
    public required IReadOnlyDictionary<(int Season, Level Level), ComponentTotals> Minors { get; init; }

    /// <summary>Sums of unselected three-true-outcome rows.</summary>
    public required IReadOnlyDictionary<(int Season, Level Level), ThreeTrueOutcomesTotals> ThreeTrueOutcomes { get; init; }

    public required IReadOnlyDictionary<int, RunValues> RunValues { get; init; }

    /// <summary>The totals of seasons up to this one.</summary>
    public LeagueTotals Through(int season) => new()
    {
        Majors = Majors.Where(t => t.Key <= season).ToDictionary(),
        Minors = Minors.Where(t => t.Key.Season <= season).ToDictionary(),
        ThreeTrueOutcomes = ThreeTrueOutcomes.Where(t => t.Key.Season <= season).ToDictionary(),
        RunValues = RunValues.Where(t => t.Key <= season).ToDictionary(),
    };
}

/// <summary>Sums of three-true-outcome rows of a season and level.</summary>
internal readonly record struct ThreeTrueOutcomesTotals(long BB, long SO, long HR, long Contact)
{
    public ThreeTrueOutcomesTotals Plus(ThreeTrueOutcomesLine line) => new(BB + line.BB, SO + line.SO, HR + line.HR, Contact + line.Contact);
}
