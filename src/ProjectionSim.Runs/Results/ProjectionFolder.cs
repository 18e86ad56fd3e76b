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

    /// <summary>The page's name in the folder.</summary>
    public const string ReportName = "report.html";

    /// <summary>Draws what is missing, writes the tables, and marks the run as complete. A complete folder is left as it is.</summary>
    public static void Run(RunFolder folder, ProjectionInput input, BatchRunner runner, IProgress<BatchProgress>? progress, CancellationToken cancel)
    {
        if (folder.Manifest.IsComplete) return;
        runner.Run(folder, progress, cancel);
        var provenance = runner.Provenance(folder);
        new ProjectionTables(folder, input.Config, provenance).Write();
        folder.Write(ReportName, writer => HtmlReport.Write(ReportReader.Read(folder.Path, folder.Manifest.Id, input.Config, provenance), input, writer));
        folder.Complete();
    }

    /// <summary>Writes the page of a complete folder, without holding every player's histograms at once.</summary>
    /// <exception cref="InvalidDataException">The folder is no complete projection.</exception>
    public static void WriteReport(string path, TextWriter writer)
    {
        var (manifest, provenance) = Open(path);
        var input = ConfigFile.LoadRecorded(Path.Combine(path, "input"));
        HtmlReport.Write(ReportReader.Read(path, manifest.Id, input.Config, provenance), input, writer);
    }

    /// <summary>The whole projection of a complete folder. It holds every player at once: for reports of a handful.</summary>
    /// <exception cref="InvalidDataException">The folder is no complete projection.</exception>
    public static Projection Read(string path)
    {
        var (manifest, provenance) = Open(path);
        var config = ConfigFile.LoadRecorded(Path.Combine(path, "input")).Config;
        PlayerResult[] players = [.. config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal).Select(id => PlayerFiles.Read(path, id, manifest.Id))];
        return new Projection
        {
            Provenance = provenance,
            Players = [.. players.SelectMany(p => p.Scenarios.Select(s => (s.Index, s.ToProjection(p)))).OrderBy(x => x.Index).Select(x => x.Item2)],
            HeadToHead = [.. players.SelectMany(p => p.HeadToHead).OrderBy(h => h.Comparison.Kind).ThenBy(h => h.Index).Select(h => h.Comparison)],
        };
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
