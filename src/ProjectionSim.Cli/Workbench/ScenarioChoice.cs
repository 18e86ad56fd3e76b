namespace ProjectionSim.Cli.Workbench;

/// <summary>Which scenarios of a config a command of the workbench looks at.</summary>
internal static class ScenarioChoice
{
    /// <summary>The first scenarios of the players named, in their order; of the config's own order where none is named.</summary>
    /// <exception cref="UsageException">A player is unknown or has no scenario, or there are too many.</exception>
    public static ProjectionInput Of(ProjectionInput input, string? wanted, int most)
    {
        if (wanted is null) return input with { Config = input.Config with { Scenarios = [.. input.Config.Scenarios.Take(most)] } };
        var names = wanted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length is 0 || names.Length > most) throw new UsageException($"--players {wanted}: expected 1 to {most} players with commas between.");
        var scenarios = names.Select(name =>
        {
            var player = PlayerSelection.Find(input.Config.Players, name);
            return input.Config.Scenarios.FirstOrDefault(s => s.Player == player.Id) ?? throw new UsageException($"--players {name}: {player.Name} has no scenario in the config.");
        });
        return input with { Config = input.Config with { Scenarios = [.. scenarios] } };
    }
}
