using System.CommandLine;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Cli;

/// <summary>The CONFIG argument of commands that run on a config: a file, or the built-in one when none is named.</summary>
internal static class ConfigArgument
{
    public static Argument<string?> Optional() => new("CONFIG")
    {
        Description = "The config file. [built in: Dalton Rushing and Connor Wong, 2026]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Loads the config and the files it names, overrides applied.</summary>
    public static ProjectionInput Load(string? path, CommonOptions options) =>
        path is null ? ConfigFile.LoadEmbedded(options.Overrides) : ConfigFile.Load(path, options.Overrides);
}
