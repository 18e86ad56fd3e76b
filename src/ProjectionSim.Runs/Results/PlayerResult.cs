using System.ComponentModel;
using System.Text.Json.Serialization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Runs.Results;

/// <summary>One player's results of a run in all his scenarios: a file of players/, written whole when he ends.</summary>
public sealed record PlayerResult
{
    [Description("The run's id: a file of another run is not taken for this one's.")]
    public required string Run { get; init; }
    public required string Id { get; init; }
    public required string Name { get; init; }
    public int? Mlbam { get; init; }
    public required IReadOnlyList<ScenarioResult> Scenarios { get; init; }

    [Description("The pairs in which he is the first.")]
    public required IReadOnlyList<PairResult> HeadToHead { get; init; }

    [Description("The depth charts that his scenario is the first to have a place in; absent where there are none.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RoomProjection>? Rooms { get; init; }
}

/// <summary>One scenario's distributions.</summary>
public sealed record ScenarioResult
{
    [Description("The scenario's place in the config, from 0.")]
    public required int Index { get; init; }
    public required string Scenario { get; init; }
    public required string Club { get; init; }
    public required int Season { get; init; }

    [Description("What the season will show, by statistic.")]
    public required IReadOnlyDictionary<string, StatDistribution> Observed { get; init; }

    [Description("The season's true-talent rates.")]
    public required IReadOnlyDictionary<string, StatDistribution> Talent { get; init; }
    public required IReadOnlyList<EventProbability> Probabilities { get; init; }

    [Description("The seasons of his paths; absent where one season was drawn.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<YearResult>? Years { get; init; }

    [Description("Sums over the seasons of a path, by statistic; absent where one season was drawn.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, StatDistribution>? Totals { get; init; }

    internal PlayerProjection ToProjection(PlayerResult player) => new()
    {
        Id = player.Id,
        Name = player.Name,
        Season = Season,
        Scenario = Scenario,
        Observed = ByStat(Observed),
        Talent = ByStat(Talent),
        Probabilities = Probabilities,
        Years = Years is null ? [] : [.. Years.Select(year => year.ToProjection())],
        Totals = ByStat(Totals ?? new Dictionary<string, StatDistribution>()),
    };

    internal static IReadOnlyDictionary<string, StatDistribution> ByName(IReadOnlyDictionary<Stat, StatDistribution> distributions)
    {
        var named = new Dictionary<string, StatDistribution>(StringComparer.Ordinal);
        foreach (var info in StatInfo.All.Where(info => distributions.ContainsKey(info.Stat)))
            named.Add(info.Name, distributions[info.Stat]);
        return named;
    }

    internal static Dictionary<Stat, StatDistribution> ByStat(IReadOnlyDictionary<string, StatDistribution> distributions)
    {
        var known = new Dictionary<Stat, StatDistribution>();
        foreach (var info in StatInfo.All)
        {
            if (distributions.TryGetValue(info.Name, out var distribution)) known.Add(info.Stat, distribution);
        }

        return known;
    }
}

/// <summary>A comparison, with its place among the run's.</summary>
/// <param name="Index">The pair's place in the run, from 0.</param>
/// <param name="Comparison">The comparison in one statistic.</param>
public sealed record PairResult(int Index, HeadToHead Comparison);
