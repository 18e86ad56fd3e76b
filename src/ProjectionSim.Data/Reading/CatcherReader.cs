using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Reading;

/// <summary>
/// Reads <c>catchers/framing_*.csv</c>, <c>blocking_*.csv</c>, <c>throwing_*.csv</c> and <c>poptime_*.csv</c> in the forms that the
/// providers export; a season that a row does not give is the one that the file's name ends in.
/// </summary>
internal static class CatcherReader
{
    public const string Folder = "catchers";

    /// <summary>No catcher has saved or cost more runs than this in a season.</summary>
    private const double MostRuns = 80;

    /// <summary>Everything in the folder, seasons of any year.</summary>
    public static CatcherHistory Read(string folder, Func<int, string> playerOf, DataAudit audit) => new(
        int.MaxValue,
        Rows(folder, "framing_", audit, table => Framing(table, playerOf), r => (r.Season, r.PlayerId, r.Source)),
        Rows(folder, "blocking_", audit, table => Blocking(table, playerOf), r => (r.Season, r.PlayerId, "")),
        Rows(folder, "throwing_", audit, table => Throwing(table, playerOf), r => (r.Season, r.PlayerId, "")),
        Rows(folder, "poptime_", audit, table => PopTimes(table, playerOf), r => (r.Season, r.PlayerId, "")));

    private static List<T> Rows<T>(string folder, string beginning, DataAudit audit, Func<CsvTable, Func<T>> parserOf, Func<T, (int Season, string PlayerId, string Source)> keyOf)
        where T : class
    {
        var rows = new SortedDictionary<(int, string, string), T>(Comparer<(int Season, string PlayerId, string Source)>.Create(Order));
        foreach (var file in SeasonFiles.Find(folder, Folder, beginning))
        {
            using var table = CsvTable.Open(folder, file, audit)!;
            var parse = parserOf(table);
            while (table.Read())
            {
                var row = parse();
                var key = keyOf(row);
                if (table.RowIsSound && !rows.TryAdd(key, row))
                    table.Refuse($"player '{key.PlayerId}' has two rows of {key.Season}; expected one");
            }
        }

        return [.. rows.Values];
    }

    private static int Order((int Season, string PlayerId, string Source) a, (int Season, string PlayerId, string Source) b)
    {
        if (a.Season != b.Season)
            return a.Season.CompareTo(b.Season);
        var who = string.CompareOrdinal(a.PlayerId, b.PlayerId);
        return who != 0 ? who : string.CompareOrdinal(a.Source, b.Source);
    }

    /// <summary>Savant's export has <c>rv_tot</c>, FanGraphs' has <c>CFraming</c>; a compiled table names its source row by row.</summary>
    private static Func<CatcherFraming> Framing(CsvTable table, Func<int, string> playerOf)
    {
        var (mlbam, season) = (table.Column("mlbam", "id", "xMLBAMID"), table.ColumnOrNone("season"));
        var (runs, pitches) = (table.Column("framing_runs", "rv_tot", "CFraming"), table.ColumnOrNone("called_pitches", "pitches"));
        var (strikes, source) = (table.ColumnOrNone("strike_rate", "pct_tot"), table.ColumnOrNone("source"));
        var isFraction = table.ColumnOrNone("pct_tot") >= 0;
        var provider = table.ColumnOrNone("rv_tot") >= 0 ? "savant" : table.ColumnOrNone("CFraming") >= 0 ? "fangraphs" : "";
        return () =>
        {
            var id = table.RequiredCount(mlbam);
            var share = table.Number(strikes) is { } s ? isFraction ? 100 * s : s : (double?)null;
            if (share is < 0 or > 100)
                table.Refuse($"a strike share of {share} %; expected 0 to 100");
            var from = source >= 0 ? table.Word(source) : provider;
            if (from.Length == 0)
                table.Refuse("no source; expected the provider's name, for providers' scales differ");
            return new CatcherFraming(playerOf(id), id, SeasonFiles.Season(table, season), from, Runs(table, runs) ?? 0, table.Count(pitches), share);
        };
    }

    private static Func<CatcherBlocking> Blocking(CsvTable table, Func<int, string> playerOf)
    {
        var (mlbam, season, last) = (table.Column("mlbam", "player_id"), table.ColumnOrNone("season", "start_year"), table.ColumnOrNone("end_year"));
        var (pitches, above, runs) = (table.Column("pitches"), table.Column("blocks_above_average"), table.ColumnOrNone("catcher_blocking_runs"));
        return () =>
        {
            var id = table.RequiredCount(mlbam);
            var year = SeasonFiles.Season(table, season);
            if (table.Whole(last) is { } end && end != year)
                table.Refuse($"seasons {year} to {end} in one row; expected one season a row");
            return new CatcherBlocking(playerOf(id), id, year, table.RequiredCount(pitches), Required(table, above, "blocks_above_average"), runs < 0 ? null : Runs(table, runs, isRequired: false));
        };
    }

    private static Func<CatcherThrowing> Throwing(CsvTable table, Func<int, string> playerOf)
    {
        var (mlbam, season) = (table.Column("mlbam", "player_id"), table.ColumnOrNone("season", "year"));
        var (attempts, caught) = (table.Column("sb_attempts"), table.Column("n_cs"));
        var (above, runs) = (table.Column("caught_stealing_above_average"), table.Column("catcher_stealing_runs"));
        var (pop, arm) = (table.ColumnOrNone("pop_time"), table.ColumnOrNone("arm_strength"));
        return () =>
        {
            var id = table.RequiredCount(mlbam);
            var (tries, outs) = (table.RequiredCount(attempts), table.RequiredCount(caught));
            if (outs > tries)
                table.Refuse($"{outs} caught of {tries} attempts");
            return new CatcherThrowing(
                playerOf(id), id, SeasonFiles.Season(table, season), tries, outs, Required(table, above, "caught_stealing_above_average"), Runs(table, runs) ?? 0, Positive(table, pop), Positive(table, arm));
        };
    }

    private static Func<CatcherPopTime> PopTimes(CsvTable table, Func<int, string> playerOf)
    {
        var (mlbam, season) = (table.Column("mlbam", "entity_id"), table.ColumnOrNone("season", "year"));
        var (attempts, pop, arm) = (table.Column("pop_2b_sba_count"), table.Column("pop_2b_sba"), table.ColumnOrNone("maxeff_arm_2b_3b_sba"));
        return () =>
        {
            var id = table.RequiredCount(mlbam);
            return new CatcherPopTime(playerOf(id), id, SeasonFiles.Season(table, season), table.Count(attempts) ?? 0, Positive(table, pop), Positive(table, arm));
        };
    }

    private static double? Runs(CsvTable table, int column, bool isRequired = true)
    {
        var runs = table.Number(column);
        if (runs is null && isRequired)
            table.Refuse("no runs; expected runs above average");
        else if (runs is < -MostRuns or > MostRuns)
            table.Refuse($"{runs} runs in a season; expected -{MostRuns} to {MostRuns}");
        return runs;
    }

    private static double Required(CsvTable table, int column, string name)
    {
        var value = table.Number(column);
        if (value is null)
            table.Refuse($"column '{name}' is empty; expected a number");
        return value ?? 0;
    }

    private static double? Positive(CsvTable table, int column)
    {
        var value = table.Number(column);
        if (value <= 0)
            table.Refuse($"{value} in a column of times and speeds; expected more than 0 or nothing");
        return value;
    }
}
