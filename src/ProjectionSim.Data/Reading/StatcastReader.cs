using System.Globalization;
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
            Check(table, line);
            var player = table.Whole(mlbam) is { } id ? players.Find(id, "", "") : null;
            if (player is not null && player.Statcast.Exists(s => s.Season == line.Season))
                table.Refuse($"player '{player.Id}' has two rows of {line.Season}; expected one");
            if (table.RowIsSound)
                player?.Statcast.Add(line);
        }

        return true;
    }

    private static void Check(CsvTable table, StatcastLine line)
    {
        if (!table.RowIsSound)
            return;
        if (line.PA is < 1 or > LineAudit.LargestSeason)
            table.Refuse($"{line.PA} plate appearances; expected 1 to {LineAudit.LargestSeason}");
        else if (line.BattedBalls > line.PA)
            table.Refuse($"{line.BattedBalls} batted balls in {line.PA} plate appearances");
        foreach (var (name, value, low, high, unit) in (ReadOnlySpan<(string, double?, double, double, string)>)
            [
                ("woba", line.Woba, 0, 3, "a fraction like .320"),
                ("xwoba", line.Xwoba, 0, 3, "a fraction like .320"),
                ("la_avg", line.LaunchAngle, -90, 90, "degrees"),
                ("sprint_speed", line.SprintSpeed, 15, 35, "feet a second"),
                ("chase_pct", line.ChasePercent, 0, 100, "percent: 31.2, not .312"),
                ("ocontact_pct", line.OutOfZoneContactPercent, 0, 100, "percent: 62.5, not .625"),
            ])
        {
            // No share of a season's swings lies between none and one in a hundred: such a number is a fraction.
            var isFraction = high == 100 && value is > 0 and < 1;
            if (value is { } number && (isFraction || !(number >= low && number <= high)))
                table.Refuse(string.Create(CultureInfo.InvariantCulture, $"column '{name}' has {number}; expected {low} to {high}, {unit}"));
        }
    }
}
