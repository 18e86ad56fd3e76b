using ProjectionSim.Baseball;

namespace ProjectionSim.Summaries;

/// <summary>What is kept of one season of a player's paths.</summary>
public sealed class YearSummary
{
    private readonly Distribution[] _observed;

    internal YearSummary(IReadOnlyList<Stat> stats, Distribution[] observed, Distribution talentWoba, YearCounts counts)
    {
        Stats = stats;
        _observed = observed;
        TalentWoba = talentWoba;
        Counts = counts;
    }

    /// <summary>The statistics of <see cref="Observed"/>.</summary>
    public IReadOnlyList<Stat> Stats { get; }

    /// <summary>The season's statistics, in the order of <see cref="Stats"/>.</summary>
    public IReadOnlyList<Distribution> Observed => _observed;

    /// <summary>The season's true wOBA, over paths with a plate appearance.</summary>
    public Distribution TalentWoba { get; }

    /// <summary>How the season compares with his past.</summary>
    public YearCounts Counts { get; }

    /// <summary>This and the other's draws together.</summary>
    public YearSummary Merge(YearSummary other) => new(
        Stats, [.. _observed.Zip(other._observed, (a, b) => a.Merge(b))], TalentWoba.Merge(other.TalentWoba), Counts + other.Counts);

    internal void WriteTo(IntegerWriter writer)
    {
        foreach (Distribution distribution in _observed)
            distribution.WriteTo(writer);
        TalentWoba.WriteTo(writer);
        foreach (long count in (ReadOnlySpan<long>)[Counts.Draws, Counts.Idle, Counts.Compared, Counts.Breakouts, Counts.Improved, Counts.Collapsed, Counts.Attrition])
            writer.Write(count);
    }
}

/// <summary>Paths whose season stands out from the player's past.</summary>
/// <param name="Draws">All paths.</param>
/// <param name="Idle">Without a plate appearance in the majors.</param>
/// <param name="Compared">With plate appearances enough to compare runs per plate appearance.</param>
/// <param name="Breakouts">Of those, runs per plate appearance far above his past.</param>
/// <param name="Improved">Of those, above it.</param>
/// <param name="Collapsed">Of those, far below it.</param>
/// <param name="Attrition">Of all, much of his past playing time lost.</param>
public readonly record struct YearCounts(long Draws, long Idle, long Compared, long Breakouts, long Improved, long Collapsed, long Attrition)
{
    /// <summary>Both together.</summary>
    public static YearCounts operator +(YearCounts a, YearCounts b) => new(
        a.Draws + b.Draws, a.Idle + b.Idle, a.Compared + b.Compared, a.Breakouts + b.Breakouts, a.Improved + b.Improved, a.Collapsed + b.Collapsed,
        a.Attrition + b.Attrition);
}
