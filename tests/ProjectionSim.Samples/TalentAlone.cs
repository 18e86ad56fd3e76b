using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Talent;

namespace ProjectionSim.Samples;

/// <summary>Talent without simulation: what a line of the record changes in the posterior, and what the prior weighs.</summary>
internal static class TalentAlone
{
    public static void Run(TextWriter output)
    {
        var input = ConfigFile.LoadEmbedded([]);
        var model = new TalentModel(input.Model, input.Environments);
        var player = input.Config.Players[0];
        var before = model.Forecast(player with { Lines = [.. player.Lines.Where(line => line.Season < 2025)] }, 2026, park: null);
        var after = model.Forecast(player, 2026, park: null);
        output.WriteLine($"{player.Name}: expected wOBA {before.WobaThird:F3} without the lines of 2025, {after.WobaThird:F3} with them");
        foreach (var component in Components.All)
        {
            var rate = 1 / (1 + Math.Exp(-after.LeagueLogits[(int)component]));
            output.WriteLine($"{component.ShortName()}: the prior weighs {PriorStrength.TrialsOf(input.Model.Components[component].Prior.Variance, rate):F0} trials");
        }
    }
}
