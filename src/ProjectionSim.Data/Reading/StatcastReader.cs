using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Reading;

/// <summary>Reads <c>statcast/hitters.csv</c>: one row per MLBAM identifier and season; an empty field is unknown.</summary>
internal static class StatcastReader
{
    public const string File = "statcast/hitters.csv";

    /// <summary>Adds each row to its player; rows of players without an identifier here are passed over; false when the file is missing.</summary>
    public static bool Read(string folder, PlayerIndex players, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, File, audit);
        if (table is null)
            return false;
        var (mlbam, season, pa) = (table.Column("mlbam"), table.Column("season"), table.Column("pa"));
        var (woba, xwoba, bbe, angle) = (table.ColumnOrNone("woba"), table.ColumnOrNone("xwoba"), table.ColumnOrNone("bbe"), table.ColumnOrNone("la_avg"));
        var (sprint, chase, contact) = (table.ColumnOrNone("sprint_speed"), table.ColumnOrNone("chase_pct"), table.ColumnOrNone("ocontact_pct"));
        while (table.Read())
        {
            var line = new StatcastLine
            {
                Season = table.Season(season),
                PA = table.RequiredCount(pa),
                Woba = table.Number(woba),
                Xwoba = table.Number(xwoba),
                BattedBalls = table.Count(bbe),
                LaunchAngle = table.Number(angle),
                SprintSpeed = table.Number(sprint),
                ChasePercent = table.Number(chase),
                OutOfZoneContactPercent = table.Number(contact),
            };
            var player = table.Whole(mlbam) is { } id ? players.Find(id, "", "") : null;
            if (player is not null && player.Statcast.Exists(s => s.Season == line.Season))
                table.Refuse($"player '{player.Id}' has two rows of {line.Season}; expected one");
            if (table.RowIsSound)
                player?.Statcast.Add(line);
        }

        return true;
    }
}
