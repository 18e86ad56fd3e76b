using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Reading;

/// <summary>The rules that the counts of every batting line keep.</summary>
internal static class LineAudit
{
    /// <summary>Catcher's interference and a source's slips: how far plate appearances may exceed the sum of their parts.</summary>
    private const int LargestRemainder = 12;

    /// <summary>More than any player's season: the majors' record is 778 plate appearances.</summary>
    public const int LargestSeason = 1000;

    /// <summary>More than a whole league's season, or a club's with all its visitors'.</summary>
    public const int LargestTotal = 1_000_000;

    /// <summary>Notes the first rule that a line breaks.</summary>
    /// <param name="table">The table, at the line's row.</param>
    /// <param name="line">The line.</param>
    /// <param name="player">Whose it is, for the reader.</param>
    /// <param name="hasPa">Whether plate appearances are a column of their own and not the sum of their parts.</param>
    /// <param name="largest">The largest count that can be.</param>
    public static void Check(CsvTable table, StatLine line, string player, bool hasPa, int largest = LargestSeason)
    {
        if (!table.RowIsSound)
            return;
        if (TooLarge(line, largest) is { } count)
            Refuse(table, line, player, $"{count.Name} {count.Value}", $"at most {largest}; check the column and its unit");
        else if (line.H > line.AB)
            Refuse(table, line, player, $"{line.H} hits in {line.AB} at-bats", "H is at most AB");
        else if (line.HR > line.H)
            Refuse(table, line, player, $"{line.HR} home runs but only {line.H} hits", "every home run is a hit");
        else if (line.HR + line.Doubles + line.Triples > line.H)
            Refuse(table, line, player, $"{line.HR + line.Doubles + line.Triples} extra-base hits but only {line.H} hits", "2B + 3B + HR is at most H");
        else if (line.H + line.SO > line.AB)
            Refuse(table, line, player, $"{line.H} hits and {line.SO} strikeouts in {line.AB} at-bats", "H + SO is at most AB");
        else if (line.IBB > line.BB)
            Refuse(table, line, player, $"{line.IBB} intentional walks of {line.BB} walks", "IBB is at most BB");
        else if (hasPa)
            CheckPlateAppearances(table, line, player);
    }

    /// <summary>
    /// The first count that no season has, plate appearances last as they may be a sum: hits, walks and strikeouts are within at-bats and
    /// plate appearances by the other rules.
    /// </summary>
    private static (string Name, int Value)? TooLarge(StatLine line, int largest)
    {
        ReadOnlySpan<(string Name, int? Value)> counts =
        [
            ("AB", line.AB), ("BB", line.BB), ("SO", line.SO), ("HBP", line.HBP), ("SF", line.SF), ("SH", line.SH), ("G", line.G), ("R", line.R), ("RBI", line.RBI),
            ("SB", line.SB), ("CS", line.CS), ("GIDP", line.GIDP), ("PA", line.PA),
        ];
        foreach (var (name, value) in counts)
        {
            if (value > largest)
                return (name, value.Value);
        }

        return null;
    }

    private static void CheckPlateAppearances(CsvTable table, StatLine line, string player)
    {
        var parts = line.AB + line.BB + (line.HBP ?? 0) + (line.SF ?? 0) + (line.SH ?? 0);
        var allKnown = line.HBP is not null && line.SF is not null && line.SH is not null;
        if (line.PA < parts || (allKnown && line.PA > parts + LargestRemainder))
            Refuse(table, line, player, $"{line.PA} plate appearances but AB + BB + HBP + SF + SH = {parts}", "PA is their sum, catcher's interference apart");
    }

    private static void Refuse(CsvTable table, StatLine line, string player, string found, string expected) =>
        table.Refuse($"player '{player}' in {line.Season} has {found}; {expected}");
}
