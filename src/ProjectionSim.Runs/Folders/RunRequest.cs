using System.Reflection;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Simulation;

namespace ProjectionSim.Runs.Folders;

/// <summary>What a command says of the run whose folder it makes.</summary>
public sealed record RunRequest
{
    /// <summary>What a path inside the run folder begins with in <see cref="Arguments"/>.</summary>
    public const string InFolder = "run:";

    /// <summary>The argument that stands for the recorded config.</summary>
    public const string Config = InFolder + "input/config.json";

    /// <summary>Which command: project, sweep, sensitivity …</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// The command and its options that repeat the run from inside the folder: <see cref="Config"/> for its config (overrides, seed
    /// and draws are in that file already), neither --output nor --threads, nor anything that changes no result.
    /// </summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The command line as it was typed.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>What the person wrote about it.</summary>
    public string? Note { get; init; }

    /// <summary>The config and its files, as they were used; null for a run without them.</summary>
    public ProjectionInput? Input { get; init; }

    /// <summary>SHA-256 of the data that the run read besides.</summary>
    public string? DataHash { get; init; }

    /// <summary>Further texts that the run needs to be repeated, by a name like "input/grid.json".</summary>
    public IReadOnlyDictionary<string, string> MoreInputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The texts of all inputs by name.</summary>
    internal SortedDictionary<string, string> Inputs()
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in MoreInputs)
            all.Add(name, text);
        if (Input is not null)
        {
            all["input/config.json"] = ConfigFile.ConfigText(Input.Config);
            all["input/model.json"] = ConfigFile.ExactModelText(Input.Model);
            all["input/environment.json"] = ConfigFile.EnvironmentText(Input.Environments);
        }

        return all;
    }

    internal RunFacts Facts(IReadOnlyDictionary<string, string> inputs) => new()
    {
        Arguments = Arguments,
        ToolVersion = ToolVersion(),
        SamplerVersion = SamplerVersion.Current,
        Season = Input?.Config.Season,
        Seed = Input?.Config.Seed,
        Draws = Input?.Config.Draws,
        ConfigHash = Input?.ConfigHash,
        ModelHash = Input?.ModelHash,
        EnvironmentHash = Input?.EnvironmentHash,
        DataHash = DataHash,
        Inputs = new SortedDictionary<string, string>(inputs.ToDictionary(i => i.Key, i => Sha256.Of(i.Value)), StringComparer.Ordinal),
    };

    private static string ToolVersion()
    {
        var assembly = typeof(Projection).Assembly;
        string? version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return version?.Split('+')[0] ?? assembly.GetName().Version!.ToString();
    }
}
