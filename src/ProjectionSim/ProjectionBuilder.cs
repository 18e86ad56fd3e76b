using System.Reflection;
using ProjectionSim.Baseball;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim;

/// <summary>The result of a run as its readers take it: names, scenarios and provenance around the summary's numbers.</summary>
public static class ProjectionBuilder
{
    /// <summary>The projection of a plan's summary.</summary>
    /// <param name="input">What the plan was made of.</param>
    /// <param name="plan">The plan; its players are the config's scenarios, in order.</param>
    /// <param name="summary">What its draws came to.</param>
    public static Projection Build(ProjectionInput input, SimulationPlan plan, SimulationSummary summary)
    {
        var scenarios = input.Config.Scenarios;
        return new Projection
        {
            Provenance = ProvenanceOf(input, plan) with { SummaryHash = summary.Hash() },
            Players = [.. scenarios.Select((scenario, i) => PlayerOf(input.Config, scenario, i, summary))],
            HeadToHead =
            [
                .. Compare(plan, scenarios, summary, HeadToHeadKind.Observed, null),
                .. Compare(plan, scenarios, summary, HeadToHeadKind.Talent, SummarisedStats.Talent),
            ],
        };
    }

    /// <summary>What the result depends on.</summary>
    public static Provenance ProvenanceOf(ProjectionInput input, SimulationPlan plan) => new()
    {
        ToolVersion = ToolVersion(),
        SamplerVersion = SamplerVersion.Current,
        Seed = plan.Seed,
        Draws = plan.Draws,
        ConfigHash = input.ConfigHash,
        ModelHash = input.ModelHash,
        EnvironmentHash = input.EnvironmentHash,
    };

    /// <summary>The release's version, without the commit that a build may append.</summary>
    private static string ToolVersion()
    {
        var assembly = typeof(ProjectionBuilder).Assembly;
        string? version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return version?.Split('+')[0] ?? assembly.GetName().Version!.ToString();
    }

    private static PlayerProjection PlayerOf(ProjectionConfig config, Scenario scenario, int index, SimulationSummary summary) => new()
    {
        Id = scenario.Player,
        Name = config.Players.First(player => string.Equals(player.Id, scenario.Player, StringComparison.Ordinal)).Name,
        Season = config.Season,
        Scenario = scenario.Label,
        Observed = summary.Players[index].Stats.ToDictionary(stat => stat, stat => summary.Observed(index, stat)),
        Talent = SummarisedStats.Talent.ToDictionary(stat => stat, stat => summary.Talent(index, stat)),
        Probabilities = summary.Probabilities(index),
    };

    private static IEnumerable<HeadToHead> Compare(
        SimulationPlan plan, IReadOnlyList<Scenario> scenarios, SimulationSummary summary, HeadToHeadKind kind, IReadOnlyList<Stat>? stats)
    {
        for (int pair = 0; pair < plan.Pairs.Count; pair++)
        {
            Scenario a = scenarios[plan.Pairs[pair].A], b = scenarios[plan.Pairs[pair].B];
            foreach (var stat in stats ?? summary.Pairs[pair].Stats)
            {
                var paired = summary.HeadToHead(pair, stat, kind);
                yield return new HeadToHead
                {
                    A = a.Player,
                    ScenarioA = a.Label,
                    B = b.Player,
                    ScenarioB = b.Label,
                    Kind = kind,
                    Stat = stat,
                    N = paired.Count,
                    Probability = paired.Probability,
                    TieProbability = paired.TieProbability,
                    MonteCarloError = paired.MonteCarloError,
                    Difference = paired.Difference.ToStatistics(),
                };
            }
        }
    }
}
