using System.CommandLine;
using ProjectionSim.Context;
using ProjectionSim.Data;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Cli;

/// <summary>The option that names the data folder.</summary>
internal static class DataOption
{
    /// <summary>The variable of the environment that names it when the option does not.</summary>
    public const string Variable = "PROJECTIONSIM_DATA";

    /// <summary>--data DIR.</summary>
    public static Option<string?> Create() => new("--data") { Description = $"The data folder. [{Variable}]", HelpName = "DIR" };

    /// <summary>Reads the folder and says on standard error which parts are missing and which rows were left out.</summary>
    /// <exception cref="UsageException">No folder was named.</exception>
    public static DataFolder Open(string? path, CommonOptions options, Terminal terminal, CancellationToken cancellation) =>
        Open(path, ConfigFile.LoadEmbedded([]).Environments, options, terminal, cancellation);

    /// <summary>The same with leagues and parks that stand where the folder has none.</summary>
    /// <exception cref="UsageException">No folder was named.</exception>
    public static DataFolder Open(string? path, LeagueEnvironments baseline, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var folder = path ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder)) throw new UsageException($"A data folder is needed: give --data DIR or set {Variable}.");
        var data = DataFolder.Open(folder, baseline, cancellation);
        if (options.Quiet) return data;
        foreach (var notice in data.Notices) terminal.Error.WriteLine(notice);
        return data;
    }
}
