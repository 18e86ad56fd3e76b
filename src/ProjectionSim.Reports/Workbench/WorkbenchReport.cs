using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Reports.Workbench;

/// <summary>What a command of the workbench found, ready for every format.</summary>
public sealed record WorkbenchReport
{
    /// <summary>The command: sweep, sensitivity, sbc …</summary>
    public required string Command { get; init; }

    /// <summary>The report for people.</summary>
    public required Page Page { get; init; }

    /// <summary>The results for programs; the first is what CSV writes.</summary>
    public required IReadOnlyList<TidyTable> Tables { get; init; }

    /// <summary>Figures of the HTML page.</summary>
    public IReadOnlyList<WorkbenchFigure> Figures { get; init; } = [];

    /// <summary>Single values around the tables: seed, replications, threshold.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; init; } = new Dictionary<string, object?>();
}
