using System.Globalization;
using ProjectionSim.Data.Histories;

namespace ProjectionSim.Data.Reading;

/// <summary>Reads <c>ids.csv</c>: which identifiers of different sources are one person.</summary>
internal static class IdentifierReader
{
    public const string File = "ids.csv";

    /// <summary>Links the players already known and adds the others (who have no Lahman identifier yet); false when the file is missing.</summary>
    public static bool Read(string folder, PlayerIndex players, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, File, audit);
        if (table is null)
            return false;
        var mlbam = table.Column("mlbam");
        var bbref = table.Column("bbref");
        var fanGraphs = table.Column("fangraphs");
        var lahman = table.Column("lahman");
        var retro = table.ColumnOrNone("retro");
        var name = table.Column("name");
        var born = table.Column("birth_date");
        var bats = table.Column("bats");
        var throws = table.Column("throws");
        while (table.Read())
        {
            if (table.Whole(mlbam) is not { } id || !table.RowIsSound)
                continue;
            var lahmanId = table.Text(lahman);
            var player = lahmanId.Length > 0 ? players.Find(lahmanId) : null;
            var (day, hasDay) = (table.Text(born), DateOnly.TryParseExact(table.Text(born), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate));
            if (day.Length > 0 && !hasDay)
            {
                table.Refuse($"birth date '{day}'; expected yyyy-MM-dd or nothing");
                continue;
            }

            if (player is null && hasDay)
            {
                player = new PlayerRecord { Id = lahmanId.Length > 0 ? lahmanId : MlbamId(id), Name = table.Text(name), BirthDate = birthDate };
                players.Add(player, null, "", "");
            }

            if (player is null)
                continue;
            player.Bats ??= PlayerIndex.Hand(table.Text(bats));
            player.Throws ??= PlayerIndex.Hand(table.Text(throws));
            if (player.Retrosheet.Length == 0)
                player.Retrosheet = table.Text(retro);
            players.Link(player, id, table.Text(bbref), FanGraphs(table.Text(fanGraphs)));
        }

        return true;
    }

    /// <summary>The identifier of a player without a Lahman one.</summary>
    public static string MlbamId(int mlbam) => string.Create(CultureInfo.InvariantCulture, $"mlbam:{mlbam}");

    /// <summary>A FanGraphs identifier as text, however a spreadsheet has written it ("1000001.0").</summary>
    public static string FanGraphs(string text) => text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
}
