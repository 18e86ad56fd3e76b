using System.ComponentModel;

namespace ProjectionSim.Runs.Results;

/// <summary>summary.json: the run at a glance, for programs.</summary>
public sealed record RunSummary
{
    [Description("What the results depend on, and nothing else does.")]
    public required Provenance Provenance { get; init; }
    public required int Players { get; init; }
    public required int Scenarios { get; init; }

    [Description("Means by player and scenario, highest wOBA first.")]
    public required IReadOnlyList<SummaryRow> Leaders { get; init; }

    [Description("Pr(A > B) in wOBA, every pair that the run compared.")]
    public required IReadOnlyList<SummaryPair> Pairs { get; init; }
}

/// <summary>One row of the leaderboard.</summary>
public sealed record SummaryRow
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Scenario { get; init; }
    public required IReadOnlyDictionary<string, double> Means { get; init; }

    [Description("Quantiles of wOBA at 10, 50 and 90 %.")]
    public required IReadOnlyList<double> Woba { get; init; }
    public required double TalentWoba { get; init; }
}

/// <summary>One pair's wOBA.</summary>
public sealed record SummaryPair(string A, string ScenarioA, string B, string ScenarioB, double Observed, double Talent);
