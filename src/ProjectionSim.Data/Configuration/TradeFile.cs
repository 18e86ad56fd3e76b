using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProjectionSim.Trades;

namespace ProjectionSim.Data.Configuration;

/// <summary>Loads a trade's config and the projection that it stands on.</summary>
public static class TradeFile
{
    /// <summary>The trade that is answered when no file is named.</summary>
    public const string EmbeddedTrade = "rushing-trade.json";

    /// <summary>Where a run folder keeps its trade, beside the base config, model and environment, whatever they were called then.</summary>
    public const string RecordedName = "input/trade.json";

    private const string Base = "base";
    private const string RecordedBase = "config.json";

    /// <summary>Loads a trade.</summary>
    /// <param name="path">The file; null for the built-in one. Its base is relative to its folder.</param>
    /// <param name="overrides">Overrides <c>path=value</c>; <c>base.…</c> reaches into the base config and the files that it names.</param>
    /// <exception cref="ConfigException">A file or override is not usable.</exception>
    public static TradeInput Load(string? path, IReadOnlyList<string> overrides)
    {
        ConfigNode tree = path is null ? EmbeddedFiles.Read(EmbeddedTrade) : ConfigReader.ReadFile(path, "a trade config");
        string[] ofBase = [.. overrides.Where(IsOfBase).Select(text => text[(Base.Length + 1)..])];
        TradeConfig config = ConfigFile.Bind<TradeConfig>(tree, [.. overrides.Where(text => !IsOfBase(text)).Select(ConfigOverride.Parse)]);
        string basis = path is null ? EmbeddedFiles.Prefix + config.Base : IsRecorded(path) ? ConfigFile.Beside(path, RecordedBase) : ConfigFile.Beside(path, config.Base);
        ProjectionInput input = LoadBase(basis, ofBase);
        var numbers = new BaseNumbers(basis, IsRecordedBase(basis));
        new TradeAudit(tree, config, input, numbers, Rebase).Run();
        return new TradeInput
        {
            Config = config,
            Base = input,
            ConfigHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalHash.Of(config, ConfigJson.Default.TradeConfig) + input.ConfigHash))),
            Rebase = Rebase,
            NumberAt = at => numbers.At(at) ?? throw new ConfigException(
                new JsonPlace($"belief {ConfigNode.Shorten(at)}", 0, 0), $"found no number at '{ConfigNode.Shorten(at)}', expected the path of one, as --set takes it after \"base.\"."),
        };

        ProjectionInput Rebase(string at, double value) => LoadBase(basis, [.. ofBase, string.Create(CultureInfo.InvariantCulture, $"{at}={value:R}")]);
    }

    /// <summary>The text of a trade with every value as it is, overrides applied.</summary>
    public static string Text(TradeConfig config) => ReadableJson.WriteExactly(config, ConfigJson.Default.TradeConfig, "trade.schema.json");

    private static bool IsRecorded(string path) =>
        Path.GetFullPath(path) is var full && full.Replace('\\', '/').EndsWith("/" + RecordedName, StringComparison.Ordinal)
        && File.Exists(Path.Combine(Path.GetDirectoryName(full)!, "..", "manifest.json"));

    private static bool IsOfBase(string text) => text.StartsWith(Base + ".", StringComparison.Ordinal);

    private static ProjectionInput LoadBase(string path, IReadOnlyList<string> overrides) =>
        IsRecordedBase(path) ? ConfigFile.LoadRecorded(Path.GetDirectoryName(path)!, overrides)
        : path.StartsWith(EmbeddedFiles.Prefix, StringComparison.Ordinal) ? ConfigFile.LoadEmbedded(path[EmbeddedFiles.Prefix.Length..], overrides) : ConfigFile.Load(path, overrides);

    private static bool IsRecordedBase(string path) =>
        !path.StartsWith(EmbeddedFiles.Prefix, StringComparison.Ordinal) && Path.GetFileName(path) == RecordedBase
        && IsRecorded(Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileName(RecordedName)));
}
