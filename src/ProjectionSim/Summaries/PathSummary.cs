using ProjectionSim.Baseball;

namespace ProjectionSim.Summaries;

/// <summary>What is kept of one player's paths of several seasons: every season, and sums over all of them path by path.</summary>
public sealed class PathSummary
{
    private readonly YearSummary[] _years;
    private readonly Distribution[] _totals;

    internal PathSummary(YearSummary[] years, IReadOnlyList<Stat> totalStats, Distribution[] totals)
    {
        _years = years;
        TotalStats = totalStats;
        _totals = totals;
    }

    /// <summary>The seasons, the projected one first.</summary>
    public IReadOnlyList<YearSummary> Years => _years;

    /// <summary>The statistics of <see cref="Totals"/>: those that add up over seasons.</summary>
    public IReadOnlyList<Stat> TotalStats { get; }

    /// <summary>Sums over the seasons of a path.</summary>
    public IReadOnlyList<Distribution> Totals => _totals;

    /// <summary>This and the other's draws together.</summary>
    public PathSummary Merge(PathSummary other) => new(
        [.. _years.Zip(other._years, (a, b) => a.Merge(b))], TotalStats, [.. _totals.Zip(other._totals, (a, b) => a.Merge(b))]);

    /// <summary>SHA-256 of all its integers, lowercase hex.</summary>
    public string Hash()
    {
        using var writer = new IntegerWriter();
        WriteTo(writer);
        return writer.Finish();
    }

    internal void WriteTo(IntegerWriter writer)
    {
        foreach (YearSummary year in _years)
            year.WriteTo(writer);
        foreach (Distribution total in _totals)
            total.WriteTo(writer);
    }
}
