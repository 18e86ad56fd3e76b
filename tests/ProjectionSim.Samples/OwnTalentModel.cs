using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Talent;

namespace ProjectionSim.Samples;

/// <summary>Three plug-in points at once: a talent model of one's own, a school of value of one's own, lines from anywhere.</summary>
internal static class OwnTalentModel
{
    public static void Run(TextWriter output)
    {
        var input = ConfigFile.LoadEmbedded([]);

        // Lines from anywhere: a history is an object, whoever read it.
        PlayerHistory[] players = [.. input.Config.Players.Select(player => player with { Lines = [.. player.Lines.Where(line => line.Season >= 2023)] })];

        // A school of one's own: half the usual replacement level is given away, positions as FanGraphs has them.
        var value = input.Model.Value!;
        var school = value.Schools["fangraphs"] with { Source = "an example", ReplacementWins = 285 };
        var schools = value.Schools.Append(new("stingy", school)).ToDictionary(StringComparer.Ordinal);
        var model = input.Model with { Value = value with { Schools = schools } };

        // A talent model of one's own: the shipped forecast drawn a fifth of the way to the league.
        TalentSource cautious = (_, forecast) => forecast with { SecondStage = Array.ConvertAll(forecast.SecondStage, logit => 0.8 * logit) };

        var own = input with { Model = model, Config = input.Config with { Players = players, WarSchool = "stingy", Draws = 20_000 } };
        var projection = Projector.Project(own, threads: 2, drawsDone: null, CancellationToken.None, source: cautious);
        foreach (var player in projection.Players)
            output.WriteLine($"{player.Name}: wOBA {player.Observed[Stat.WOBA].Mean:F3}, WAR {player.Observed[Stat.WAR].Mean:F2}");
    }
}
