using ProjectionSim.Simulation;

namespace ProjectionSim.Benchmarks.Workloads;

/// <summary>The laws of <see cref="OutcomeLaws"/> as the engine's sampler reads them: twelve columns of a block of seasons.</summary>
internal static class CategoryLaws
{
    /// <summary>Probabilities of a block of seasons, a column a category; what the eight outcomes do not have is 0.</summary>
    public static double[] Create()
    {
        var laws = OutcomeLaws.Create(PlateAppearanceBlock.Size);
        var columns = new double[PlateAppearanceBlock.Categories * PlateAppearanceBlock.Size];
        for (var season = 0; season < laws.Length; season++)
        {
            var below = 0.0;
            for (var outcome = 0; outcome < laws[season].Length; outcome++)
            {
                columns[(int)Category(outcome) * PlateAppearanceBlock.Size + season] = laws[season][outcome] - below;
                below = laws[season][outcome];
            }
        }

        return columns;
    }

    private static PlateCategory Category(int outcome) => outcome switch
    {
        0 => PlateCategory.Walk,
        1 => PlateCategory.HitByPitch,
        2 => PlateCategory.Strikeout,
        3 => PlateCategory.HomeRun,
        4 => PlateCategory.Single,
        5 => PlateCategory.Double,
        6 => PlateCategory.Triple,
        _ => PlateCategory.Out,
    };
}
