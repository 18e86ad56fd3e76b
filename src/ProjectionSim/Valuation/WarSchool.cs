using System.Text.Json.Serialization;

namespace ProjectionSim.Valuation;

/// <summary>Whose positional runs and replacement level a win above replacement is counted by.</summary>
public enum WarSchool
{
    /// <summary>As FanGraphs: positional runs per 1,458 innings, 570 wins of position players above replacement.</summary>
    [JsonStringEnumMemberName("fangraphs")]
    FanGraphs,

    /// <summary>As Baseball-Reference: positional runs per 1,350 innings, 590 wins.</summary>
    [JsonStringEnumMemberName("baseballReference")]
    BaseballReference,
}
