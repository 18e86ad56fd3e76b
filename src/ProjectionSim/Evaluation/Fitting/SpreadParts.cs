using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>The two blocks that a component's spread comes from: its slope from the recalibration, its level from the joint law.</summary>
internal static class SpreadParts
{
    /// <summary>A component without what the blocks will estimate: it must not reach the blocks before them through the base model.</summary>
    public static ComponentModel BeforeFit(ComponentModel component, IReadOnlyList<FitBlock> blocks)
    {
        if (component.Spread is null || blocks.Contains(FitBlock.Recalibration))
            return component with { Spread = null };
        return blocks.Contains(FitBlock.Joint) ? component with { Spread = component.Spread with { Log = 0 } } : component;
    }

    /// <summary>A component with the level of its spread.</summary>
    public static ComponentModel WithLog(ComponentModel component, double log, double limit) =>
        component with { Spread = (component.Spread ?? new PredictiveSpread { Slope = 0, Limit = limit }) with { Log = log } };
}
