using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Sweep;

namespace ProjectionSim.Cli.Workbench;

/// <summary>What a point of a sweep sets.</summary>
internal static class SweepOverrides
{
    private const string PriorPrefix = "prior.";

    /// <summary>The overrides of a point: those that all points share, then the axes' values, of a prior's strength as the variance it means.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> shared, IReadOnlyList<SweepAxis> axes, IReadOnlyList<string> point, ProjectionInput plain)
    {
        var set = new List<string>(shared);
        for (var a = 0; a < axes.Count; a++)
        {
            var path = axes[a].Path;
            if (path.StartsWith(PriorPrefix, StringComparison.Ordinal)) set.AddRange(PriorOption.Overrides([$"{path[PriorPrefix.Length..]}={point[a]}"], plain));
            else set.Add($"{path}={point[a]}");
        }

        return set;
    }
}
