using System.CommandLine;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Stores;

namespace ProjectionSim.Cli;

/// <summary>The option that names a run store, and runs found by folder or by id in it.</summary>
internal static class StoreOption
{
    /// <summary>--store FILE|URL.</summary>
    public static Option<string?> Create() => new("--store")
    {
        Description = "A run store: a file (runs.db), or postgres://user:password@host:port/database.",
        HelpName = "STORE",
    };

    /// <summary>A run by its folder, else by the beginning of its id in the store.</summary>
    /// <exception cref="UsageException">It is no folder and there is no store.</exception>
    public static RunSource Find(string run, string? store)
    {
        if (Directory.Exists(run)) return RunSource.OfFolder(run);
        if (store is null) throw new UsageException($"'{run}' is no run folder; for a run of a store give --store too.");
        using var opened = RunStore.Open(store, create: false);
        return opened.Find(run);
    }

    /// <summary>Keeps the run of a folder and says so.</summary>
    public static void Keep(string folder, string store, CommonOptions options, Terminal terminal)
    {
        using var opened = RunStore.Open(store);
        var added = opened.Add(folder);
        if (!options.Quiet) terminal.Error.WriteLine($"Run {RunManifest.Read(folder).ShortId} {(added ? "is kept" : "was kept before")} in {opened.Name}");
    }
}
