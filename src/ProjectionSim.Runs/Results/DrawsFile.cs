using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Reports;
using ProjectionSim.Simulation;

namespace ProjectionSim.Runs.Results;

/// <summary>The first draws of a run as CSV, drawn again from their addresses, a few players at a time.</summary>
public static class DrawsFile
{
    private const int Together = 24;

    /// <summary>How many draws are written unless asked.</summary>
    public const int UsualDraws = 1000;

    /// <summary>Writes them.</summary>
    /// <param name="input">The run.</param>
    /// <param name="draws">How many of each player, at most the run's.</param>
    /// <param name="form">The kernel's vector form; no number depends on it.</param>
    /// <param name="writer">Receives the CSV.</param>
    /// <param name="cancel">Ends it early.</param>
    public static void Write(ProjectionInput input, int draws, SimdForm form, TextWriter writer, CancellationToken cancel)
    {
        var config = input.Config;
        using var csv = new DrawsCsv(writer, Groups(input));
        foreach (var part in config.Scenarios.Chunk(Together))
        {
            var ids = part.Select(s => s.Player).ToHashSet(StringComparer.Ordinal);
            var plan = Projector.Plan(config with { Players = [.. config.Players.Where(p => ids.Contains(p.Id))], Scenarios = part }, input.Model, input.Environments) with { Pairs = [] };
            new DrawReader(plan, form).Read(
                (int)Math.Min(draws, config.Draws),
                (player, draw, season) => csv.Write(part[player].Player, part[player].Label, draw, season, plan.Players[player].Groups),
                cancel);
        }
    }

    /// <summary>The statistics that a run's players have: those of its first, for all plans of a run are of one model.</summary>
    private static StatGroups Groups(ProjectionInput input)
    {
        var first = input.Config.Scenarios[0];
        var config = input.Config with { Players = [.. input.Config.Players.Where(p => p.Id == first.Player)], Scenarios = [first] };
        return Projector.Plan(config, input.Model, input.Environments).Players[0].Groups;
    }
}
