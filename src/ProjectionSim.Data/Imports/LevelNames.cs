namespace ProjectionSim.Data.Imports;

/// <summary>Levels and leagues as downloads write them, in the words of stat lines.</summary>
internal static class LevelNames
{
    private static readonly Dictionary<string, string> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Maj"] = "MLB",
        ["Majors"] = "MLB",
        ["Major League Baseball"] = "MLB",
        ["AL"] = "MLB",
        ["NL"] = "MLB",
        ["Triple-A"] = "AAA",
        ["Double-A"] = "AA",
        ["A(Adv)"] = "A+",
        ["A Adv"] = "A+",
        ["High-A"] = "A+",
        ["A Advanced"] = "A+",
        ["Class A Advanced"] = "A+",
        ["A(Full)"] = "A",
        ["Single-A"] = "A",
        ["A Full"] = "A",
        ["Low-A"] = "A",
        ["Class A"] = "A",
        ["A(Short)"] = "A-",
        ["A Short"] = "A-",
        ["SS"] = "A-",
        ["Class A Short Season"] = "A-",
        ["ROK"] = "Rk",
        ["R"] = "Rk",
        ["Rookie"] = "Rk",
        ["Rookie Advanced"] = "Rk",
        ["CPX"] = "CPX",
        ["WIN"] = "WRk",
        ["Winter Leagues"] = "WRk",
        ["Foreign"] = "Fgn",
        ["Independent"] = "Ind",
        ["Fall"] = "Fal",
    };

    private static readonly Dictionary<string, string> Leagues = new(StringComparer.OrdinalIgnoreCase)
    {
        ["International League"] = "IL",
        ["INT"] = "IL",
        ["Triple-A East"] = "AAAE",
        ["Triple-A West"] = "AAAW",
        ["Pacific Coast League"] = "PCL",
        ["Mexican League"] = "MEX",
        ["LMB"] = "MEX",
        ["American Association"] = "AA",
        ["Dominican Summer League"] = "DSL",
        ["Arizona Complex League"] = "ACL",
        ["Florida Complex League"] = "FCL",
        ["Gulf Coast League"] = "GCL",
        ["Arizona League"] = "AZL",
        ["Appalachian League"] = "APPY",
        ["Pioneer League"] = "PIO",
    };

    private static readonly string[] TripleA = ["PCL", "IL", "AA", "AAAE", "AAAW", "MEX"];

    /// <summary>The level of a name; null where no source is known to write it.</summary>
    public static string? Level(string text)
    {
        string name = text.Trim();
        if (Baseball.Levels.IsKnown(name)) return string.Equals(name, "R", StringComparison.Ordinal) ? "Rk" : name;
        return Levels.GetValueOrDefault(name);
    }

    /// <summary>
    /// The league of a name at a level. Elsewhere than at Triple-A a league tells the model nothing and its name is kept; a
    /// Triple-A league that is not known is null.
    /// </summary>
    public static string? League(string text, string level)
    {
        string name = text.Trim();
        if (name.Length == 0 || level is "MLB") return null;
        string[] parts = [.. name.Split(['/', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => Leagues.GetValueOrDefault(part, part))];
        return level == "AAA" && parts.Any(part => !TripleA.Contains(part, StringComparer.Ordinal)) ? null : string.Join('/', parts);
    }
}
