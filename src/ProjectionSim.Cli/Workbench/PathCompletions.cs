using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Cli.Workbench;

/// <summary>What may follow in a path that a user is typing: the next step of every path that begins so.</summary>
internal static class PathCompletions
{
    private static readonly string[] OfConfig = ["draws=", "seed=", "season=", "players.", "scenarios["];

    /// <summary>Of the built-in model.</summary>
    public static IEnumerable<string> OfModel(string typed) => Next(typed, Paths());

    /// <summary>Of --set: a path of the config, or of its model.</summary>
    public static IEnumerable<string> OfSet(string typed) =>
        typed.StartsWith("model.", StringComparison.Ordinal)
            ? Next(typed["model.".Length..], Paths()).Select(path => "model." + path)
            : [.. OfConfig.Where(path => path.StartsWith(typed, StringComparison.Ordinal)), .. "model.".StartsWith(typed, StringComparison.Ordinal) ? ["model."] : Array.Empty<string>()];

    private static IEnumerable<string> Paths()
    {
        var input = ConfigFile.LoadEmbedded([]);
        return ModelCatalog.Of(input.Model, input.Environments).Numbers.Select(number => number.Path);
    }

    private static IEnumerable<string> Next(string typed, IEnumerable<string> paths) => paths
        .Where(path => path.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        .Select(path => path.IndexOf('.', typed.Length) is var dot and >= 0 ? path[..(dot + 1)] : path)
        .Distinct(StringComparer.Ordinal);
}
