using System.Text.Json.Serialization;

namespace ProjectionSim.Baseball;

/// <summary>The hand a player bats from.</summary>
public enum BattingHand
{
    /// <summary>Left.</summary>
    [JsonStringEnumMemberName("L")]
    Left,

    /// <summary>Right.</summary>
    [JsonStringEnumMemberName("R")]
    Right,

    /// <summary>Both: a switch hitter.</summary>
    [JsonStringEnumMemberName("S")]
    Switch,
}

/// <summary>Shares of games at each position (pitching and pinch-hitting left out), each 0..1, adding to 1, or to less where the rest is unknown.</summary>
public sealed record PositionShares
{
    /// <summary>Catcher.</summary>
    [JsonPropertyName("C")]
    public double C { get; init; }

    /// <summary>First base.</summary>
    [JsonPropertyName("1B")]
    public double FirstBase { get; init; }

    /// <summary>Second base.</summary>
    [JsonPropertyName("2B")]
    public double SecondBase { get; init; }

    /// <summary>Third base.</summary>
    [JsonPropertyName("3B")]
    public double ThirdBase { get; init; }

    /// <summary>Shortstop.</summary>
    [JsonPropertyName("SS")]
    public double SS { get; init; }

    /// <summary>Left field.</summary>
    [JsonPropertyName("LF")]
    public double LF { get; init; }

    /// <summary>Center field.</summary>
    [JsonPropertyName("CF")]
    public double CF { get; init; }

    /// <summary>Right field.</summary>
    [JsonPropertyName("RF")]
    public double RF { get; init; }

    /// <summary>Designated hitter.</summary>
    [JsonPropertyName("DH")]
    public double DH { get; init; }

    /// <summary>The sum of all shares: 1, or 0 when unknown.</summary>
    [JsonIgnore]
    public double Total => C + FirstBase + SecondBase + ThirdBase + SS + LF + CF + RF + DH;
}

/// <summary>What tracking says of one player's MLB season; null where it is unknown. Centre on the season's mean before use.</summary>
public sealed record StatcastLine
{
    /// <summary>The season.</summary>
    public required int Season { get; init; }

    /// <summary>Plate appearances tracked.</summary>
    [JsonPropertyName("PA")]
    public required int PA { get; init; }

    /// <summary>wOBA by the provider's weights.</summary>
    public double? Woba { get; init; }

    /// <summary>Expected wOBA from exit velocity and launch angle.</summary>
    public double? Xwoba { get; init; }

    /// <summary>Batted ball events.</summary>
    public int? BattedBalls { get; init; }

    /// <summary>Mean launch angle, degrees.</summary>
    public double? LaunchAngle { get; init; }

    /// <summary>Sprint speed, feet a second.</summary>
    public double? SprintSpeed { get; init; }

    /// <summary>Swings at pitches outside the zone, percent (0..100).</summary>
    public double? ChasePercent { get; init; }

    /// <summary>Contact on swings outside the zone, percent (0..100).</summary>
    public double? OutOfZoneContactPercent { get; init; }
}

/// <summary>Batted balls of a player's season at AAA or AA: what the line-drive and fly-ball terms of the forecast use.</summary>
/// <param name="Season">The season.</param>
/// <param name="Level">AAA or AA.</param>
/// <param name="GroundBalls">Ground balls.</param>
/// <param name="LineDrives">Line drives.</param>
/// <param name="FlyBalls">Fly balls, pop-ups included.</param>
/// <param name="HomeRuns">Home runs.</param>
public sealed record MinorBattedBalls(int Season, Level Level, int GroundBalls, int LineDrives, int FlyBalls, int HomeRuns);

/// <summary>Batting counts that know only walks, strikeouts, home runs and balls put in play: unselected Triple-A and Double-A rows.</summary>
/// <param name="Season">The season.</param>
/// <param name="Level">AAA or AA.</param>
/// <param name="League">The league within the level, null when unknown.</param>
/// <param name="PA">Plate appearances.</param>
/// <param name="BB">Walks.</param>
/// <param name="SO">Strikeouts.</param>
/// <param name="HR">Home runs.</param>
/// <param name="Contact">Balls in play, home runs included.</param>
public sealed record ThreeTrueOutcomesLine(
    int Season,
    Level Level,
    string? League,
    [property: JsonPropertyName("PA")] int PA,
    [property: JsonPropertyName("BB")] int BB,
    [property: JsonPropertyName("SO")] int SO,
    [property: JsonPropertyName("HR")] int HR,
    int Contact);

/// <summary>
/// All that a projection may know of one player: who he is, where he plays and every line up to the as-of season. Nothing
/// after it is in here.
/// </summary>
public sealed record PlayerHistory
{
    /// <summary>The player's identifier, unique within a run; it names his random streams.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The MLB Advanced Media identifier, null when unknown.</summary>
    public int? Mlbam { get; init; }

    /// <summary>Day of birth.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>The hand he bats from; null when unknown (no effect on the prior).</summary>
    public BattingHand? Bats { get; init; }

    /// <summary>The hand he throws with; recorded, not used by the model.</summary>
    public BattingHand? Throws { get; init; }

    /// <summary>Height in inches; null when unknown (no effect).</summary>
    public double? HeightInches { get; init; }

    /// <summary>Weight in pounds; null when unknown (no effect).</summary>
    public double? WeightPounds { get; init; }

    /// <summary>Shares at his first MLB season with a plate appearance (before a debut, his minor-league position).</summary>
    public PositionShares EntryPositions { get; init; } = new();

    /// <summary>Shares over his career to the as-of season.</summary>
    public PositionShares CareerPositions { get; init; } = new();

    /// <summary>
    /// Career shares as they stood when his last MLB season began (playing-time model); null where only career shares are known.
    /// </summary>
    public PositionShares? LastSeasonPositions { get; init; }

    /// <summary>Every batting line, any order, any level.</summary>
    public required IReadOnlyList<StatLine> Lines { get; init; }

    /// <summary>Three-true-outcome rows, used where <see cref="Lines"/> has no line of that season and level.</summary>
    public IReadOnlyList<ThreeTrueOutcomesLine> ThreeTrueOutcomes { get; init; } = [];

    /// <summary>Tracking lines of MLB seasons.</summary>
    public IReadOnlyList<StatcastLine> Statcast { get; init; } = [];

    /// <summary>Batted balls in the high minors.</summary>
    public IReadOnlyList<MinorBattedBalls> MinorBattedBalls { get; init; } = [];

    /// <summary>Framing, blocking, throwing and fielding of past seasons; null where nothing is known of them.</summary>
    public DefenseHistory? Defense { get; init; }

    /// <summary>Age on July 1 of a season in years, the day of birth taken as the first of its month.</summary>
    public double AgeInJuly(int season) => season - (BirthDate.Year + (BirthDate.Month - 7) / 12.0);
}
