using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Reading;

/// <summary>Reads <c>splits/batting-platoon-YEAR.csv</c>: batting by side and pitcher's hand, regular seasons only.</summary>
internal static class SplitReader
{
    public const string Folder = "splits";

    private const string RegularSeason = "R";

    /// <summary>Everything in the folder ordered by season, then player; batters without an identifier here are passed over.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="playerOf">Whose a Retrosheet identifier is; null when unknown.</param>
    /// <param name="audit">Takes the rows that break a rule.</param>
    public static IReadOnlyList<PlatoonSplit> Read(string folder, Func<string, string?> playerOf, DataAudit audit)
    {
        var splits = new SortedDictionary<(int, string, BattingHand, BattingHand), PlatoonSplit>(Comparer<(int Season, string Player, BattingHand Side, BattingHand Pitcher)>.Create(Order));
        foreach (var file in SeasonFiles.Find(folder, Folder, "batting-platoon"))
            ReadFile(folder, file, playerOf, splits, audit);
        return [.. splits.Values];
    }

    private static int Order((int Season, string Player, BattingHand Side, BattingHand Pitcher) a, (int Season, string Player, BattingHand Side, BattingHand Pitcher) b)
    {
        if (a.Season != b.Season)
            return a.Season.CompareTo(b.Season);
        var who = string.CompareOrdinal(a.Player, b.Player);
        return who != 0 ? who : (a.Side, a.Pitcher).CompareTo((b.Side, b.Pitcher));
    }

    private static void ReadFile(
        string folder, string file, Func<string, string?> playerOf, SortedDictionary<(int, string, BattingHand, BattingHand), PlatoonSplit> splits, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, file, audit)!;
        var (year, phase, batter) = (table.Column("YEAR"), table.Column("PHASE"), table.Column("RESP_BAT_ID"));
        var (side, pitcher) = (table.Column("RESP_BAT_HAND_CD"), table.Column("RESP_PIT_HAND_CD"));
        var counts = new SplitColumns(table);
        while (table.Read())
        {
            if (table.Text(phase) != RegularSeason)
                continue;
            var season = SeasonFiles.Season(table, year);
            if (SeasonFiles.SeasonOf(file) is { } named && named != season)
                table.Refuse($"season {season} in the file of {named}");
            var line = counts.Line(table, season);
            counts.Check(table, line, table.Text(batter));
            // A hand that the scorer did not know, or a pitcher who threw with both, tells nothing of a split.
            if (!table.RowIsSound || Hand(table.Text(side)) is not { } from || Hand(table.Text(pitcher)) is not { } against || playerOf(table.Text(batter)) is not { } player)
                continue;
            if (!splits.TryAdd((season, player, from, against), new PlatoonSplit(player, season, from, against, line)))
                table.Refuse($"batter '{table.Text(batter)}' has two rows of {season} from that side against that hand; expected one");
        }
    }

    private static BattingHand? Hand(string text) => text switch
    {
        "L" => BattingHand.Left,
        "R" => BattingHand.Right,
        _ => null,
    };
}
