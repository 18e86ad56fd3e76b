using System.Globalization;
using ProjectionSim.Data.Reading;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Data.Evaluation;

/// <summary>
/// Reads a published projection of hitters: a table with MLBAM ids and counts, as FanGraphs exports it. Only rates and plate
/// appearances are kept, to be scored; nothing of it is written anywhere.
/// </summary>
public static class PublishedProjections
{
    /// <summary>What stands for the season in a path.</summary>
    public const string SeasonMark = "{season}";

    /// <summary>What counts of a row may exceed its plate appearances by: sources round.</summary>
    private const double RoundingShare = 1.02, RoundingCount = 2;

    private static readonly string[] CountNames = ["AB", "H", "2B", "3B", "HR", "BB", "SO", "HBP"];

    /// <summary>The projections of a season by MLBAM id; rows without an id or a plate appearance are left out.</summary>
    /// <param name="path">The file, with <see cref="SeasonMark"/> where the season's number goes.</param>
    /// <param name="season">The season.</param>
    /// <param name="findings">Takes the rows that are left out because they cannot be true; null: not wanted.</param>
    /// <exception cref="DataFolderException">No such file, one without the columns of counts, or without a single usable row.</exception>
    public static IReadOnlyDictionary<int, SystemForecast> Read(string path, int season, DataAudit? findings = null)
    {
        var file = path.Replace(SeasonMark, season.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var audit = new DataAudit();
        using var table = CsvTable.Open("", file, audit)
            ?? throw new DataFolderException($"{file}: no such file. Expected a projection of {season} with MLBAM ids; '{SeasonMark}' in the path stands for the season.");
        var id = table.Column("MLBAMID", "xMLBAMID", "mlbam", "mlbam_id", "mlbamid");
        int[] counts =
        [
            table.Column("AB"), table.Column("H"), table.Column("2B", "X2B"), table.Column("3B", "X3B"), table.Column("HR"), table.Column("BB"),
            table.Column("SO", "K"), table.Column("HBP"),
        ];
        var (ibb, sf) = (table.ColumnOrNone("IBB"), table.ColumnOrNone("SF"));
        var (pa, runs, rbi, steals) = (table.Column("PA"), table.ColumnOrNone("R"), table.ColumnOrNone("RBI"), table.ColumnOrNone("SB"));
        var projections = new Dictionary<int, SystemForecast>();
        while (table.Read())
        {
            if (table.Whole(id) is not { } mlbam || table.Number(pa) is not > 0) continue;
            var appearances = table.Number(pa)!.Value;
            var line = Line(table, counts, table.Number(ibb) ?? 0, table.Number(sf) ?? 0, appearances);

            // A player listed twice (two clubs, two roles) counts with his larger projection.
            if (line is null || (projections.TryGetValue(mlbam, out var known) && known.PA >= appearances)) continue;
            projections[mlbam] = new SystemForecast
            {
                Line = line,
                PA = appearances,
                R = table.Number(runs) / appearances,
                RBI = table.Number(rbi) / appearances,
                SB = table.Number(steals) / appearances,
            };
        }

        findings?.Add(audit);
        return projections.Count > 0
            ? projections
            : throw new DataFolderException(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: none of its {audit.Rows} rows has an MLBAM id and plate appearances{(audit.First.Count > 0 ? $" that hold together (first: {audit.First[0]})" : "")}. Expected a projection of {season}, one row a hitter; export it again with its id column."));
    }

    /// <summary>The row's counts as shares; null, and a finding, where one is unknown or they cannot be true together.</summary>
    private static ScoredLine? Line(CsvTable table, int[] columns, double intentional, double sacrificeFlies, double appearances)
    {
        var n = new double[columns.Length];
        for (var i = 0; i < n.Length; i++)
        {
            if (table.Number(columns[i]) is { } count)
                n[i] = count;
            else
                table.Refuse($"column '{CountNames[i]}' is empty; expected a count");
        }

        var (ab, h, walks, hitByPitch) = (n[0], n[1], n[5], n[7]);
        var extra = n[2] + n[3] + n[4];
        if (n.Min() < 0 || intentional < 0 || sacrificeFlies < 0)
            table.Refuse("a count below 0");
        else if (appearances > LineAudit.LargestSeason)
            table.Refuse(string.Create(CultureInfo.InvariantCulture, $"{appearances} plate appearances; expected at most {LineAudit.LargestSeason}"));
        else if (extra > h || h + n[6] > ab || intentional > walks)
            table.Refuse(string.Create(CultureInfo.InvariantCulture, $"{extra} extra-base hits, {h} hits, {n[6]} strikeouts in {ab} at-bats, {intentional} of {walks} walks intentional; expected 2B + 3B + HR within H, H + SO within AB and IBB within BB"));
        else if (ab + walks + hitByPitch + sacrificeFlies > (appearances * RoundingShare) + RoundingCount)
            table.Refuse(string.Create(CultureInfo.InvariantCulture, $"{appearances} plate appearances but AB + BB + HBP + SF = {ab + walks + hitByPitch + sacrificeFlies}"));
        return table.RowIsSound
            ? ScoredLine.Of(ab + walks - intentional + hitByPitch + sacrificeFlies, walks - intentional, hitByPitch, n[6], n[4], h - extra, n[2], n[3], sacrificeFlies, intentional)
            : null;
    }
}
