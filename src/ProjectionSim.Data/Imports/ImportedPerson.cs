using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Imports;

/// <summary>What one row of a download says of who its player is; unknown parts are null.</summary>
public sealed record ImportedPerson
{
    /// <summary>The name, marks of the source taken off.</summary>
    public required string Name { get; init; }

    /// <summary>MLB Advanced Media identifier.</summary>
    public int? Mlbam { get; init; }

    /// <summary>Baseball-Reference identifier, which is Lahman's too ("rushida01"), or that of its register ("rushin000dal").</summary>
    public string? BaseballReference { get; init; }

    /// <summary>FanGraphs identifier, "19947" or "sa3014981".</summary>
    public string? FanGraphs { get; init; }

    /// <summary>Day of birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The day of birth that an age on July 1 makes likeliest, where only that is known.</summary>
    public DateOnly? BirthDateByAge { get; init; }

    /// <summary>The hand he bats from.</summary>
    public BattingHand? Bats { get; init; }

    /// <summary>The hand he throws with.</summary>
    public BattingHand? Throws { get; init; }

    /// <summary>Height, inches.</summary>
    public double? HeightInches { get; init; }

    /// <summary>Weight, pounds.</summary>
    public double? WeightPounds { get; init; }

    /// <summary>Games by position over the career, null where the source does not say.</summary>
    public PositionShares? CareerPositions { get; init; }

    /// <summary>Games by position in the first MLB season, or before a debut in the minors.</summary>
    public PositionShares? EntryPositions { get; init; }
}

/// <summary>One batting line of a download.</summary>
/// <param name="Person">Who batted.</param>
/// <param name="Line">What he did.</param>
/// <param name="IsTotal">The sum of several clubs' lines, which is left out where they are there.</param>
/// <param name="Place">File and line.</param>
public sealed record ImportedLine(ImportedPerson Person, StatLine Line, bool IsTotal, string Place);

/// <summary>Something of a download that found no place, or an assumption that was made.</summary>
/// <param name="Place">File and line.</param>
/// <param name="What">What it is: level, league, player, row …</param>
/// <param name="Found">As the file has it.</param>
/// <param name="Then">What was done.</param>
public sealed record ImportFinding(string Place, string What, string Found, string Then);
