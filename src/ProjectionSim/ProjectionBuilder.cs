using System.Reflection;
using ProjectionSim.Baseball;
using ProjectionSim.Simulation;
using ProjectionSim.Simulation.Years;
using ProjectionSim.Summaries;

namespace ProjectionSim;

/// <summary>The result of a run as its readers take it: names, scenarios and provenance around the summary's numbers.</summary>
public static class ProjectionBuilder
{
    /// <summary>The projection of a plan's summary.</summary>
    /// <param name="input">What the plan was made of.</param>
    /// <param name="plan">The plan; its players are the config's scenarios, in order.</param>
    /// <param name="summary">What its draws came to.</param>
    /// <param name="paths">What its paths came to, a player each; empty where one season was drawn.</param>
    public static Projection Build(ProjectionInput input, SimulationPlan plan, SimulationSummary summary, IReadOnlyList<PathSummary>? paths = null)
    {
        var scenarios = input.Config.Scenarios;
        return new Projection
        {
            Provenance = ProvenanceOf(input, plan) with { SummaryHash = summary.Hash(), PathHash = PathsHash(paths ?? []) },
            Players = [.. scenarios.Select((scenario, i) => WithYears(PlayerOf(input.Config, scenario, i, summary), input.Config, plan, i, paths ?? []))],
            HeadToHead =
            [
                .. Compare(plan, scenarios, summary, HeadToHeadKind.Observed, null),
                .. Compare(plan, scenarios, summary, HeadToHeadKind.Talent, SummarisedStats.Talent),
            ],
            Rooms = [.. plan.Rooms.Select((room, i) => RoomOf(input.Config, room, summary.Rooms[i]))],
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

    private static string PathsHash(IReadOnlyList<PathSummary> paths)
    {
        if (paths.Count == 0) return string.Empty;
        using var writer = new IntegerWriter();
        foreach (var path in paths) path.WriteTo(writer);
        return writer.Finish();
    }

    private static PlayerProjection WithYears(PlayerProjection player, ProjectionConfig config, SimulationPlan plan, int index, IReadOnlyList<PathSummary> paths)
    {
        if (paths.Count == 0) return player;
        double age = config.Players.First(one => string.Equals(one.Id, player.Id, StringComparison.Ordinal)).AgeInJuly(player.Season);
        var baseline = plan.Players[index].Path?.Baseline;
        return player with
        {
            Years = [.. paths[index].Years.Select((year, i) => YearOf(year, player.Season + i, age + i, baseline))],
            Totals = paths[index].TotalStats.Zip(paths[index].Totals).ToDictionary(total => total.First, total => total.Second.ToStatistics()),
        };
    }

    private static YearProjection YearOf(YearSummary year, int season, double age, PathBaseline? baseline)
    {
        var counts = year.Counts;
        double compared = counts.Compared;
        return new YearProjection
        {
            Season = season,
            Age = age,
            Observed = year.Stats.Zip(year.Observed).ToDictionary(stat => stat.First, stat => stat.Second.ToStatistics()),
            TalentWoba = year.TalentWoba.ToStatistics(),
            OutOfMajors = (double)counts.Idle / counts.Draws,
            Outlook = counts.Compared == 0 ? null : new YearOutlook(counts.Compared, counts.Breakouts / compared, counts.Improved / compared, counts.Collapsed / compared),
            Attrition = baseline is null ? null : (double)counts.Attrition / counts.Draws,
        };
    }

    private static RoomProjection RoomOf(ProjectionConfig config, RoomPlan plan, RoomSummary summary)
    {
        var chart = config.DepthCharts.First(c => string.Equals(c.Name, plan.Name, StringComparison.Ordinal));
        var replacement = summary.Starts[^1].ToStatistics();
        return new RoomProjection
        {
            Name = chart.Name,
            Club = chart.Club,
            Position = chart.Position,
            Starts = plan.Starts,
            Members =
            [
                .. plan.Members.Select((member, m) => new RoomMemberProjection
                {
                    Id = member.Id,
                    Name = config.Find(member.Id)!.Name,
                    Starts = summary.Starts[m].ToStatistics(),
                    GamesLost = summary.GamesLost[m].ToStatistics(),
                    PlateAppearances = summary.PlateAppearances[m].ToStatistics(),
                    MeanPlateAppearances = summary.PlateAppearances[m].ToStatistics().Mean,
                }),
                new RoomMemberProjection
                {
                    Id = null,
                    Name = "replacement",
                    Starts = replacement,
                    GamesLost = null,
                    PlateAppearances = null,
                    MeanPlateAppearances = replacement.Mean * plan.ReplacementPaPerStart,
                },
            ],
        };
    }

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
