using System.Text.Json;
using ProjectionSim.Context;
using ProjectionSim.Data.Environments;
using ProjectionSim.Evaluation;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// Loads config, model and environment files: strict JSON (comments and trailing commas allowed), overrides, audits. Every
/// error is a <see cref="ConfigException"/> with file, line and column.
/// </summary>
public static class ConfigFile
{
    /// <summary>The config that runs when no file is named.</summary>
    public const string EmbeddedConfig = "rushing-wong.json";

    /// <summary>Loads a config and the model and environment files that it names.</summary>
    /// <param name="path">The config file; the files it names are relative to its folder.</param>
    /// <param name="overrides">Overrides <c>path=value</c>; <c>model.…</c> and <c>environment.…</c> reach into the files named.</param>
    /// <exception cref="ConfigException">A file or override is not usable.</exception>
    public static ProjectionInput Load(string path, IReadOnlyList<string> overrides) => Load(path, overrides, []);

    /// <summary>Loads a config as <see cref="Load(string, IReadOnlyList{string})"/> does, with priors given in trials.</summary>
    /// <param name="path">The config file; null for the built-in one.</param>
    /// <param name="overrides">Overrides <c>path=value</c>.</param>
    /// <param name="priors">Priors <c>K.strength=120</c>; they win over <paramref name="overrides"/>.</param>
    /// <exception cref="ConfigException">A file, override or prior is not usable.</exception>
    public static ProjectionInput Load(string? path, IReadOnlyList<string> overrides, IReadOnlyList<string> priors) => path is null
        ? LoadEmbedded(EmbeddedConfig, overrides, priors)
        : Load(ConfigReader.ReadFile(path, "a config file"), name => Beside(path, name), overrides, priors);

    /// <summary>Loads the built-in copy of the main job.</summary>
    /// <exception cref="ConfigException">An override is not usable.</exception>
    public static ProjectionInput LoadEmbedded(IReadOnlyList<string> overrides) => LoadEmbedded(EmbeddedConfig, overrides);

    /// <summary>Loads a built-in config.</summary>
    /// <exception cref="ConfigException">There is none of that name, or an override is not usable.</exception>
    internal static ProjectionInput LoadEmbedded(string config, IReadOnlyList<string> overrides) => LoadEmbedded(config, overrides, []);

    private static ProjectionInput LoadEmbedded(string config, IReadOnlyList<string> overrides, IReadOnlyList<string> priors) =>
        Load(EmbeddedFiles.Read(config), name => EmbeddedFiles.Has(name) ? EmbeddedFiles.Prefix + name : name, overrides, priors);

    /// <summary>Loads a model file.</summary>
    /// <exception cref="ConfigException">The file is not usable.</exception>
    public static HitterModel LoadModel(string path) => LoadModel(path, []);

    /// <summary>Loads a model file with overrides of its own paths (<c>components.strikeout.mlbNoise=0.01</c>).</summary>
    /// <exception cref="ConfigException">The file or an override is not usable.</exception>
    public static HitterModel LoadModel(string path, IReadOnlyList<string> overrides) =>
        LoadModel(ReadNamed(path, "a model file"), [.. overrides.Select(ConfigOverride.Parse)]);

    /// <summary>Loads an environment file.</summary>
    /// <exception cref="ConfigException">The file is not usable.</exception>
    public static LeagueEnvironments LoadEnvironment(string path) => LoadEnvironment(path, []);

    /// <summary>Loads an environment file with overrides of its own paths (<c>runValues.2025.walk=0.7</c>).</summary>
    /// <exception cref="ConfigException">The file or an override is not usable.</exception>
    public static LeagueEnvironments LoadEnvironment(string path, IReadOnlyList<string> overrides) =>
        LoadEnvironment(ReadNamed(path, "an environment file"), [.. overrides.Select(ConfigOverride.Parse)]);

    /// <summary>What a file is, judged by its top-level keys; a file that is neither model nor environment counts as a config.</summary>
    /// <exception cref="ConfigException">The file cannot be read.</exception>
    public static ConfigFileKind KindOf(string path)
    {
        ConfigNode tree = ReadNamed(path, "a config, model or environment file");
        if (tree["components"] is not null)
            return ConfigFileKind.Model;
        if (tree["futures"] is not null)
            return ConfigFileKind.Trade;
        if (tree["seasons"] is { Kind: JsonValueKind.Array })
            return ConfigFileKind.Backtest;
        return tree["rates"] is not null ? ConfigFileKind.Environment : ConfigFileKind.Config;
    }

    /// <summary>Loads a backtest config; the model file that it names is relative to its folder.</summary>
    /// <exception cref="ConfigException">The file is not usable.</exception>
    public static BacktestConfig LoadBacktest(string path)
    {
        BacktestConfig config = Bind<BacktestConfig>(ReadNamed(path, "a backtest config"), []);
        if (config.Model is null || config.Model.StartsWith(EmbeddedFiles.Prefix, StringComparison.Ordinal))
            return config;
        return config with { Model = Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, config.Model) };
    }

    /// <summary>The text of a backtest config with every value as it is.</summary>
    public static string BacktestText(BacktestConfig config) => ReadableJson.WriteExactly(config, ConfigJson.Default.BacktestConfig, "backtest.schema.json");

    /// <summary>Writes a model file that people can read and edit; <see cref="LoadModel(string)"/> reads it back.</summary>
    public static void SaveModel(string path, HitterModel model) => File.WriteAllText(path, ModelText(model));

    /// <summary>The text of a model file.</summary>
    public static string ModelText(HitterModel model) => ReadableJson.Write(model, ConfigJson.Default.HitterModel, "../model.schema.json");

    /// <summary>The text of a config with every value as it is, overrides applied.</summary>
    public static string ConfigText(ProjectionConfig config) => ReadableJson.WriteExactly(config, ConfigJson.Default.ProjectionConfig, "projection.schema.json");

    /// <summary>The text of an environment file with every digit, where <see cref="SaveEnvironment"/> rounds as people read it.</summary>
    public static string EnvironmentText(LeagueEnvironments environments) =>
        ReadableJson.WriteExactly(environments, ConfigJson.Default.LeagueEnvironments, "environment.schema.json");

    /// <summary>The text of a model with every digit and default.</summary>
    public static string ExactModelText(HitterModel model) => ReadableJson.WriteExactly(model, ConfigJson.Default.HitterModel, "model.schema.json");

    /// <summary>
    /// Loads config.json, model.json and environment.json of a folder as a run recorded them. They were audited, or came from an
    /// audited source, when the run was made: their shape is checked and no more.
    /// </summary>
    /// <exception cref="ConfigException">A file is missing or not of its form.</exception>
    public static ProjectionInput LoadRecorded(string folder) => LoadRecorded(folder, []);

    /// <summary>The recorded config alone, of a run whose players are asked for and nothing else.</summary>
    /// <exception cref="ConfigException">The file is missing or not of its form.</exception>
    public static ProjectionConfig LoadRecordedConfig(string folder) =>
        Bind<ProjectionConfig>(ReadNamed(Path.Combine(folder, "config.json"), "the recorded config"), []);

    /// <summary>Whether a path is the config that a run folder keeps: RUN/input/config.json with the manifest above it.</summary>
    public static bool IsRecorded(string path) =>
        string.Equals(Path.GetFileName(path), "config.json", StringComparison.Ordinal)
        && Path.GetDirectoryName(Path.GetFullPath(path)) is { } input && string.Equals(Path.GetFileName(input), "input", StringComparison.Ordinal)
        && File.Exists(Path.Combine(input, "..", "manifest.json"));

    /// <summary>The same with overrides, as <see cref="Load(string, IReadOnlyList{string})"/> takes them.</summary>
    internal static ProjectionInput LoadRecorded(string folder, IReadOnlyList<string> overrides)
    {
        ConfigOverride[] all = [.. overrides.Select(ConfigOverride.Parse)];
        ConfigOverride[] ofConfig = [.. all.Where(o => o.Steps.Count == 1 || o.Steps[0] is not ("model" or "environment"))];
        ProjectionConfig config = Bind<ProjectionConfig>(ReadNamed(Path.Combine(folder, "config.json"), "the recorded config"), ofConfig);
        HitterModel model = Bind<HitterModel>(ReadNamed(Path.Combine(folder, "model.json"), "the recorded model"), Inside(all, "model"));
        LeagueEnvironments environments = Bind<LeagueEnvironments>(ReadNamed(Path.Combine(folder, "environment.json"), "the recorded environment"), Inside(all, "environment"));
        return InputOf(config, model, environments);
    }

    /// <summary>
    /// Loads the frame of a batch: season, seed, draws, model and environment of a config (the built-in one where none is named);
    /// its players and scenarios are left out.
    /// </summary>
    /// <exception cref="ConfigException">A file or override is not usable.</exception>
    public static ProjectionInput LoadFrame(string? path, IReadOnlyList<string> overrides)
    {
        ConfigNode tree = path is null ? EmbeddedFiles.Read(EmbeddedConfig) : ConfigReader.ReadFile(path, "a config file");
        foreach (string key in (ReadOnlySpan<string>)["players", "scenarios"])
            tree.Set(key, tree.Place, new ConfigNode(JsonValueKind.Array, tree.Place));
        ConfigOverride[] all = [.. overrides.Select(ConfigOverride.Parse)];
        ProjectionConfig config = Bind<ProjectionConfig>(tree, [.. all.Where(o => o.Steps.Count == 1 || o.Steps[0] is not ("model" or "environment"))]);
        string Named(string name) => path is not null ? Beside(path, name) : EmbeddedFiles.Has(name) ? EmbeddedFiles.Prefix + name : name;
        return InputOf(
            config,
            LoadModel(ReadNamed(Named(config.Model), "the model file that \"model\" names"), Inside(all, "model")),
            LoadEnvironment(ReadNamed(Named(config.Environment), "the environment file that \"environment\" names"), Inside(all, "environment")));
    }

    /// <summary>The input of a run whose players and leagues are not from a file.</summary>
    public static ProjectionInput InputOf(ProjectionConfig config, HitterModel model, LeagueEnvironments environments) => new()
    {
        Config = config,
        Model = model,
        Environments = environments,
        ConfigHash = Hash(config),
        ModelHash = Hash(model),
        EnvironmentHash = Hash(environments),
    };

    /// <summary>Writes an environment file; <see cref="LoadEnvironment(string)"/> reads it back.</summary>
    public static void SaveEnvironment(string path, LeagueEnvironments environments) => EnvironmentFile.Save(path, environments);

    /// <summary>SHA-256 of a model's values, lowercase hex; white space, comments and order of keys do not count.</summary>
    public static string Hash(HitterModel model) => CanonicalHash.Of(model, ConfigJson.Default.HitterModel);

    /// <summary>SHA-256 of the environments' values, lowercase hex.</summary>
    public static string Hash(LeagueEnvironments environments) => CanonicalHash.Of(environments, ConfigJson.Default.LeagueEnvironments);

    /// <summary>SHA-256 of a config's values, lowercase hex.</summary>
    public static string Hash(ProjectionConfig config) => CanonicalHash.Of(config, ConfigJson.Default.ProjectionConfig);

    internal static string Beside(string config, string name) =>
        name.StartsWith(EmbeddedFiles.Prefix, StringComparison.Ordinal) ? name : Path.Combine(Path.GetDirectoryName(config) ?? string.Empty, name);

    private static ProjectionInput Load(ConfigNode tree, Func<string, string> resolve, IReadOnlyList<string> overrides, IReadOnlyList<string> priors)
    {
        ConfigOverride[] all = [.. overrides.Select(ConfigOverride.Parse)];
        ConfigOverride[] ofConfig = [.. all.Where(o => o.Steps.Count == 1 || o.Steps[0] is not ("model" or "environment"))];

        ProjectionConfig config = Bind<ProjectionConfig>(tree, ofConfig);
        ConfigNode modelTree = ReadNamed(resolve(config.Model), "the model file that \"model\" names");
        HitterModel model = LoadModel(modelTree, Inside(all, "model"));
        ConfigNode environmentTree = ReadNamed(resolve(config.Environment), "the environment file that \"environment\" names");
        LeagueEnvironments environments = LoadEnvironment(environmentTree, Inside(all, "environment"));
        new ConfigAudit(tree, config, model, environments).Run();
        if (priors.Count > 0)
        {
            // Trials become variances at the league's rates, which only the loaded files know.
            ConfigOverride[] variances = [.. PriorOption.Overrides(priors, config, environments).Select(ConfigOverride.Parse)];
            model = LoadModel(modelTree, Inside(variances, "model"));
        }

        return new ProjectionInput
        {
            Config = config,
            Model = model,
            Environments = environments,
            ConfigHash = CanonicalHash.OfChecked(tree, typeof(ProjectionConfig)),
            ModelHash = CanonicalHash.OfChecked(modelTree, typeof(HitterModel)),
            EnvironmentHash = CanonicalHash.OfChecked(environmentTree, typeof(LeagueEnvironments)),
        };
    }

    internal static ConfigOverride[] Inside(ConfigOverride[] all, string file) =>
        [.. all.Where(o => o.Steps.Count > 1 && string.Equals(o.Steps[0], file, StringComparison.Ordinal)).Select(o => o.Inside())];

    internal static ConfigNode ReadNamed(string path, string what) =>
        path.StartsWith(EmbeddedFiles.Prefix, StringComparison.Ordinal)
            ? EmbeddedFiles.Read(path[EmbeddedFiles.Prefix.Length..])
            : ConfigReader.ReadFile(path, what);

    internal static HitterModel LoadModel(ConfigNode tree, ConfigOverride[] overrides)
    {
        HitterModel model = Bind<HitterModel>(tree, overrides);
        new ModelAudit(tree, model).Run();
        return model;
    }

    internal static LeagueEnvironments LoadEnvironment(ConfigNode tree, ConfigOverride[] overrides)
    {
        LeagueEnvironments environments = Bind<LeagueEnvironments>(tree, overrides);
        new EnvironmentAudit(tree, environments).Run();
        return environments;
    }

    /// <summary>Overrides, shape, defaults, then the record.</summary>
    internal static T Bind<T>(ConfigNode tree, ConfigOverride[] overrides)
        where T : class
    {
        if (tree.Kind == JsonValueKind.Object && tree["$schema"] is { Kind: JsonValueKind.String })
            tree.Remove("$schema"); // for editors
        foreach (ConfigOverride one in overrides)
            one.Apply(tree, typeof(T));
        ShapeCheck.Check(tree, typeof(T), JsonPath.Root);
        return RecordBinder.Make<T>(tree);
    }
}
