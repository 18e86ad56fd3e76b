using ProjectionSim.Baseball;
using ProjectionSim.Data.Environments;

namespace ProjectionSim.Data.Reading;

/// <summary>Reads <c>parks/home_road_totals.csv</c>: both clubs' batting by team, season, site.</summary>
internal static class ParkTotalsReader
{
    public const string File = "parks/home_road_totals.csv";

    /// <summary>Totals of each club and season, ordered by season, then club; empty when the file is missing.</summary>
    public static IReadOnlyList<ParkTotals> Read(string folder, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, File, audit);
        if (table is null)
            return [];
        var (year, team, role, site, games) = (table.Column("year"), table.Column("team"), table.Column("role"), table.Column("site"), table.Column("G"));
        var (ab, h, doubles, triples, hr) = (table.Column("AB"), table.Column("H"), table.Column("2B", "X2B"), table.Column("3B", "X3B"), table.Column("HR"));
        var (bb, ibb, so, hbp, sf) = (table.Column("BB"), table.Column("IBB"), table.Column("SO"), table.Column("HP", "HBP"), table.Column("SF"));
        var parks = new SortedDictionary<(int, string), ParkTotals>();
        var seen = new HashSet<(int, string, bool, string)>();
        while (table.Read())
        {
            var season = table.Season(year);
            var club = Clubs.Canonical(table.Text(team));
            var line = new StatLine
            {
                Season = season,
                Level = "MLB",
                PA = 0,
                AB = table.RequiredCount(ab),
                H = table.RequiredCount(h),
                Doubles = table.RequiredCount(doubles),
                Triples = table.RequiredCount(triples),
                HR = table.RequiredCount(hr),
                BB = table.RequiredCount(bb),
                IBB = table.RequiredCount(ibb),
                SO = table.RequiredCount(so),
                HBP = table.RequiredCount(hbp),
                SF = table.RequiredCount(sf),
            };
            var played = table.RequiredCount(games);
            LineAudit.Check(table, line, club, hasPa: false, LineAudit.LargestTotal);
            var isHome = table.Text(role) == "home";
            if (!isHome && table.Text(role) != "road")
                table.Refuse($"role '{table.Text(role)}'; expected home or road");
            if (table.RowIsSound && !seen.Add((season, club, isHome, table.Text(site))))
                table.Refuse($"two rows of {club} in {season}, {table.Text(role)}, at '{table.Text(site)}'; expected one");
            if (!table.RowIsSound)
                continue;
            if (!parks.TryGetValue((season, club), out var park))
                parks[(season, club)] = park = new ParkTotals(club, season);
            (isHome ? park.Home : park.Road).Add(line);
            if (isHome)
                park.AddSite(table.Text(site), played);
        }

        return [.. parks.Values];
    }
}
