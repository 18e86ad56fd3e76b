using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// A config and its files, read and parsed once, to be loaded many times under different overrides: only a file that an override
/// reaches into is bound and hashed anew. What comes out equals <see cref="ConfigFile.Load(string, IReadOnlyList{string})"/>.
/// </summary>
public sealed class InputTemplate
{
    private readonly string? path;
    private readonly bool recorded;
    private readonly ConfigNode config, model, environment;
    private readonly ProjectionInput plain;

    private InputTemplate(string? path, ConfigNode config, ConfigNode model, ConfigNode environment, ProjectionInput plain, bool recorded = false)
    {
        this.recorded = recorded;
        this.path = path;
        this.config = config;
        this.model = model;
        this.environment = environment;
        this.plain = plain;
    }

    /// <summary>Reads a config and the files it names; the built-in one for null.</summary>
    /// <exception cref="ConfigException">A file is not usable.</exception>
    public static InputTemplate Read(string? path)
    {
        if (path is not null && ConfigFile.IsRecorded(path))
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return new InputTemplate(
                path,
                ConfigReader.ReadFile(path, "the recorded config"),
                ConfigReader.ReadFile(Path.Combine(folder, "model.json"), "the recorded model"),
                ConfigReader.ReadFile(Path.Combine(folder, "environment.json"), "the recorded environment"),
                ConfigFile.LoadRecorded(folder));
        }

        ProjectionInput whole = path is null ? ConfigFile.LoadEmbedded([]) : ConfigFile.Load(path, []);
        ConfigNode text = path is null ? EmbeddedFiles.Read(ConfigFile.EmbeddedConfig) : ConfigReader.ReadFile(path, "a config file");
        string Resolve(string name) => path is null
            ? EmbeddedFiles.Has(name) ? EmbeddedFiles.Prefix + name : name
            : ConfigFile.Beside(path, name);
        return new InputTemplate(
            path,
            text,
            ConfigFile.ReadNamed(Resolve(whole.Config.Model), "the model file that \"model\" names"),
            ConfigFile.ReadNamed(Resolve(whole.Config.Environment), "the environment file that \"environment\" names"),
            whole);
    }

    /// <summary>Reads config.json, model.json and environment.json of a folder as a run recorded them.</summary>
    /// <exception cref="ConfigException">A file is missing or not of its form.</exception>
    public static InputTemplate ReadRecorded(string folder) => new(
        folder,
        ConfigFile.ReadNamed(Path.Combine(folder, "config.json"), "the recorded config"),
        ConfigFile.ReadNamed(Path.Combine(folder, "model.json"), "the recorded model"),
        ConfigFile.ReadNamed(Path.Combine(folder, "environment.json"), "the recorded environment"),
        ConfigFile.LoadRecorded(folder),
        recorded: true);

    /// <summary>The input under overrides.</summary>
    /// <exception cref="ConfigException">An override is not usable.</exception>
    public ProjectionInput Load(IReadOnlyList<string> overrides)
    {
        ConfigOverride[] all = [.. overrides.Select(ConfigOverride.Parse)];
        if (all.FirstOrDefault(o => o.Steps.Count == 1 && o.Steps[0] is "model" or "environment") is { } other && recorded)
            throw new ConfigException($"{path}: the run took another {other.Steps[0]} file at some of its points, and a run folder holds the files of its config alone. Repeat it with the command that made it.");
        if (all.Any(o => o.Steps.Count == 1 && o.Steps[0] is "model" or "environment"))
            return path is null ? ConfigFile.LoadEmbedded(overrides) : ConfigFile.IsRecorded(path) ? ConfigFile.LoadRecorded(Path.GetDirectoryName(Path.GetFullPath(path))!, overrides) : ConfigFile.Load(path, overrides);
        ConfigOverride[] ofModel = ConfigFile.Inside(all, "model"), ofEnvironment = ConfigFile.Inside(all, "environment");
        ConfigOverride[] ofConfig = [.. all.Where(o => o.Steps[0] is not ("model" or "environment"))];

        ConfigNode tree = config.Copy();
        ProjectionConfig bound = ConfigFile.Bind<ProjectionConfig>(tree, ofConfig);
        ConfigNode modelTree = ofModel.Length == 0 ? model : model.Copy();
        HitterModel newModel = ofModel.Length == 0 ? plain.Model : ConfigFile.LoadModel(modelTree, ofModel);
        ConfigNode environmentTree = ofEnvironment.Length == 0 ? environment : environment.Copy();
        LeagueEnvironments newEnvironment = ofEnvironment.Length == 0 ? plain.Environments : ConfigFile.LoadEnvironment(environmentTree, ofEnvironment);
        if (path is null || !ConfigFile.IsRecorded(path)) new ConfigAudit(tree, bound, newModel, newEnvironment).Run();
        return new ProjectionInput
        {
            Config = bound,
            Model = newModel,
            Environments = newEnvironment,
            ConfigHash = ofConfig.Length == 0 ? plain.ConfigHash : CanonicalHash.OfChecked(tree, typeof(ProjectionConfig)),
            ModelHash = ofModel.Length == 0 ? plain.ModelHash : CanonicalHash.OfChecked(modelTree, typeof(HitterModel)),
            EnvironmentHash = ofEnvironment.Length == 0 ? plain.EnvironmentHash : CanonicalHash.OfChecked(environmentTree, typeof(LeagueEnvironments)),
        };
    }
}
