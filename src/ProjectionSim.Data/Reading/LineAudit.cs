using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Reading;

/// <summary>The rules that the counts of every batting line keep.</summary>
internal static class LineAudit
{
    /// <summary>Catcher's interference and a source's slips: how far plate appearances may exceed the sum of their parts.</summary>
    private const int LargestRemainder = 12;

    public static void Check(CsvTable table, StatLine line, string player, bool hasPa)
    {
        if (!table.RowIsSound)
            return;
        if (line.H > line.AB)
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
