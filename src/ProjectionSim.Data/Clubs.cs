using System.Collections.Frozen;

namespace ProjectionSim.Data;

/// <summary>
/// One code per franchise (BOS, LAD, NYY, CWS …), whatever a source calls it. A franchise that moved keeps one code; its parks
/// are told apart by their sites.
/// </summary>
public static class Clubs
{
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Lahman and Retrosheet.
        ["NYA"] = "NYY",
        ["NYN"] = "NYM",
        ["CHA"] = "CWS",
        ["CHN"] = "CHC",
        ["LAN"] = "LAD",
        ["BRO"] = "LAD",
        ["SFN"] = "SF",
        ["NY1"] = "SF",
        ["SDN"] = "SD",
        ["SLN"] = "STL",
        ["KCA"] = "KC",
        ["TBA"] = "TB",
        ["WAS"] = "WSH",
        ["MON"] = "WSH",
        ["FLO"] = "MIA",
        ["ANA"] = "LAA",
        ["CAL"] = "LAA",
        ["ML4"] = "MIL",
        ["SE1"] = "MIL",
        ["ML1"] = "ATL",
        ["MLN"] = "ATL",
        ["KC1"] = "OAK",
        ["WS1"] = "MIN",
        ["WS2"] = "TEX",

        // Baseball-Reference, FanGraphs and what people write.
        ["FLA"] = "MIA",
        ["SDP"] = "SD",
        ["SFG"] = "SF",
        ["KCR"] = "KC",
        ["TBR"] = "TB",
        ["TBD"] = "TB",
        ["WSN"] = "WSH",
        ["CHW"] = "CWS",
        ["AZ"] = "ARI",
        ["LA"] = "LAD",
        ["NYG"] = "SF",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The environment file's code of a club; a code that is not an alias is returned as it is.</summary>
    public static string Canonical(string code) => Aliases.GetValueOrDefault(code, code);
}
