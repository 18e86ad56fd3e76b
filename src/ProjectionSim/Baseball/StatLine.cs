using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ProjectionSim.Baseball;

/// <summary>
/// One player's batting counts in one season, level and team stint. A count that a source does not give is null, which
/// means unknown and is never read as zero.
/// </summary>
public sealed record StatLine
{
    /// <summary>The season (calendar year).</summary>
    public required int Season { get; init; }

    /// <summary>The level as sources write it: MLB, AAA, AA, A+, A, A-, Rk …; see <see cref="Levels.Parse"/>.</summary>
    public required string Level { get; init; }

    /// <summary>The league within the level (PCL, IL, ACL, DSL …), several joined by '/'; null when unknown.</summary>
    public string? League { get; init; }

    /// <summary>The club (for a minor-league line, its organisation); null when unknown.</summary>
    public string? Team { get; init; }

    /// <summary>Games.</summary>
    [JsonPropertyName("G")]
    public int? G { get; init; }

    /// <summary>Plate appearances: AB + BB + HBP + SF + SH (+ CI).</summary>
    [JsonPropertyName("PA")]
    public required int PA { get; init; }

    /// <summary>At-bats.</summary>
    [JsonPropertyName("AB")]
    public required int AB { get; init; }

    /// <summary>Hits.</summary>
    [JsonPropertyName("H")]
    public required int H { get; init; }

    /// <summary>Doubles.</summary>
    [JsonPropertyName("2B")]
    public required int Doubles { get; init; }

    /// <summary>Triples.</summary>
    [JsonPropertyName("3B")]
    public required int Triples { get; init; }

    /// <summary>Home runs.</summary>
    [JsonPropertyName("HR")]
    public required int HR { get; init; }

    /// <summary>Walks, intentional ones included.</summary>
    [JsonPropertyName("BB")]
    public required int BB { get; init; }

    /// <summary>Intentional walks; null when unknown.</summary>
    [JsonPropertyName("IBB")]
    public int? IBB { get; init; }

    /// <summary>Strikeouts.</summary>
    [JsonPropertyName("SO")]
    public required int SO { get; init; }

    /// <summary>Hit by pitch; null when unknown.</summary>
    [JsonPropertyName("HBP")]
    public int? HBP { get; init; }

    /// <summary>Sacrifice flies; null when unknown.</summary>
    [JsonPropertyName("SF")]
    public int? SF { get; init; }

    /// <summary>Sacrifice hits (bunts); null when unknown.</summary>
    [JsonPropertyName("SH")]
    public int? SH { get; init; }

    /// <summary>Grounded into double plays; null when unknown.</summary>
    [JsonPropertyName("GIDP")]
    public int? GIDP { get; init; }

    /// <summary>Stolen bases; null when unknown.</summary>
    [JsonPropertyName("SB")]
    public int? SB { get; init; }

    /// <summary>Caught stealing; null when unknown.</summary>
    [JsonPropertyName("CS")]
    public int? CS { get; init; }

    /// <summary>Runs; null when unknown.</summary>
    [JsonPropertyName("R")]
    public int? R { get; init; }

    /// <summary>Runs batted in; null when unknown.</summary>
    [JsonPropertyName("RBI")]
    public int? RBI { get; init; }

    /// <summary>Catcher's interference; null counts as none.</summary>
    [JsonPropertyName("CI")]
    public int? CI { get; init; }

    /// <summary>
    /// The share of this line's evidence that counts, 0..1 (successes and trials are both multiplied); 1 where the file
    /// says nothing. An injury mark.
    /// </summary>
    [DefaultValue(1.0)]
    public double Weight { get; init; } = 1;
}
