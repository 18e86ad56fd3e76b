using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ProjectionSim.Reports.Json;

/// <summary>A projection as other programs read it. The names and their order are a contract: see the schema.</summary>
internal sealed record ProjectionDocument
{
    /// <summary>Raised when a reader of the old form would break.</summary>
    public const int CurrentVersion = 1;

    [Description("Version of this form; additions do not raise it.")]
    public required int SchemaVersion { get; init; }

    [Description("What the result depends on, and nothing else does.")]
    public required ProvenanceDocument Provenance { get; init; }

    [Description("One entry per player and scenario, in the config's order of scenarios.")]
    public required IEnumerable<PlayerDocument> Players { get; init; }

    [Description("Pairs compared draw by draw: observed seasons first, then talent.")]
    public required IReadOnlyList<HeadToHeadDocument> HeadToHead { get; init; }

    [Description("Depth charts: who makes a club's starts at a position; absent where the config has none.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RoomDocument>? Rooms { get; init; }
}

/// <summary>One depth chart.</summary>
internal sealed record RoomDocument
{
    public required string Name { get; init; }
    public required string Club { get; init; }
    public required string Position { get; init; }

    [Description("Starts of the season; in every draw the members' and the replacement's add to them.")]
    public required int Starts { get; init; }

    [Description("The members in the chart's order, then the replacement.")]
    public required IReadOnlyList<RoomMemberDocument> Members { get; init; }
}

/// <summary>One member of a depth chart.</summary>
internal sealed record RoomMemberDocument
{
    [Description("The player's id; null for the replacement.")]
    public required string? Id { get; init; }
    public required string Name { get; init; }

    [Description("Starts at the position.")]
    public required DistributionDocument Starts { get; init; }

    [Description("Games of the club that he cannot play; null for the replacement.")]
    public required DistributionDocument? GamesLost { get; init; }

    [Description("Plate appearances, starts elsewhere and games off the bench included; null for the replacement.")]
    public required DistributionDocument? Pa { get; init; }

    [Description("Mean plate appearances.")]
    public required double? MeanPa { get; init; }
}

/// <summary>What made the result.</summary>
internal sealed record ProvenanceDocument
{
    public required string ToolVersion { get; init; }

    [Description("Changes whenever the same plan would give other draws.")]
    public required string SamplerVersion { get; init; }
    public required ulong Seed { get; init; }

    [Description("Seasons drawn per player.")]
    public required long Draws { get; init; }

    [Description("SHA-256 of the effective config, lowercase hex.")]
    public required string ConfigHash { get; init; }
    public required string ModelHash { get; init; }
    public required string EnvironmentHash { get; init; }
}

/// <summary>One player in one scenario.</summary>
internal sealed record PlayerDocument
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required int Season { get; init; }
    public required string Scenario { get; init; }

    [Description("What the season will show, by statistic (PA, H, 1B … wOBA, wRC+). Rates are fractions: K% .281. Rates count draws with PA >= 1.")]
    public required Dictionary<string, DistributionDocument> Stats { get; init; }

    [Description("The season's true-talent rates, which its plate appearances are drawn from: no binomial noise.")]
    public required Dictionary<string, DistributionDocument> Talent { get; init; }

    [Description("Probabilities of the config's events.")]
    public required IReadOnlyList<EventDocument> Probabilities { get; init; }

    [Description("Where the config asks for several seasons: each season of his paths, the projected one first.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<YearDocument>? Years { get; init; }

    [Description("Where the config asks for several seasons: sums over the seasons of a path, by statistic.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, DistributionDocument>? Totals { get; init; }
}

/// <summary>One season of a player's paths.</summary>
internal sealed record YearDocument
{
    public required int Season { get; init; }

    [Description("Age on July 1.")]
    public required double Age { get; init; }

    [Description("What the season will show, by statistic; rates over paths with a plate appearance.")]
    public required Dictionary<string, DistributionDocument> Stats { get; init; }

    [Description("The season's true wOBA.")]
    public required DistributionDocument TalentWoba { get; init; }

    [Description("Pr(no plate appearance in the majors).")]
    public required double OutOfMajors { get; init; }

    [Description("Pr(runs per plate appearance far above his weighted last three seasons), among paths with plate appearances enough; the model file says how far and how many. Null where his past tells too little.")]
    public required double? Breakout { get; init; }

    [Description("The same, above at all.")]
    public required double? Improve { get; init; }

    [Description("The same, far below.")]
    public required double? Collapse { get; init; }

    [Description("Pr(much of his past playing time lost), over all paths.")]
    public required double? Attrition { get; init; }
}

/// <summary>A distribution; numbers are null where no draw counts.</summary>
internal sealed record DistributionDocument
{
    [Description("Draws that count.")]
    public required long N { get; init; }
    public required double? Mean { get; init; }
    public required double? Sd { get; init; }

    [Description("Monte Carlo standard error of the mean.")]
    public required double? Mcse { get; init; }
    public required QuantilesDocument Quantiles { get; init; }
}

/// <summary>Quantiles of a distribution.</summary>
internal sealed record QuantilesDocument
{
    public required double? P01 { get; init; }
    public required double? P05 { get; init; }
    public required double? P10 { get; init; }
    public required double? P25 { get; init; }
    public required double? P50 { get; init; }
    public required double? P75 { get; init; }
    public required double? P90 { get; init; }
    public required double? P95 { get; init; }
    public required double? P99 { get; init; }
}

/// <summary>The probability of one event.</summary>
internal sealed record EventDocument
{
    [Description("As the config wrote it.")]
    public required string Event { get; init; }
    public required double Pr { get; init; }

    [Description("Monte Carlo standard error of pr.")]
    public required double Mcse { get; init; }
}

/// <summary>Two players compared draw by draw on one statistic.</summary>
internal sealed record HeadToHeadDocument
{
    [Description("Id of the first player.")]
    public required string A { get; init; }
    public required string B { get; init; }

    [Description("observed: the season's numbers; talent: the rates behind them.")]
    public required string Kind { get; init; }

    [Description("The scenarios of a and b.")]
    public required IReadOnlyList<string> Scenarios { get; init; }
    public required string Stat { get; init; }

    [Description("Draws that count (rates: both with PA >= 1).")]
    public required long N { get; init; }

    [Description("Pr(A > B), strictly.")]
    public required double? Pr { get; init; }

    [Description("Pr(A = B).")]
    public required double? Tie { get; init; }
    public required double? Mcse { get; init; }

    [Description("Distribution of A - B.")]
    public required DifferenceDocument Difference { get; init; }
}

/// <summary>A difference, summarised.</summary>
internal sealed record DifferenceDocument
{
    public required double? Mean { get; init; }
    public required double? P10 { get; init; }
    public required double? P50 { get; init; }
    public required double? P90 { get; init; }
}
