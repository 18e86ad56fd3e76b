using ProjectionSim.Data.Configuration;
using ProjectionSim.Runs.Batches;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Results;

/// <summary>The run folder of a projection: drawing into it, and reading it back.</summary>
public static class ProjectionFolder
{
    /// <summary>The kind of such folders.</summary>
    public const string Kind = "project";

    /// <summary>Draws what is missing, writes the tables, and marks the run as complete. A complete folder is left as it is.</summary>
    public static void Run(RunFolder folder, ProjectionInput input, BatchRunner runner, IProgress<BatchProgress>? progress, CancellationToken cancel)
    {
        if (folder.Manifest.IsComplete) return;
        runner.Run(folder, progress, cancel);
        new ProjectionTables(folder, input.Config, runner.Provenance(folder)).Write();
        folder.Complete();
    }

    /// <summary>The whole projection of a complete folder. It holds every player at once: for reports of a handful.</summary>
    /// <exception cref="InvalidDataException">The folder is no complete projection.</exception>
    public static Projection Read(string path)
    {
        var manifest = RunManifest.Read(path);
        if (manifest.Kind != Kind || manifest.Run is not { Seed: { } seed, Draws: { } draws })
            throw new InvalidDataException($"{path}: the folder is of a '{manifest.Kind}', expected a projection (projsim project CONFIG --output DIR).");
        if (!manifest.IsComplete)
            throw new InvalidDataException($"{path}: the run is not complete. Continue it with --resume.");
        var config = ConfigFile.LoadRecorded(Path.Combine(path, "input")).Config;
        PlayerResult[] players = [.. config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal).Select(id => PlayerFiles.Read(path, id, manifest.Id))];
        return new Projection
        {
            Provenance = new Provenance
            {
                ToolVersion = manifest.Run.ToolVersion,
                SamplerVersion = manifest.Run.SamplerVersion,
                Seed = seed,
                Draws = draws,
                ConfigHash = manifest.Run.ConfigHash!,
                ModelHash = manifest.Run.ModelHash!,
                EnvironmentHash = manifest.Run.EnvironmentHash!,
            },
            Players = [.. players.SelectMany(p => p.Scenarios.Select(s => (s.Index, s.ToProjection(p)))).OrderBy(x => x.Index).Select(x => x.Item2)],
            HeadToHead = [.. players.SelectMany(p => p.HeadToHead).OrderBy(h => h.Comparison.Kind).ThenBy(h => h.Index).Select(h => h.Comparison)],
        };
    }
}
