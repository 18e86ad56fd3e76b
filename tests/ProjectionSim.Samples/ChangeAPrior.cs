using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Samples;

/// <summary>The program of the package's README: projects, changes a prior, compares.</summary>
internal static class ChangeAPrior
{
    public static void Run(TextWriter output)
    {
        // README begins
        var input = ConfigFile.LoadEmbedded([]); // two catchers of 2026; ConfigFile.Load("my.json", []) for yours
        var stronger = ConfigFile.LoadEmbedded(PriorOption.Overrides(["K.strength=200"], input)); // strikeouts: as sure as 200 trials
        var before = Projector.Project(input, threads: 2, drawsDone: null, CancellationToken.None);
        var after = Projector.Project(stronger, threads: 2, drawsDone: null, CancellationToken.None);
        foreach (var (a, b) in before.Players.Zip(after.Players))
            output.WriteLine($"{a.Name}: wOBA {a.Observed[Stat.WOBA].Mean:F4}, with the stronger prior {b.Observed[Stat.WOBA].Mean:F4}");
        // README ends
    }
}
