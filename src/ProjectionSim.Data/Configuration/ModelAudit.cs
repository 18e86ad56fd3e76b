using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks what the shape of a model file cannot say: ranges, scales, a correlation matrix that is one.</summary>
internal sealed class ModelAudit(ConfigNode tree, HitterModel model)
{
    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public void Run()
    {
        if (!(model.CallUpPlateAppearances >= 0))
            throw new ConfigException(tree.PlaceOf("callUpPlateAppearances"), "found a negative number of plate appearances, expected 0 or more.");
    }
}
