using ProjectionSim.Data.Configuration;
using ProjectionSim.Reports;
using ProjectionSim.Runs.Batches;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Results;

/// <summary>The run folder of a projection: drawing into it, and reading it back.</summary>
public static class ProjectionFolder
{
    /// <summary>The kind of such folders.</summary>
    public const string Kind = "project";

    /// <summary>
    /// Draws what is missing, writes the tables, and marks the run as complete: the projection as <see cref="ReadForPages"/> gives
    /// it. A complete folder is left as it is.
    /// </summary>
    public static Projection Run(RunFolder folder, ProjectionInput input, BatchRunner runner, IProgress<BatchProgress>? progress, CancellationToken cancel)
    {
        if (folder.Manifest.IsComplete) return ReadForPages(folder.Path, input.Config);
        runner.Run(folder, progress, cancel);
        var projection = new ProjectionTables(folder, input.Config, runner.Provenance(folder)).Write();
        folder.Write(RunPage.FileName, writer => HtmlReport.Write(projection, input, writer));
        folder.Complete();
        return projection;
    }

    /// <summary>Writes the page of a complete folder, without holding every player's histograms at once.</summary>
    /// <exception cref="InvalidDataException">The folder is no complete projection.</exception>
    public static void WriteReport(string path, TextWriter writer)
    {
        var (manifest, provenance) = Open(path);
        var input = ConfigFile.LoadRecorded(Path.Combine(path, RecordedInput.Folder));
        HtmlReport.Write(ReportReader.Read(path, manifest.Id, input.Config, provenance), input, writer);
    }

    /// <summary>The projection of a complete folder as its pages need it: of a large batch the histograms of the first only.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="config">Its config where that is at hand already.</param>
    /// <exception cref="InvalidDataException">The folder is no complete projection.</exception>
    public static Projection ReadForPages(string path, ProjectionConfig? config = null)
    {
        var (manifest, provenance) = Open(path);
        return ReportReader.Read(path, manifest.Id, config ?? Config(path), provenance);
    }

    /// <summary>The whole projection of a complete folder, players read one after the other as they are asked for.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="config">Its config.</param>
    /// <exception cref="InvalidDataException">The folder is no complete projection.</exception>
    public static ProjectionStream Stream(string path, ProjectionConfig config)
    {
        var (manifest, provenance) = Open(path);
        var (pairs, rooms) = (new List<PairResult>(), new List<RoomProjection>());
        foreach (var id in config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal))
        {
            var player = PlayerFiles.Read(path, id, manifest.Id);
            pairs.AddRange(player.HeadToHead);
            rooms.AddRange(player.Rooms ?? []);
        }

        return new ProjectionStream(provenance, Players(path, manifest.Id, config), ReportReader.Ordered(pairs), ReportReader.Ordered(rooms, config));
    }

    private static ProjectionConfig Config(string path) => ConfigFile.LoadRecordedConfig(Path.Combine(path, RecordedInput.Folder));

    /// <summary>In the config's order of scenarios; a file is read again where a player's scenarios are apart.</summary>
    private static IEnumerable<PlayerProjection> Players(string path, string run, ProjectionConfig config)
    {
        PlayerResult? player = null;
        for (int i = 0; i < config.Scenarios.Count; i++)
        {
            if (player?.Id != config.Scenarios[i].Player) player = PlayerFiles.Read(path, config.Scenarios[i].Player, run);
            yield return player.Scenarios.Single(s => s.Index == i).ToProjection(player);
        }
    }

    private static (RunManifest Manifest, Provenance Provenance) Open(string path)
    {
        var manifest = RunManifest.Read(path);
        if (manifest.Kind != Kind || manifest.Run is not { Seed: { } seed, Draws: { } draws })
            throw new InvalidDataException($"{path}: the folder is of a '{manifest.Kind}', expected a projection (projsim project CONFIG --output DIR).");
        if (!manifest.IsComplete)
            throw new InvalidDataException($"{path}: the run is not complete. Continue it with --resume.");
        return (manifest, new Provenance
        {
            ToolVersion = manifest.Run.ToolVersion,
            SamplerVersion = manifest.Run.SamplerVersion,
            Seed = seed,
            Draws = draws,
            ConfigHash = manifest.Run.ConfigHash!,
            ModelHash = manifest.Run.ModelHash!,
            EnvironmentHash = manifest.Run.EnvironmentHash!,
        });
    }
}
