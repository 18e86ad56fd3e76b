using ProjectionSim.Baseball;

namespace ProjectionSim.Valuation;

/// <summary>From a season's parts to runs and wins above replacement: positions, replacement, double plays, workload.</summary>
public sealed record ValueModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Plate appearances of the league's hitters in a season.</summary>
    public required double LeaguePlateAppearances { get; init; }

    /// <summary>Clubs of the league.</summary>
    public required double Clubs { get; init; }

    /// <summary>Starts that a club gives at each position in a season.</summary>
    public required double ClubStarts { get; init; }

    /// <summary>Innings that a club plays at each position in a season.</summary>
    public required double ClubInnings { get; init; }

    /// <summary>Plate appearances for every start of those who mostly catch.</summary>
    public required double CatcherPlateAppearancesPerStart { get; init; }

    /// <summary>Plate appearances for every start of the others.</summary>
    public required double PlateAppearancesPerStart { get; init; }

    /// <summary>Runs of a double play grounded into beyond those of the out (negative).</summary>
    public required double DoublePlayRuns { get; init; }

    /// <summary>Runs per win of a league without runs; the rest of the season's runs per win grows with the league's scoring.</summary>
    public required double RunsPerWinBase { get; init; }

    /// <summary>Positional runs and replacement level, by the name that a config's warSchool gives: fangraphs, baseballReference, or any school of your own.</summary>
    public required IReadOnlyDictionary<string, WarSchoolModel> Schools { get; init; }

    /// <summary>Innings of a start.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double InningsPerStart => ClubInnings / ClubStarts;

    /// <summary>Runs per inning at a position, by a school.</summary>
    public double PositionalRunsPerInning(string school, Position position) =>
        Schools[school].PositionalRuns.GetValueOrDefault(position) / Schools[school].PositionalInnings;

    /// <summary>
    /// League runs per plate appearance: what makes positional and league runs of the whole league add to nothing, so that an average
    /// player at average positions is worth the replacement runs alone.
    /// </summary>
    public double LeagueRunsPerPlateAppearance(string school)
    {
        double perInning = 0;
        foreach (var position in Positions.All) perInning += PositionalRunsPerInning(school, position);
        return -perInning * ClubInnings * Clubs / LeaguePlateAppearances;
    }

    /// <summary>Wins of an average hitter above replacement per plate appearance.</summary>
    public double ReplacementWinsPerPlateAppearance(string school) => Schools[school].ReplacementWins / LeaguePlateAppearances;
}

/// <summary>One school's conventions.</summary>
public sealed record WarSchoolModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Innings that the positional runs are of.</summary>
    public required double PositionalInnings { get; init; }

    /// <summary>Runs of a season at a position against the average of all.</summary>
    public required IReadOnlyDictionary<Position, double> PositionalRuns { get; init; }

    /// <summary>Wins of all position players above replacement in a season.</summary>
    public required double ReplacementWins { get; init; }
}
