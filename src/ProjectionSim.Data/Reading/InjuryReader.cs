using System.Globalization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Reading;

/// <summary>
/// Reads <c>injuries/stints_*.csv</c> and <c>injuries/days_*.csv</c>. An end that the source only assumes (a flag says so) is
/// unknown here; its days stay as the upper bound that they are.
/// </summary>
internal static class InjuryReader
{
    public const string Folder = "injuries";

    private const int LongestSeason = 183;
    private static readonly int[] Lists = [7, 10, 15, 60];

    /// <summary>Everything in the folder, seasons of any year.</summary>
    public static InjuryHistory Read(string folder, Func<int, string> playerOf, DataAudit audit)
    {
        var stints = new List<InjuryStint>();
        foreach (var file in SeasonFiles.Find(folder, Folder, "stints_"))
            ReadStints(folder, file, playerOf, stints, audit);
        var seasons = new SortedDictionary<(int, string), InjurySeason>(Comparer<(int, string)>.Create(Order));
        foreach (var file in SeasonFiles.Find(folder, Folder, "days_"))
            ReadDays(folder, file, playerOf, seasons, audit);
        stints.Sort((a, b) => Order((a.Season, a.PlayerId), (b.Season, b.PlayerId)) is var who && who != 0 ? who : a.Start.CompareTo(b.Start));
        return new InjuryHistory(int.MaxValue, stints, [.. seasons.Values]);
    }

    private static int Order((int Season, string Player) a, (int Season, string Player) b) =>
        a.Season != b.Season ? a.Season.CompareTo(b.Season) : string.CompareOrdinal(a.Player, b.Player);

    private static void ReadStints(string folder, string file, Func<int, string> playerOf, List<InjuryStint> stints, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, file, audit)!;
        var (mlbam, season, days) = (table.Column("mlbam"), table.Column("season"), table.Column("days_apr1_sep30"));
        var (start, end, flag) = (table.Column("start"), table.Column("end"), table.Column("flag"));
        var (list, transferred) = (table.ColumnOrNone("list_days"), table.ColumnOrNone("transferred60"));
        while (table.Read())
        {
            var year = SeasonFiles.Season(table, season);
            var id = table.RequiredCount(mlbam);
            var (from, to) = (Day(table, start), Day(table, end));
            var isAssumed = table.Text(flag).Length > 0;
            var length = table.RequiredCount(days);
            var listDays = table.Count(list);
            if (from is null)
                table.Refuse("no start; expected a day (2019-04-24)");
            else if (from.Value.Year != year)
                table.Refuse($"a start in {from.Value.Year} and season {year}; expected one year");
            else if (!isAssumed && to < from)
                table.Refuse($"an end of {to:yyyy-MM-dd} before its start of {from:yyyy-MM-dd}");
            else if (length > LongestSeason)
                table.Refuse($"{length} days; 1 April to 30 September has {LongestSeason}");
            else if (listDays is { } d && !Lists.Contains(d))
                table.Refuse($"a {d}-day list; expected 7, 10, 15, 60 or nothing");
            if (table.RowIsSound)
                stints.Add(new InjuryStint(playerOf(id), id, year, from!.Value, isAssumed ? null : to, length, listDays, table.Text(transferred) is "Y"));
        }
    }

    private static void ReadDays(string folder, string file, Func<int, string> playerOf, SortedDictionary<(int, string), InjurySeason> seasons, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, file, audit)!;
        var (mlbam, season, pa) = (table.Column("mlbam"), table.Column("season"), table.ColumnOrNone("pa"));
        var (stints, open) = (table.Column("stints"), table.Column("stints_end_unknown"));
        var (known, bound) = (table.Column("days_known_stints"), table.Column("days_upper_bound"));
        while (table.Read())
        {
            var id = table.RequiredCount(mlbam);
            var row = new InjurySeason(
                playerOf(id), id, SeasonFiles.Season(table, season), table.RequiredCount(stints), table.RequiredCount(open), table.RequiredCount(known), table.RequiredCount(bound), table.Count(pa));
            if (row.StintsWithoutEnd > row.Stints)
                table.Refuse($"{row.StintsWithoutEnd} stays without an end of {row.Stints}");
            else if (row.KnownDays > row.DaysUpperBound || row.DaysUpperBound > LongestSeason)
                table.Refuse($"{row.KnownDays} known days, at most {row.DaysUpperBound}; expected the first not above the second and neither above {LongestSeason}");
            if (table.RowIsSound && !seasons.TryAdd((row.Season, row.PlayerId), row))
                table.Refuse($"player '{row.PlayerId}' has two rows of {row.Season}; expected one");
        }
    }

    private static DateOnly? Day(CsvTable table, int column)
    {
        var text = table.Text(column);
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        table.Refuse($"day '{text}'; expected year-month-day (2019-04-24)");
        return null;
    }
}
