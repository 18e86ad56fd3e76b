using System.CommandLine;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Cli;

/// <summary>The CONFIG argument of commands that run on a config: a file, or the built-in one when none is named.</summary>
internal static class ConfigArgument
{
    public static Argument<string?> Optional() => new("CONFIG")
    {
        Description = "The config file. [built in: Dalton Rushing and Connor Wong, 2026]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Loads the config and the files it names, overrides applied; the config that a run folder keeps, with those beside it.</summary>
    /// <exception cref="UsageException">Overrides of a recorded config.</exception>
    public static ProjectionInput Load(string? path, CommonOptions options)
    {
        if (path is not null && RecordedInput.Is(path))
        {
            if (options.Overrides.Count + options.Prior.Count > 0)
                throw new UsageException($"{path} is what a run was made of; it is repeated as it is. Copy the folder input/ elsewhere to change it.");
            return RecordedInput.Load(path);
        }

        return ConfigFile.Load(path, options.Overrides, options.Prior);
    }
}
