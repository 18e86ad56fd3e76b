using System.Globalization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks that the counts of a stat line can have happened: every home run is a hit, the plate appearances add up.</summary>
internal sealed class StatLineAudit(AuditedValue place, StatLine line, string player)
{
    /// <summary>More than the most anyone has had in a season (778).</summary>
    private const int MostPlateAppearances = 850;

    /// <summary>More than any league's schedule with its playoffs.</summary>
    private const int MostGames = 200;

    private static readonly string[] KnownLevels = ["MLB", "AAA", "AA", "A+", "A", "A-", "R", "Rk", "FRk", "CPX", "DSL", "Fal", "Fgn", "WRk", "Ind"];

    private static readonly string[] TripleALeagues = ["PCL", "IL", "AA", "AAAE", "AAAW", "MEX"];

    private string Whose => $"{player}, {line.Season.ToString(CultureInfo.InvariantCulture)} {line.Level}";

    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A count is impossible.</exception>
    public void Run()
    {
        if (!Levels.IsKnown(line.Level))
            place.At("level").OneOf(line.Level, KnownLevels, "level");
        if (string.Equals(line.Level, "AAA", StringComparison.Ordinal) && line.League is { } league)
        {
            foreach (string part in league.Split('/'))
                place.At("league").OneOf(part, TripleALeagues, "Triple-A league");
        }

        place.At("weight").InRange(line.Weight, 0, 1, $"It is the share of the evidence that counts ({Whose}).");
        Counts();
        Parts();
        Identity();
    }

    private void Counts()
    {
        (string Name, int? Value)[] counts =
        [
            ("G", line.G), ("PA", line.PA), ("AB", line.AB), ("H", line.H), ("2B", line.Doubles), ("3B", line.Triples), ("HR", line.HR),
            ("BB", line.BB), ("IBB", line.IBB), ("SO", line.SO), ("HBP", line.HBP), ("SF", line.SF), ("SH", line.SH), ("GIDP", line.GIDP),
            ("SB", line.SB), ("CS", line.CS), ("CI", line.CI),
        ];
        foreach ((string name, int? value) in counts)
        {
            if (value < 0)
                throw place.At(name).Error(Text(value.Value), "0 or more", $"A count cannot be negative; leave it out where it is unknown ({Whose}).");
        }

        place.At("G").InRange(line.G ?? 0, 0, MostGames, $"No league plays more games ({Whose}).");
        place.At("PA").InRange(line.PA, 0, MostPlateAppearances, $"Nobody has had more in a season ({Whose}).");
    }

    private void Parts()
    {
        AtMost("H", line.H, "AB", line.AB, "Every hit is an at-bat");
        AtMost("HR", line.HR, "H", line.H, "Every home run is a hit");
        AtMost("2B + 3B + HR", line.Doubles + line.Triples + line.HR, "H", line.H, "Every double, triple and home run is a hit");
        AtMost("SO", line.SO, "AB", line.AB, "Every strikeout is an at-bat");
        AtMost("SO + H", line.SO + line.H, "AB", line.AB, "A strikeout is no hit");
        AtMost("IBB", line.IBB ?? 0, "BB", line.BB, "BB includes the intentional walks");
        AtMost("GIDP", line.GIDP ?? 0, "AB - H - SO", line.AB - line.H - line.SO, "A double play is a ball in play turned into outs");
    }

    private void AtMost(string part, int found, string whole, int limit, string because)
    {
        if (found > limit)
            throw place.At(part.Split(' ')[^1]).Error($"{Text(found)} {part}", $"at most the {Text(limit)} {whole} of the line", $"{because}; check both columns ({Whose}).");
    }

    private void Identity()
    {
        int known = line.AB + line.BB + (line.HBP ?? 0) + (line.SF ?? 0) + (line.SH ?? 0) + (line.CI ?? 0);
        bool complete = line.HBP is not null && line.SF is not null && line.SH is not null;
        string parts = "AB + BB + HBP + SF + SH + CI";
        if (complete && known != line.PA)
            throw place.At("PA").Error(Text(line.PA), $"{Text(known)} = {parts}", $"Check these columns, or add CI (catcher's interference) ({Whose}).");
        if (known > line.PA)
            throw place.At("PA").Error(Text(line.PA), $"at least {Text(known)} = {parts} as far as known", $"Check these columns ({Whose}).");
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
