using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Samples;

/// <summary>A player made of objects: no config file, only the shipped model and leagues.</summary>
internal static class OwnPlayer
{
    public static void Run(TextWriter output)
    {
        var shipped = ConfigFile.LoadEmbedded([]);
        var catcher = new PlayerHistory
        {
            Id = "somebody",
            Name = "Some Body",
            BirthDate = new DateOnly(2001, 5, 3),
            Bats = BattingHand.Left,
            EntryPositions = new PositionShares { C = 1 },
            CareerPositions = new PositionShares { C = 1 },
            Lines =
            [
                new StatLine { Season = 2024, Level = "AA", PA = 400, AB = 350, H = 95, Doubles = 20, Triples = 1, HR = 14, BB = 42, SO = 90 },
                new StatLine { Season = 2025, Level = "AAA", League = "IL", PA = 380, AB = 335, H = 90, Doubles = 18, Triples = 0, HR = 15, BB = 38, SO = 95 },
            ],
        };
        var config = shipped.Config with
        {
            Players = [catcher],
            Scenarios = [new Scenario { Player = catcher.Id, Club = "BOS", Park = "BOS", Role = "backup", Events = ["HR >= 10"] }],
            Draws = 20_000,
        };
        var projection = Projector.Project(shipped with { Config = config }, threads: 2, drawsDone: null, CancellationToken.None).Players[0];
        var woba = projection.Observed[Stat.WOBA];
        output.WriteLine($"{projection.Name}: wOBA {woba.Mean:F3}, eight seasons in ten {woba.Percentile(10):F3} to {woba.Percentile(90):F3}");
        output.WriteLine($"{projection.Probabilities[0].Event}: {projection.Probabilities[0].Probability:P0}");
    }
}
