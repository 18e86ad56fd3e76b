using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks what the shape of a config cannot say.</summary>
internal sealed class ConfigAudit(ConfigNode tree, ProjectionConfig config, HitterModel model, LeagueEnvironments environments)
{
    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A value is not possible.</exception>
    public void Run()
    {
        if (config.Draws < 1)
            throw new ConfigException(tree.PlaceOf("draws"), $"found {config.Draws} draws, expected 1 to 10000000000.");
        _ = (model, environments);
    }
}
