using ProjectionSim.Context;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks what the shape of an environment file cannot say.</summary>
internal sealed class EnvironmentAudit(ConfigNode tree, LeagueEnvironments environments)
{
    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public void Run()
    {
        if (environments.RunValues.Count == 0)
            throw new ConfigException(tree.PlaceOf("runValues"), "found no season, expected at least one.");
    }
}
