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

    /// <summary>The projections of a season by MLBAM id; rows without an id or a plate appearance are left out.</summary>
    /// <param name="path">The file, with <see cref="SeasonMark"/> where the season's number goes.</param>
    /// <param name="season">The season.</param>
    /// <exception cref="DataFolderException">No such file, one without the columns of counts, or without a single usable row.</exception>
    public static IReadOnlyDictionary<int, SystemForecast> Read(string path, int season)
    {
        var file = path.Replace(SeasonMark, season.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var audit = new DataAudit();
        using var table = CsvTable.Open("", file, audit)
            ?? throw new DataFolderException($"{file}: no such file. Expected a projection of {season} with MLBAM ids; '{SeasonMark}' in the path stands for the season.");
        var id = table.Column("MLBAMID", "xMLBAMID", "mlbam", "mlbam_id", "mlbamid");
        int[] counts =
        [
            table.Column("AB"), table.Column("H"), table.Column("2B", "X2B"), table.Column("3B", "X3B"), table.Column("HR"), table.Column("BB"),
            table.Column("SO", "K"), table.Column("HBP"), table.ColumnOrNone("IBB"), table.ColumnOrNone("SF"),
        ];
        var (pa, runs, rbi, steals) = (table.Column("PA"), table.ColumnOrNone("R"), table.ColumnOrNone("RBI"), table.ColumnOrNone("SB"));
        var projections = new Dictionary<int, SystemForecast>();
        while (table.Read())
        {
            if (table.Whole(id) is not { } mlbam || table.Number(pa) is not > 0) continue;
            var n = Array.ConvertAll(counts, column => table.Number(column) ?? 0);
            var appearances = table.Number(pa)!.Value;
            var (hits, homeRuns, walks) = (n[1], n[4], n[5] - n[8]);
            var line = ScoredLine.Of(n[0] + walks + n[7] + n[9], walks, n[7], n[6], homeRuns, hits - n[2] - n[3] - homeRuns, n[2], n[3], n[9], n[8]);
            if (line is null || !table.RowIsSound) continue;

            // A player listed twice (two clubs, two roles) counts with his larger projection.
            if (projections.TryGetValue(mlbam, out var known) && known.PA >= appearances) continue;
            projections[mlbam] = new SystemForecast
            {
                Line = line,
                PA = appearances,
                R = table.Number(runs) / appearances,
                RBI = table.Number(rbi) / appearances,
                SB = table.Number(steals) / appearances,
            };
        }

        return projections.Count > 0
            ? projections
            : throw new DataFolderException(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: none of its {audit.Rows} rows has an MLBAM id and plate appearances{(audit.First.Count > 0 ? $" that hold together (first: {audit.First[0]})" : "")}. Expected a projection of {season}, one row a hitter; export it again with its id column."));
    }
}
