using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Players;
using ProjectionSim.Data.Selection;
using ProjectionSim.Numerics;
using ProjectionSim.Runs.Batches;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Runs.Tests;

/// <summary>Batches of made-up players for tests.</summary>
internal static class Batch
{
    /// <summary>Made-up hitters with three seasons each, by number; always the same.</summary>
    public static IEnumerable<PlayerHistory> Players(int count)
    {
        for (int i = 0; i < count; i++)
        {
            yield return new PlayerHistory
            {
                Id = $"p{i:0000}",
                Name = i % 3 == 0 ? $"José Núñez {i}" : $"Made Up {i}",
                BirthDate = new DateOnly(1995 + (i % 7), 1 + (i % 12), 1),
                Bats = (BattingHand)(i % 3),
                CareerPositions = new PositionShares { C = i % 2, LF = 1 - (i % 2) },
                EntryPositions = new PositionShares { C = i % 2, LF = 1 - (i % 2) },
                Lines = [.. Enumerable.Range(2023, 3).Select(season => Line(season, i))],
            };
        }
    }

    /// <summary>Writes them as a player CSV.</summary>
    public static string Csv(TemporaryFolder folder, int count)
    {
        var path = folder.At("players.csv");
        using var writer = new StreamWriter(path);
        PlayersCsv.Write(Players(count), writer);
        return path;
    }

    /// <summary>The run on made-up players.</summary>
    public static ProjectionInput Input(TemporaryFolder folder, int count, int draws) =>
        PlayerBatch.Load(Csv(folder, count), ConfigFile.LoadFrame(null, [$"draws={draws}"]), TestContext.Current.CancellationToken);

    /// <summary>Draws an input into a folder.</summary>
    public static RunManifest Draw(ProjectionInput input, string path, bool resume = false, IProgress<BatchProgress>? progress = null, CancellationToken? cancel = null, PairSelection? pairs = null)
    {
        var request = new RunRequest { Kind = ProjectionFolder.Kind, Arguments = ["project", RunRequest.Config], Command = ["projsim", "project"], Input = input };
        using var folder = RunFolder.Open(path, request, resume);
        ProjectionFolder.Run(folder, input, new BatchRunner(input, pairs ?? PairSelection.Usual, SimdForms.Best, 1), progress, cancel ?? TestContext.Current.CancellationToken);
        return folder.Manifest;
    }

    private static StatLine Line(int season, int i)
    {
        int pa = 120 + (i * 37 % 500), bb = pa * (5 + (i % 8)) / 100, ab = pa - bb - 6, h = ab * (20 + (i % 10)) / 100;
        return new StatLine
        {
            Season = season,
            Level = (season + i) % 3 == 0 ? "AAA" : "MLB",
            League = (season + i) % 3 == 0 ? "IL" : null,
            Team = i % 2 == 0 ? "BOS" : "LAD",
            G = pa / 4,
            PA = pa,
            AB = ab,
            H = h,
            Doubles = h / 5,
            Triples = h / 40,
            HR = h / 8,
            BB = bb,
            IBB = 0,
            SO = ab * (15 + (i % 14)) / 100,
            HBP = 3,
            SF = 2,
            SH = 1,
            GIDP = 4,
            SB = i % 20,
            CS = i % 5,
            R = h / 2,
            RBI = h / 2,
        };
    }
}
