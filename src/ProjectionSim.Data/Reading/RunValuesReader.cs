using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Environments;

namespace ProjectionSim.Data.Reading;

/// <summary>Reads <c>woba_weights.csv</c>: linear weights and runs per win by season.</summary>
internal static class RunValuesReader
{
    public const string File = "woba_weights.csv";

    /// <summary>The run values by season; empty when the file is missing.</summary>
    public static SortedDictionary<int, RunValues> Read(string folder, DataAudit audit)
    {
        var values = new SortedDictionary<int, RunValues>();
        using var table = CsvTable.Open(folder, File, audit);
        if (table is null)
            return values;
        string[] names = ["wOBA", "wOBAScale", "wBB", "wHBP", "w1B", "w2B", "w3B", "wHR", "runSB", "runCS", "R/PA", "R/W"];
        var season = table.Column("Season");
        var columns = Array.ConvertAll(names, name => table.Column(name));
        var row = new double[columns.Length];
        while (table.Read())
        {
            var year = table.Season(season);
            for (var i = 0; i < row.Length; i++)
            {
                if (table.Number(columns[i]) is { } value)
                    row[i] = value;
                else
                    table.Refuse($"column '{names[i]}' is empty; expected a run value");
            }

            if (!table.RowIsSound)
                continue;
            var found = From(row);
            foreach (var range in RunValueRange.Of(found).Where(range => !range.Holds))
                table.Refuse(string.Create(CultureInfo.InvariantCulture, $"column '{range.Column}' has {range.Value}; expected {range.Low} to {range.High}. {range.Meaning.TrimEnd('.')}"));
            if (table.RowIsSound && !values.TryAdd(year, found))
                table.Refuse($"season {year} a second time");
        }

        return values;
    }

    private static RunValues From(double[] row) => new()
    {
        LeagueWoba = row[0],
        WobaScale = row[1],
        Walk = row[2],
        HitByPitch = row[3],
        Single = row[4],
        Double = row[5],
        Triple = row[6],
        HomeRun = row[7],
        StolenBase = row[8],
        CaughtStealing = row[9],
        RunsPerPlateAppearance = row[10],
        RunsPerWin = row[11],
    };
}
